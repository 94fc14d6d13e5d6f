using MotCua.Notifications;

namespace MotCua.Feedback.Telling;

/// <summary>What who sent feedback is told of. Neither what they wrote nor what was answered: that is read under the code and its secret.</summary>
internal static class FeedbackOccasions
{
    public const string Code = "mã phản ánh", AnswerBy = "hạn trả lời", ClarifyBy = "hạn làm rõ", Reason = "lý do", Outcome = "kết quả";

    private static readonly Placeholder[] Common = [new(Code, "Mã phản ánh, kiến nghị", "PA-H11.20.14-2024-0001"), .. AgencyVoice.Common("/phan-anh/PA-H11.20.14-2024-0001?m=ABCD2345")];

    private static readonly Placeholder TheAnswer = new(AnswerBy, "Trả lời trước", "07/05/2024 17:00");

    public static readonly Occasion
        Received = new("feedback.received", "Đã nhận phản ánh, kiến nghị", [.. Common, TheAnswer]),
        ClarityAsked = new("feedback.clarity", "Đề nghị làm rõ phản ánh", [.. Common, new(ClarifyBy, "Làm rõ trước", "10/05/2024 17:00")]),
        Extended = new("feedback.extended", "Xin lỗi và hẹn lại ngày trả lời phản ánh", [.. Common, TheAnswer, new(Reason, "Lý do, như người gửi đọc trên trang theo dõi", "Cần xác minh tại khu phố")]),
        Answered = new("feedback.answered", "Đã trả lời phản ánh, kiến nghị", Common),
        TurnedAway = new("feedback.turned-away", "Phản ánh được chuyển đi hoặc không xử lý", [.. Common, new(Outcome, "Điều đã quyết, viết thành cụm từ", "được chuyển đến cơ quan có thẩm quyền")]);

    public static readonly IReadOnlyList<Occasion> All = [Received, ClarityAsked, Extended, Answered, TurnedAway];
}
