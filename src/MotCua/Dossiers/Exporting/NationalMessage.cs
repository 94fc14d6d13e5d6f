using System.Globalization;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Dossiers.Exporting;

/// <summary>A dossier as it is told to the exchange.</summary>
internal sealed record Told(Dossier Dossier, string Agency, IReadOnlyList<HistoryEntry> History, IReadOnlyList<StoredFile> Files);

/// <summary>The mapping from a dossier and its history to the national messages, in one place: names of the exchange stand here, its codes in the mapping tables.</summary>
internal static class NationalMessage
{
    private const int LongestSummary = 1000, LongestName = 50;

    /// <summary>Message <c>HoSo</c>. A field the exchange has and we do not know is left out rather than invented.</summary>
    public static Draft<HoSo> Of(Told told)
    {
        var (d, agency, history, files) = told;
        return new((history.Count > 0 ? history.Max(h => h.At) : d.ReceivedAt).ToDay(), new()
        {
            MaHoSo = d.Code,
            MaTTHC = d.ProcedureCode,
            TenTTHC = d.ProcedureName,
            TenLinhVuc = d.Field,
            TrichYeuHoSo = Cut(d.Summary, LongestSummary),
            KenhThucHien = $"{d.Channel}",
            NoiNopHoSo = $"{d.Channel}",
            HinhThuc = $"{d.Delivery}",
            ChuHoSo = d.Owner.Name,
            LoaiDoiTuong = $"{d.Owner.Kind}",
            SoGiayToChuHoSo = d.Owner.IdNumber,
            DinhDanhCHS = IdentityOf(d.Owner.IdNumber),
            Email = d.Owner.Email,
            SoDienThoai = d.Owner.Phone,
            ThongTinKhac = d.Filer is { } filer ? $"Người nộp: {filer.Name}{(filer.IsProxy ? " (được uỷ quyền)" : "")}" : null,
            NgayNopHoSo = Print(d.ReceivedAt),
            NgayTiepNhan = d.Status is DossierStatus.Registered or DossierStatus.NotAccepted ? null : Print(d.ReceivedAt),
            NgayHenTra = Print(d.DueAt),
            NgayKetThucXuLy = Print(d.EndedAt),
            NgayTra = Print(d.ReturnedAt),
            NgayTuChoi = d.Outcome is DossierOutcome.Refused || d.Status is DossierStatus.NotAccepted ? Print(d.EndedAt) : null,
            TrangThaiHoSo = $"{d.Status}",
            DonViXuLy = agency,
            ThongTinTra = HandedOver(d, history),
            GhiChu = d.ReceivingAgency.Length > 0 ? $"Tiếp nhận tại {d.ReceivingAgency}" : null,
            HoSoCoThanhPhanSoHoa = files.Any(f => !f.IsWithdrawn) ? "1" : "0",
            TaiLieuNop = [.. files.Select(f => new TaiLieuNop($"{f.Id}", f.Name, f.IsWithdrawn ? "1" : "0", "1"))],
            DanhSachLePhi = [.. FeesOf(d, history)],
            DanhSachHoSoBoSung = [.. SupplementsOf(history)],
            DanhSachGiayToKetQua = d.Status is DossierStatus.Settled or DossierStatus.Returned ? [new(d.ProcedureName, d.ResultNumber.Length > 0 ? d.ResultNumber : null)] : [],
            DanhSachTepDinhKemKhac = [.. d.Papers.Where(WasHandedIn).Select(p => new TepDinhKemKhac(p.Name, $"{p.Originals + p.Copies}"))],
            TienTrinh = [.. history.Select(h => StepOf(d.Code, agency, h)).OfType<TienTrinh>()],
        });
    }

    private static IReadOnlyList<DinhDanh> IdentityOf(string number) => number.Length switch
    {
        12 when number.All(char.IsAsciiDigit) => [new(nameof(IdentityKind.CitizenCard), number)],
        9 when number.All(char.IsAsciiDigit) => [new(nameof(IdentityKind.OldCard), number)],
        _ => [],
    };

    private static string? HandedOver(Dossier d, IReadOnlyList<HistoryEntry> history)
    {
        var receiver = d.ReturnedAt is null ? null : history.Select(h => h.Kind == nameof(DossierReturned) ? (DossierReturned)h.Happened : null).LastOrDefault(e => e is not null)?.Receiver;
        string[] words = [d.ResultNumber.Length > 0 ? $"Số kết quả {d.ResultNumber}" : "", receiver is { Length: > 0 } ? $"người nhận {receiver}" : ""];
        return words.Any(w => w.Length > 0) ? string.Join("; ", words.Where(w => w.Length > 0)) : null;
    }

    private static IEnumerable<LePhi> FeesOf(Dossier d, IReadOnlyList<HistoryEntry> history)
    {
        if (d.Fee is { } fee) yield return new("Phí, lệ phí giải quyết thủ tục", Amount(fee));
        foreach (var entry in history.Where(h => h.Kind == nameof(PaymentAsked)))
            if (entry.Happened is PaymentAsked { Amount: { } amount } asked) yield return new(asked.What, Amount(amount));
    }

    private static bool WasHandedIn(DossierPaper paper) => paper.Verdict is PaperVerdict.Unchecked or PaperVerdict.Good or PaperVerdict.Bad && paper.Originals + paper.Copies > 0;

    private static IEnumerable<HoSoBoSung> SupplementsOf(IReadOnlyList<HistoryEntry> history)
    {
        HoSoBoSung? open = null;
        foreach (var entry in history)
        {
            if (entry.Happened is SupplementAsked asked) open = new() { HoSoBoSungId = $"{asked.Number}", NguoiYeuCauBoSung = entry.ByName, NoiDungBoSung = string.Join("; ", [.. asked.Papers, asked.Reason]), NgayBoSung = Print(entry.At), TrangThaiBoSung = nameof(SupplementState.Open) };
            if (entry.Happened is not SupplementReceived received || open is null) continue;
            yield return open with { NguoiTiepNhanBoSung = entry.ByName, NgayTiepNhanBoSung = Print(entry.At), TrangThaiBoSung = nameof(SupplementState.Received), NgayHenTraTruoc = Print(received.DueBefore), NgayHenTraMoi = Print(received.Due.At) };
            open = null;
        }
        if (open is not null) yield return open;
    }

    /// <summary>Message <c>TienTrinh</c>: one for each hand-over and decision, none for looking or printing.</summary>
    public static TienTrinh? StepOf(string code, string agency, HistoryEntry entry) => HandOvers.Of([entry]) is [var line] ? new()
    {
        MaHoSo = code,
        NguoiXuLy = Cut(entry.ByName, LongestName),
        ThoiDiemXuLy = Print(entry.At)!,
        PhongBanXuLy = agency,
        NoiDungXuLy = line.Note.Length > 0 ? line.Note : $"{line.From} → {line.To}",
        TrangThai = $"{StatusAfter(entry.Happened)}",
        NgayBatDau = Print(entry.At)!,
        NgayKetThucTheoQuyDinh = Print(line.StepDueAt),
    } : null;

    private static DossierStatus StatusAfter(IEvent happened) => happened switch
    {
        DossierReceived or DossierImported => DossierStatus.Received,
        SupplementAsked => DossierStatus.AwaitingSupplement,
        PaymentAsked => DossierStatus.AwaitingPayment,
        DossierSettled => DossierStatus.Settled,
        DossierReturned => DossierStatus.Returned,
        DossierStopped e => e.Outcome is DossierOutcome.Withdrawn ? DossierStatus.Withdrawn : DossierStatus.Stopped,
        _ => DossierStatus.InProcess,
    };

    /// <summary>The day a printed moment is of.</summary>
    public static DateOnly DayOf(string moment) => DateOnly.ParseExact(moment.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    private static string Amount(decimal dong) => dong.ToString("0", CultureInfo.InvariantCulture);

    private static string? Print(DateTime? utc) => utc?.ToLocal().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
}
