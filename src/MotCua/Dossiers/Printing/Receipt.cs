using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Printing;

/// <summary>Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu 01), in two copies.</summary>
internal static class Receipt
{
    /// <param name="source">What it is made from.</param>
    /// <param name="kept">The copy the desk keeps: without the citizen's way to follow the dossier, which is theirs alone.</param>
    public static Paper Of(PaperSource source, bool kept)
    {
        var number = $"{source.Dossier.BookNumber}{(source.Agency.DeskSymbol.Length > 0 ? $"/{source.Agency.DeskSymbol}" : "")}";
        return source.Head.Form(FormKind.Receipt, PaperSize.A5, number, [.. Head(source, kept), .. PaperParts.WhoAndWhat(source.Dossier), .. Promised(source), .. Foot(source, kept)])
            with
        { Subtitle = kept ? "Liên lưu" : "Liên giao khách hàng" };
    }

    private static IEnumerable<PaperBlock> Head(PaperSource source, bool kept)
    {
        PaperBlock[] facts =
        [
            new Field("Mã hồ sơ", source.Dossier.Code, Bold: true),
            new Field("Bộ phận tiếp nhận", source.Agency.DeskName),
            new Field("Vào Sổ theo dõi hồ sơ", $"Quyển số {source.Dossier.BookYear}, số thứ tự {source.Dossier.BookNumber}"),
        ];
        if (kept) return [.. facts, new Barcode(source.Dossier.Code)];
        return [new SideBySide([.. facts, new Field("Mã bí mật để tra cứu", source.Dossier.TrackingSecret)], [new QrCode(source.Tracking, "Quét để tra cứu")], 74)];
    }

    private static IEnumerable<PaperBlock> Promised(PaperSource source)
    {
        var dossier = source.Dossier;
        yield return new Heading("1. Thành phần hồ sơ nộp gồm");
        yield return PaperParts.Filed(dossier.Papers.Where(p => p.Verdict is PaperVerdict.Good or PaperVerdict.Unchecked));
        yield return new Field("2. Số lượng hồ sơ", $"{dossier.Sets} (bộ)");
        yield return new Field("3. Thời gian giải quyết hồ sơ theo quy định", dossier.Time?.InWords);
        yield return new Field("4. Thời gian nhận hồ sơ", PaperParts.Clock(dossier.ReceivedAt));
        yield return new Field("5. Thời gian trả kết quả", dossier.FirstDueAt is { } at ? PaperParts.Clock(at) : null, Bold: true);
        foreach (var block in SecondStage(source)) yield return block;
        if (source.History.Select(h => h.Happened).OfType<DossierFiledElsewhere>().FirstOrDefault() is { } elsewhere)
        {
            yield return new Field("Cơ quan giải quyết", elsewhere.SettledBy, Bold: true);
            yield return new Field("Nơi trả kết quả", elsewhere.Where.ReturnsHere ? elsewhere.Where.Receiving : elsewhere.SettledBy);
        }
        yield return new Field("Đăng ký nhận kết quả tại", dossier.Delivery is ResultDelivery.ByPost && dossier.Owner.Address.Length > 0 ? $"{dossier.Owner.Address} (qua bưu chính)" : dossier.Delivery.Word());
        yield return new Field("Phí, lệ phí", PaperParts.Fee(dossier));
    }

    /// <summary>A financial duty splits the work in two; the second dates are known when the proof of payment is in, and stay dotted until then.</summary>
    private static IEnumerable<PaperBlock> SecondStage(PaperSource source)
    {
        if (!source.History.Any(h => h.Happened is PaymentAsked)) yield break;
        var proved = source.History.LastOrDefault(h => h.Happened is PaymentProved);
        yield return new Field("6. Thời gian nhận hồ sơ (giai đoạn 2)", proved is null ? null : PaperParts.Clock(proved.At));
        yield return new Field("7. Thời gian trả kết quả (giai đoạn 2)", proved?.Happened is PaymentProved { Due.At: var due } ? PaperParts.Clock(due) : null, Bold: true);
    }

    private static IEnumerable<PaperBlock> Foot(PaperSource source, bool kept)
    {
        var (received, by) = (source.History.Select(h => h.Happened).OfType<DossierReceived>().FirstOrDefault(), source.History[0].ByName);
        yield return new Signatures([PaperParts.FilerOf(source.Dossier), new Signature("NGƯỜI TIẾP NHẬN HỒ SƠ", Name: by)]);
        var follow = kept ? "" : $" Tra cứu: {source.Tracking.Split('?')[0]}. Đánh giá sau khi nhận kết quả: {source.RatingStart}.";
        yield return new SmallPrint($"Hồ sơ có thể giải quyết xong trước hạn; khi đó bộ phận Một cửa báo qua điện thoại, tin nhắn hoặc thư điện tử để nhận sớm.{follow} {Skipped(received?.Due)}".TrimEnd());
    }

    private static string Skipped(DueSet? due) => due?.Why.Where(w => !w.Counts).Select(w => $"{w.Day:dd/MM}: {w.Why}").Take(4).ToList() is { Count: > 0 } skipped ? $"Ngày không tính: {string.Join("; ", skipped)}." : "";
}
