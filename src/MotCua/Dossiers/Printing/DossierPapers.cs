using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Printing;

/// <summary>The forms about what happened to a dossier after its receipt. Fields follow TT 01/2018 and the templates in use; both generations share them, with the numbers and titles of their day.</summary>
internal static class DossierPapers
{
    public static Paper SupplementRequest(PaperSource source, SupplementAsked asked, string askedBy) => source.Head.Form(FormKind.SupplementRequest, PaperSize.A5, asked.PaperNumber,
    [
        new Field("Mã hồ sơ", source.Dossier.Code),
        .. PaperParts.WhoAndWhat(source.Dossier),
        new Heading("Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau"),
        PaperParts.Asked(asked.Papers, source.Dossier.Papers),
        new Field("Lý do", asked.Reason),
        PaperParts.Contact(source.Head, askedBy),
        new Signatures([PaperParts.FilerOf(source.Dossier), new Signature("NGƯỜI HƯỚNG DẪN", Name: askedBy)]),
        PaperParts.Rate(source, "sau khi nhận kết quả"),
    ]);

    public static Paper Refusal(PaperSource source, DossierSettled settled, string reason, string refusedBy) => source.Head.Form(FormKind.Refusal, PaperSize.A5, settled.RefusalNumber,
    [
        new FieldRow(new Field("Mã hồ sơ", source.Dossier.Code), new Field("Thời gian nộp", source.Dossier.ReceivedAt.Print())),
        .. PaperParts.WhoAndWhat(source.Dossier),
        new Paragraph("Không giải quyết hồ sơ với lý do cụ thể như sau:", Bold: true),
        new Paragraph(reason, Indent: true),
        new Signatures([PaperParts.FilerOf(source.Dossier), new Signature("NGƯỜI TỪ CHỐI", Name: refusedBy)]),
        PaperParts.Rate(source, "về lần giải quyết này"),
    ]);

    public static Paper Apology(PaperSource source, DossierExtended extended) => source.Head.Form(FormKind.Apology, PaperSize.A5, extended.PaperNumber,
    [
        new Field("Kính gửi", source.Dossier.Owner.Name, Bold: true),
        new Field("Địa chỉ", source.Dossier.Owner.Address),
        new FieldRow(new Field("Số điện thoại", source.Dossier.Owner.Phone), new Field("Email", source.Dossier.Owner.Email)),
        new FieldRow(new Field("Ngày tiếp nhận", source.Dossier.ReceivedAt.PrintDay()), new Field("Số giấy tiếp nhận", $"{source.Dossier.BookNumber}")),
        new Field("Mã hồ sơ", source.Dossier.Code),
        new Field("Thủ tục", source.Dossier.ProcedureName),
        new Field("Lĩnh vực", source.Dossier.Field),
        new Field("Thời gian hẹn trả", PaperParts.Clock(extended.DueBefore)),
        new Paragraph($"Đến nay hồ sơ chưa giải quyết xong, không trả được kết quả đúng ngày đã hẹn. Lý do: {extended.Reason}", Indent: true),
        new Paragraph($"{source.Agency.Name} xin lỗi ông/bà, tổ chức về sự chậm trễ này.", Indent: true),
        new Field(FormSets.NewDate(source.Head.FormSet), PaperParts.Clock(extended.DueAt), Bold: true),
        new SideBySide([new SmallPrint($"Nơi nhận:\n- Như trên;\n- {source.Agency.DeskName};\n- Lưu: VT.")], [new Signatures([new Signature(extended.SignerTitle, "(Ký, ghi rõ họ tên, đóng dấu)", extended.SignedBy)])]),
    ]);

    public static Paper StopNotice(PaperSource source, DossierStopped stopped, string by) => source.Head.Form(FormKind.StopNotice, PaperSize.A5, stopped.PaperNumber,
    [
        new Field("Kính gửi", source.Dossier.Owner.Name, Bold: true),
        new Field("Mã hồ sơ", source.Dossier.Code),
        .. PaperParts.WhoAndWhat(source.Dossier),
        new Paragraph($"{(stopped.RequestedBy.Length > 0 ? $"Theo đề nghị của {stopped.RequestedBy}; hồ" : "Hồ")} sơ chưa có quyết định hoặc kết quả giải quyết, {source.Agency.DeskName} thông báo dừng giải quyết hồ sơ từ {PaperParts.Clock(stopped.EndedAt)}.", Indent: true),
        new Field("Hình thức", stopped.Outcome.Word()),
        new Field("Lý do", stopped.Reason),
        new Signatures([PaperParts.FilerOf(source.Dossier), new Signature("NGƯỜI THÔNG BÁO", Name: by)]),
    ]);

    /// <summary>Giấy biên nhận trả kết quả: no circular gives it a number; it proves who took what, and when.</summary>
    public static Paper ReturnSlip(PaperSource source, DossierReturned returned, string by) => new("GIẤY BIÊN NHẬN TRẢ KẾT QUẢ", PaperSize.A5, false, source.Head.Letterhead,
    [
        new Field("Mã hồ sơ", source.Dossier.Code, Bold: true),
        .. PaperParts.WhoAndWhat(source.Dossier),
        new Field("Kết quả", $"{source.Dossier.Outcome?.Word()}{(source.Dossier.ResultNumber.Length > 0 ? $", số {source.Dossier.ResultNumber}" : "")}"),
        new FieldRow(new Field("Hẹn trả", source.Dossier.DueAt is { } due ? due.Print() : null), new Field("Trả lúc", returned.ReturnedAt.Print())),
        new Field("Người nhận", returned.Receiver, Bold: true),
        new FieldRow(new Field("Số giấy tờ", returned.ReceiverId), new Field("Cách trả", returned.Way.Word())),
        new Field("Ghi chú", returned.Note.Length > 0 ? returned.Note : "Không"),
        new Field("Phí, lệ phí", PaperParts.Fee(source.Dossier)),
        new SideBySide([new SmallPrint("Mời ông/bà đánh giá mức độ hài lòng: quét mã bên cạnh, hoặc nhập mã hồ sơ và mã bí mật trên giấy tiếp nhận. Phiếu đánh giá không ghi tên và mã hồ sơ.")], [new QrCode(source.Rating, "Quét để đánh giá")], 72),
        new Signatures([new Signature("NGƯỜI NHẬN KẾT QUẢ", Name: returned.Receiver), new Signature("NGƯỜI TRẢ KẾT QUẢ", Name: by)]),
    ]);
}
