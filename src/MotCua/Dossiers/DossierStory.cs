using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>Each thing that can happen to a dossier, as a sentence. The only place that words the history.</summary>
public static class DossierStory
{
    /// <summary>Null for an event that is not of a dossier or of its files.</summary>
    public static string? Of(IEvent happened) => Intake(happened) ?? Filing(happened) ?? Work(happened) ?? Leg(happened) ?? Citizen(happened) ?? Result(happened) ?? Afterwards(happened);

    private static string? Intake(IEvent happened) => happened switch
    {
        DossierReceived e => $"Tiếp nhận hồ sơ ({Lower(e.Channel.Word())}){Promised(e.Due)}; vào sổ số {e.BookNumber}.",
        DossierImported e => $"Chuyển từ hệ thống cũ ({e.Source}); tiếp nhận lúc {e.ReceivedAt.Print()}{(e.DueAt is { } due ? $", hẹn trả {due.Print()}" : "")}.",
        PapersChecked e => $"Kiểm tra giấy tờ: {e.Papers.Count(p => p.Verdict is PaperVerdict.Good)}/{e.Papers.Count} đạt{Because(e.Note)}.",
        FileStored e => $"Đính kèm tệp «{e.Name}»{Because(e.Label)}.",
        FileWithdrawn e => $"Gỡ tệp «{e.Name}»{Because(e.Reason)}.",
        _ => null,
    };

    private static string? Filing(IEvent happened) => happened switch
    {
        DossierLinked e => $"Nộp một lần cùng nhóm «{e.GroupName}»: {string.Join("; ", e.Siblings.Where(s => s.DossierId != e.DossierId).Select(s => $"{s.Code} ({s.ProcedureName})"))}.",
        DossierFiledElsewhere e => $"Nộp không theo địa giới: hướng dẫn tại {e.Where.Helping}, tiếp nhận tại {e.Where.Receiving}, giải quyết tại {e.SettledBy}; trả kết quả tại {(e.Where.ReturnsHere ? e.Where.Receiving : e.SettledBy)}.",
        OriginalMoved e => $"Bản giấy: {e.From} giao cho {e.To}{Manifest(e.ManifestNumber)}, chờ xác nhận.",
        OriginalReceived e => $"Bản giấy: {e.To} đã nhận từ {e.From}{Manifest(e.ManifestNumber)}.",
        OriginalRefused e => $"Bản giấy: {e.To} không nhận từ {e.From}{Manifest(e.ManifestNumber)}{Because(e.Reason)}.",
        _ => null,
    };

    private static string? Work(IEvent happened) => happened switch
    {
        DossierTransferred e => $"Chuyển xử lý đến {e.HandOver.To}{StepDue(e.HandOver)}.",
        DossierAssigned e => $"Phân công {e.HandOver.To} thụ lý{StepDue(e.HandOver)}{Because(e.Note)}.",
        DossierForwarded e => $"Chuyển tiếp đến {e.HandOver.To}{StepDue(e.HandOver)}{Because(e.Note)}.",
        OpinionAsked e => $"Lấy ý kiến lần {e.Number} của {e.AskedOf}, hạn trả lời {e.DueAt.Print()}: {e.Question}",
        OpinionGiven e => $"Trả lời lấy ý kiến lần {e.Number}{(e.Late ? " (trễ hạn)" : "")}: {e.Answer}",
        _ => null,
    };

    private static string? Leg(IEvent happened) => happened switch
    {
        LegOpened e => $"Chuyển liên thông số {e.Number} đến {e.AgencyName}{(e.IsLead ? " (chủ trì)" : "")}, hạn trả lời {e.DueAt.Print()}: {e.Work}",
        LegDelivered e => $"Liên thông số {e.Number} đã đến hệ thống nhận lúc {e.DeliveredAt.Print()}.",
        LegTaken e => $"{e.By} nhận việc liên thông số {e.Number} lúc {e.TakenAt.Print()}.",
        LegAnswered e => $"Liên thông số {e.Number}: {e.By} trả lời lúc {e.AnsweredAt.Print()}{(e.Late ? " (trễ hạn)" : "")} – {Lower(e.Outcome.Word())}{Because(e.Answer)}.",
        LegAnswerTooLate e => $"{e.By} trả lời liên thông số {e.Number} lúc {e.AnsweredAt.Print()}, sau khi đã thu hồi nên không tính{Because(e.Answer)}.",
        LegRecalled e => $"Thu hồi liên thông số {e.Number}{Because(e.Reason)}.",
        LegUrged e => $"Đôn đốc liên thông số {e.Number}{Because(e.Text)}.",
        _ => null,
    };

    private static string? Citizen(IEvent happened) => happened switch
    {
        SupplementProposed e => $"Đề nghị yêu cầu bổ sung {string.Join("; ", e.Papers)}{Because(e.Reason)}.",
        SupplementAsked e => $"Yêu cầu người nộp bổ sung lần {e.Number}{(e.PaperNumber.Length > 0 ? $", phiếu số {e.PaperNumber}" : "")}: {string.Join("; ", e.Papers)}{Because(e.Reason)}{Because(e.SecondBecause ?? "")}{(e.NoticeLate ? " (gửi muộn so với quy định)" : "")}.",
        SupplementDeclined e => $"Không gửi yêu cầu bổ sung{Because(e.Reason)}.",
        SupplementReceived e => $"Nhận giấy tờ bổ sung; {Lower(e.Policy.Word())}: hẹn trả {e.Due.At.Print()} (trước là {e.DueBefore.Print()}).",
        PaymentAsked e => $"Yêu cầu thực hiện nghĩa vụ tài chính: {e.What}{(e.Amount is { } amount ? $", {amount.PrintMoney()}" : "")}.",
        PaymentProved e => $"Nhận chứng từ nộp tiền ({e.Proof}); hẹn trả {e.Due.At.Print()} (trước là {e.DueBefore.Print()}).",
        ExtensionProposed e => $"Đề nghị gia hạn đến {e.NewDueAt.Print()}{Because(e.Reason)}.",
        ExtensionDeclined e => $"Không đồng ý gia hạn{Because(e.Reason)}.",
        DossierExtended e => $"{e.SignedBy} ký văn bản xin lỗi số {e.PaperNumber}; hẹn lại từ {e.DueBefore.Print()} thành {e.DueAt.Print()}{(e.InTime ? "" : " (xin lỗi muộn so với quy định)")}{Because(e.Reason)}.",
        _ => null,
    };

    private static string? Result(IEvent happened) => happened switch
    {
        ResultProposed e => $"Trình {e.HandOver.To}: {Lower(e.Outcome.Word())}{Because(e.Summary)}{Because(e.Reason)}.",
        ResultSentBack e => $"Trả lại {e.HandOver.To} làm lại{Because(e.Reason)}.",
        ResultApproved e => $"{e.SignerTitle} {e.SignedBy} duyệt: {Lower(e.Outcome.Word())}.",
        DossierSettled e => $"Xử lý xong: {Lower(e.Outcome.Word())}{(e.ResultNumber.Length > 0 ? $", kết quả số {e.ResultNumber}" : "")}.",
        CollectionReminded e => $"Đã báo đến nhận kết quả: {e.How}.",
        DossierReturned e => $"Trả kết quả{(e.Receiver.Length > 0 ? $" cho {e.Receiver}" : "")} ({Lower(e.Way.Word())}){(e.FeePaidNow ? ", đã thu phí" : "")}{Because(e.Note)}.",
        DossierStopped e => $"{e.Outcome.Word()}{(e.RequestedBy.Length > 0 ? $" theo đề nghị của {e.RequestedBy}" : "")}{Because(e.Reason)}.",
        _ => null,
    };

    private static string? Afterwards(IEvent happened) => happened switch
    {
        DossierReopened e => $"Mở lại để xử lý tiếp{Because(e.Reason)}.",
        DossierCorrected e => $"Đính chính {string.Join("; ", e.Changes.Select(c => $"{c.Field}: «{c.Before}» thành «{c.After}»"))}{Because(e.Reason)}.",
        DueDateMoved e => $"Dời ngày hẹn từ {e.DueBefore.Print()} thành {e.Due.At.Print()}{Because(e.Reason)}.",
        DossierVoided e => $"Huỷ số {e.Code}{Because(e.Reason)}.",
        PersonalDataShown e => $"Xem dữ liệu cá nhân đầy đủ{Because(e.Why)}.",
        DeliveryChosen e => $"Người dân chọn cách nhận kết quả: {Lower(e.Way.Word())} (trước là {Lower(e.Before.Word())}).",
        ResultDownloaded e => $"Người dân tải kết quả «{e.FileName}» (đăng nhập bằng {e.To}).",
        PaperPrinted e => $"In {e.Form}{(e.Number.Length > 0 ? $" số {e.Number}" : "")}.",
        _ => null,
    };

    private static string Because(string text) => text.Length == 0 ? "" : $" – {text.TrimEnd('.')}";

    private static string Manifest(string? number) => string.IsNullOrEmpty(number) ? "" : $" (phiếu bàn giao số {number})";

    private static string Promised(DueSet? due) => due is null ? "" : $", hẹn trả {due.At.Print()}";

    private static string StepDue(HandOver handOver) => handOver.StepDueAt is { } due ? $", xong bước này trước {due.Print()}" : "";

    private static string Lower(string word) => word.Length == 0 ? "" : char.ToLower(word[0], VietnamText.Culture) + word[1..];
}
