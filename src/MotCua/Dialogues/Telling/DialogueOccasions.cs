using MotCua.Notifications;

namespace MotCua.Dialogues.Telling;

/// <summary>What who asked something of a dialogue, and left an address, is told of.</summary>
internal static class DialogueOccasions
{
    public const string Code = "mã đối thoại", Number = "số ý kiến", Answer = "trả lời", Time = "thời gian", Place = "địa điểm", Reason = "lý do";

    private static readonly Placeholder[] Common = [new(Code, "Mã buổi đối thoại", "DT-H11.20.14-2024-01"), .. AgencyVoice.Common("/doi-thoai/1")];

    private static readonly Placeholder TheReason = new(Reason, "Lý do, như người dân đọc trên trang công khai", "Mưa bão");

    public static readonly Occasion
        Answered = new("dialogue.answered", "Trả lời câu hỏi gửi buổi đối thoại", [.. Common, new(Number, "Số của câu hỏi, ý kiến", "3"), new(Answer, "Nội dung trả lời", "Phường thu gom rác vào thứ Ba và thứ Sáu.")]),
        Postponed = new("dialogue.postponed", "Dời buổi đối thoại", [.. Common, TheReason, new(Time, "Thời gian mới", "16/05/2024 08:00"), new(Place, "Địa điểm", "Hội trường UBND phường")]),
        Cancelled = new("dialogue.cancelled", "Huỷ buổi đối thoại", [.. Common, TheReason]);

    public static readonly IReadOnlyList<Occasion> All = [Answered, Postponed, Cancelled];
}
