using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Printing;

/// <summary>The forms about one dossier. Fields follow TT 01/2018 and the templates in use; both generations share them, with the numbers and titles of their day.</summary>
internal static class DossierPapers
{
    public static Paper Receipt(PaperSource source, DueSet? due, string receivedBy) => Make(source, FormKind.Receipt, source.Numbered($"{source.Dossier.BookNumber}"),
    [
        new SideBySide(
            [new Field("Mã hồ sơ", source.Dossier.Code, Bold: true), new Field("Bộ phận tiếp nhận", source.Agency.DeskName), new Field("Vào Sổ theo dõi hồ sơ", $"Quyển số {source.Dossier.BookYear}, số thứ tự {source.Dossier.BookNumber}"), new Field("Mã bí mật để tra cứu", source.Dossier.TrackingSecret)],
            [new QrCode(source.Tracking, "Quét để tra cứu")], 74),
        .. WhoAndWhat(source),
        new Heading("1. Thành phần hồ sơ nộp gồm"),
        PapersTable(source.Dossier.Papers.Where(p => p.Verdict is PaperVerdict.Good or PaperVerdict.Unchecked)),
        new Field("2. Số lượng hồ sơ", $"{source.Dossier.Sets} (bộ)"),
        new Field("3. Thời gian giải quyết hồ sơ theo quy định", source.Dossier.Time?.InWords),
        new Field("4. Thời gian nhận hồ sơ", Clock(source.Dossier.ReceivedAt)),
        new Field("5. Thời gian trả kết quả", source.Dossier.FirstDueAt is { } at ? Clock(at) : null, Bold: true),
        new Field("Đăng ký nhận kết quả", source.Dossier.Delivery.Word()),
        new Field("Phí, lệ phí", source.Dossier.Fee is > 0 ? $"{source.Dossier.Fee.Value.PrintMoney()} ({(source.Dossier.FeePaid ? "đã thu" : "chưa thu")})" : "Không"),
        new Signatures([new Signature("NGƯỜI NỘP HỒ SƠ", Name: source.Dossier.Filer?.Name ?? source.Dossier.Owner.Name), new Signature("NGƯỜI TIẾP NHẬN HỒ SƠ", Name: receivedBy)]),
        new SmallPrint($"Hồ sơ có thể giải quyết xong trước hạn; khi đó bộ phận Một cửa báo để nhận sớm. Tra cứu: {source.Tracking.Split('?')[0]}. {Reason(due)}"),
    ]);

    public static Paper SupplementRequest(PaperSource source, SupplementAsked asked, string askedBy) => Make(source, FormKind.SupplementRequest, $"{asked.PaperNumber}",
    [
        new Field("Mã hồ sơ", source.Dossier.Code),
        .. WhoAndWhat(source),
        new Heading("Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau"),
        new PaperTable([new PaperColumn("TT", 0.4, PaperAlign.Center), new PaperColumn("Giấy tờ, nội dung", 5)], asked.Papers.Select((p, i) => (IReadOnlyList<string?>)[$"{i + 1}", p])),
        new Field("Lý do", asked.Reason),
        new Paragraph($"Khi cần hỏi về hồ sơ, xin liên hệ {askedBy}, {source.Agency.DeskName}, số điện thoại {source.Agency.Phone}."),
        new Signatures([new Signature("NGƯỜI NỘP HỒ SƠ"), new Signature("NGƯỜI HƯỚNG DẪN", Name: askedBy)]),
    ]);

    public static Paper Refusal(PaperSource source, string number, string reason, string refusedBy) => Make(source, FormKind.Refusal, number,
    [
        new Field("Mã hồ sơ", source.Dossier.Code),
        .. WhoAndWhat(source),
        new Paragraph("Không giải quyết hồ sơ với lý do cụ thể như sau:", Bold: true),
        new Paragraph(reason, Indent: true),
        new Signatures([new Signature("NGƯỜI NỘP HỒ SƠ"), new Signature("NGƯỜI TỪ CHỐI", Name: refusedBy)]),
    ]);

    public static Paper Apology(PaperSource source, DossierExtended extended) => Make(source, FormKind.Apology, extended.PaperNumber,
    [
        new Field("Kính gửi", source.Dossier.Owner.Name, Bold: true),
        new Field("Địa chỉ", source.Dossier.Owner.Address),
        new Field("Số điện thoại", source.Dossier.Owner.Phone),
        new FieldRow(new Field("Ngày tiếp nhận", source.Dossier.ReceivedAt.PrintDay()), new Field("Mã hồ sơ", source.Dossier.Code)),
        new Field("Thủ tục", source.Dossier.ProcedureName),
        new Field("Lĩnh vực", source.Dossier.Field),
        new Field("Thời gian hẹn trả", Clock(extended.DueBefore)),
        new Paragraph($"Đến nay hồ sơ chưa giải quyết xong, không trả được kết quả đúng ngày đã hẹn. Lý do: {extended.Reason}", Indent: true),
        new Paragraph($"{source.Agency.Name} xin lỗi ông/bà, tổ chức về sự chậm trễ này.", Indent: true),
        new Field("Thời gian hẹn trả lại", Clock(extended.DueAt), Bold: true),
        new SideBySide([new SmallPrint($"Nơi nhận:\n- Như trên;\n- {source.Agency.DeskName};\n- Lưu: VT.")], [new Signatures([new Signature(extended.SignerTitle, "(Ký, ghi rõ họ tên, đóng dấu)", extended.SignedBy)])]),
    ]);

    public static Paper StopNotice(PaperSource source, DossierStopped stopped, string by) => Make(source, FormKind.StopNotice, stopped.PaperNumber,
    [
        new Field("Kính gửi", source.Dossier.Owner.Name, Bold: true),
        new Field("Mã hồ sơ", source.Dossier.Code),
        .. WhoAndWhat(source),
        new Paragraph($"{(stopped.RequestedBy.Length > 0 ? $"Theo đề nghị của {stopped.RequestedBy}; hồ" : "Hồ")} sơ chưa có quyết định hoặc kết quả giải quyết, {source.Agency.DeskName} thông báo dừng giải quyết hồ sơ từ {Clock(stopped.EndedAt)}.", Indent: true),
        new Field("Hình thức", stopped.Outcome.Word()),
        new Field("Lý do", stopped.Reason),
        new Signatures([new Signature("NGƯỜI NỘP HỒ SƠ"), new Signature("NGƯỜI THÔNG BÁO", Name: by)]),
    ]);

    /// <summary>Giấy biên nhận trả kết quả: no circular gives it a number; it proves who took what, and when.</summary>
    public static Paper ReturnSlip(PaperSource source, DossierReturned returned, string by) => new("GIẤY BIÊN NHẬN TRẢ KẾT QUẢ", PaperSize.A5, false, source.Head,
    [
        new Field("Mã hồ sơ", source.Dossier.Code, Bold: true),
        .. WhoAndWhat(source),
        new Field("Kết quả", $"{source.Dossier.Outcome?.Word()}{(source.Dossier.ResultNumber.Length > 0 ? $", số {source.Dossier.ResultNumber}" : "")}"),
        new FieldRow(new Field("Hẹn trả", source.Dossier.DueAt is { } due ? due.Print() : null), new Field("Trả lúc", returned.ReturnedAt.Print())),
        new Field("Người nhận", returned.Receiver, Bold: true),
        new FieldRow(new Field("Số giấy tờ", Person.Mask(returned.ReceiverId, 3, 2)), new Field("Cách trả", returned.Way.Word())),
        new Field("Ghi chú", returned.Note.Length > 0 ? returned.Note : "Không"),
        new Field("Phí, lệ phí", source.Dossier.Fee is > 0 ? $"{source.Dossier.Fee.Value.PrintMoney()} ({(source.Dossier.FeePaid ? "đã thu" : "chưa thu")})" : "Không"),
        new Signatures([new Signature("NGƯỜI NHẬN KẾT QUẢ", Name: returned.Receiver), new Signature("NGƯỜI TRẢ KẾT QUẢ", Name: by)]),
    ]);

    private static Paper Make(PaperSource source, FormKind kind, string number, IReadOnlyList<PaperBlock> blocks)
    {
        var (form, title) = FormSets.Of(source.FormSet, kind);
        return new Paper(title, PaperSize.A5, false, source.Head, blocks) { FormName = form, Number = number };
    }

    private static IEnumerable<PaperBlock> WhoAndWhat(PaperSource source)
    {
        var (owner, filer) = (source.Dossier.Owner, source.Dossier.Filer);
        yield return new Field("Tiếp nhận hồ sơ của", owner.Name, Bold: true);
        if (filer is not null) yield return new Field("Người nộp", filer.Ground.Length > 0 ? $"{filer.Name} ({filer.Ground})" : filer.Name);
        yield return new FieldRow(new Field("Số giấy tờ", owner.MaskedIdNumber), new Field("Điện thoại", owner.Phone));
        yield return new Field("Địa chỉ", owner.Address);
        yield return new Field("Nội dung yêu cầu giải quyết", source.Dossier.Summary.Length > 0 ? $"{source.Dossier.ProcedureName}: {source.Dossier.Summary}" : source.Dossier.ProcedureName);
    }

    private static PaperTable PapersTable(IEnumerable<DossierPaper> papers) => new(
        [new PaperColumn("TT", 0.5, PaperAlign.Center), new PaperColumn("Tên giấy tờ", 5), new PaperColumn("Bản chính", 0.9, PaperAlign.Center), new PaperColumn("Bản sao", 0.9, PaperAlign.Center)],
        papers.Select((p, i) => (IReadOnlyList<string?>)[$"{i + 1}", p.Kind == "xuất trình" ? $"{p.Name} (xuất trình)" : p.Name, $"{p.Originals}", $"{p.Copies}"]));

    internal static string Clock(DateTime utc) => $"{utc.ToLocal():HH} giờ {utc.ToLocal():mm} phút, ngày {utc.PrintDay()}";

    private static string Reason(DueSet? due) => due?.Why.Where(w => !w.Counts).Select(w => $"{w.Day:dd/MM}: {w.Why}").Take(4).ToList() is { Count: > 0 } skipped ? $"Ngày không tính: {string.Join("; ", skipped)}." : "";
}
