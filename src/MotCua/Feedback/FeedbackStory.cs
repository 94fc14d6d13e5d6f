using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Feedback;

/// <summary>Each thing that can happen to a case, as a sentence; the sender reads only <see cref="ForSender"/>.</summary>
public static class FeedbackStory
{
    public static string? Of(IEvent happened) => happened switch
    {
        FeedbackReceived e => $"Tiếp nhận {e.Code} qua {Lower(e.Channel)}, hạn phân loại {e.AcceptDueAt.Print()}, hạn trả lời {e.Due.At.Print()}{(e.About is { } unit ? $", về {unit.Name}" : "")}.",
        FeedbackUnitNamed e => e.About is { } about ? $"Ghi là phản ánh về {about.Name}." : "Ghi là không nêu bộ phận nào.",
        FeedbackAccepted e => $"Phân loại «{e.Topic.Word()}», giao {e.To}, hạn trả lời {e.Due.At.Print()}{(e.Late ? " (phân loại trễ hạn)" : "")}{Because(e.Note)}.",
        FeedbackReassigned e => $"Giao lại {e.To}{Because(e.Note)}.",
        FeedbackTaken e => $"{e.By} nhận xử lý.",
        FeedbackClarityAsked e => $"Đề nghị người gửi làm rõ trước {e.ClarifyBy.Print()}{Because(e.Question)}.",
        FeedbackClarified e => $"Người gửi đã làm rõ; hạn trả lời {e.Due.At.Print()}.",
        FeedbackRefused e => $"Không tiếp nhận – {e.Ground.Word()}{Because(e.Reason)}.",
        FeedbackTransferred e => $"Chuyển {e.To}{(e.PaperNumber.Length > 0 ? $", văn bản {e.PaperNumber}" : "")}{Because(e.Reason)}.",
        FeedbackExtended e => $"Gia hạn trả lời đến {e.Due.At.Print()}{Because(e.Reason)}.",
        FeedbackAnswerDrafted => "Trình dự thảo trả lời.",
        FeedbackSentBack e => $"Trả lại dự thảo{Because(e.Reason)}.",
        FeedbackAnswered e => $"{e.By} duyệt, gửi trả lời{(e.Late ? " (trễ hạn)" : "")}.",
        FeedbackFollowedUp e => $"Người gửi cho ý kiến: {Lower(e.Verdict)}{(e.Due is { } due ? $", hỏi lại; hạn trả lời {due.At.Print()}" : "")}.",
        FeedbackPublicationProposed e => $"Đề nghị công khai: {e.Title}.",
        FeedbackPublished e => $"{e.By} duyệt công khai: {e.Title}.",
        FeedbackUnpublished e => $"Gỡ khỏi trang công khai{Because(e.Reason)}.",
        FeedbackSenderShown e => $"Xem thông tin người gửi{Because(e.Why)}.",
        FileStored e => $"Tệp «{e.Name}»{Because(e.Label)}.",
        FileWithdrawn e => $"Gỡ tệp «{e.Name}»{Because(e.Reason)}.",
        _ => null,
    };

    /// <summary>Without names of officials and notes among them.</summary>
    public static string? ForSender(IEvent happened) => happened switch
    {
        FeedbackReceived => "Đã tiếp nhận phản ánh, kiến nghị",
        FeedbackAccepted e => $"Đã phân loại và giao xử lý, hạn trả lời {e.Due.At.Print()}",
        FeedbackClarityAsked => "Đề nghị người gửi làm rõ nội dung",
        FeedbackClarified e => $"Đã nhận nội dung làm rõ; hạn trả lời {e.Due.At.Print()}",
        FeedbackExtended e => $"Gia hạn trả lời đến {e.Due.At.Print()}. Lý do: {e.Reason}",
        FeedbackAnswered e => e.Late ? "Đã trả lời (trễ hạn)" : "Đã trả lời",
        FeedbackRefused => "Không tiếp nhận",
        FeedbackTransferred e => $"Đã chuyển {e.To}",
        FeedbackFollowedUp { Due: { } due } => $"Người gửi hỏi lại; hạn trả lời {due.At.Print()}",
        FeedbackFollowedUp => "Người gửi đã cho ý kiến về trả lời",
        FeedbackPublished => "Đã công khai trả lời",
        _ => null,
    };

    private static string Lower(Enum word) => word.Word().ToLower(VietnamText.Culture);

    private static string Because(string text) => text.Length == 0 ? "" : $" – {text.TrimEnd('.')}";
}
