using MotCua.Platform;

namespace MotCua.Meetings;

/// <summary>Each thing that can happen to a meeting, as a sentence.</summary>
public static class MeetingStory
{
    public static string? Of(IEvent happened) => happened switch
    {
        MeetingPlanned e => $"Lên lịch {e.Plan.StartsAt.Print()}, tại {e.Plan.Place}, {e.Plan.ChairName} chủ trì.",
        MeetingReplanned e => $"Đổi lịch, nội dung: {e.Plan.StartsAt.Print()}, tại {e.Plan.Place}, {e.Plan.ChairName} chủ trì.",
        MeetingCancelled e => $"Huỷ – {e.Why.TrimEnd('.')}.",
        MeetingPeopleAdded e => $"Thêm người dự: {string.Join("; ", e.Names)}.",
        MeetingPersonDropped e => $"Bỏ {e.Name} khỏi danh sách mời.",
        MeetingInvited e => $"Gửi giấy mời số {e.Symbol} cho {e.People.Print()} người.",
        MeetingReplied e => $"{e.Name}: {e.Answer.Word().ToLower(VietnamText.Culture)}{(e.Words.Length > 0 ? $" – {e.Words.TrimEnd('.')}" : "")}.",
        MeetingCheckedIn e => $"{e.Name} có mặt.",
        MeetingHeld => "Ghi biên bản.",
        MeetingConcluded e => $"{e.By} thông báo kết luận số {e.Symbol}, {e.Directions.Count(d => d.TaskId is not null).Print()} nhiệm vụ.",
        _ => null,
    };
}
