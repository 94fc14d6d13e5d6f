using MotCua.Platform;

namespace MotCua.Dialogues;

/// <summary>Each thing that can happen to a dialogue or an opinion, as a sentence.</summary>
public static class DialogueStory
{
    public static string? Of(IEvent happened) => happened switch
    {
        DialoguePlanned e => $"Lập kế hoạch {e.Code}: {e.StartsAt.Print()}, {e.Place}.",
        DialogueReplanned e => $"Sửa kế hoạch: {e.StartsAt.Print()}, {e.Place}.",
        DialogueAnnounced e => $"Thông báo công khai{(e.ShortNoticeWhy.Length > 0 ? $", gấp hơn quy định – {e.ShortNoticeWhy.TrimEnd('.')}" : "")}.",
        DialoguePostponed e => $"Dời từ {e.Before.Print()} sang {e.StartsAt.Print()}, {e.Place} – {e.Why.TrimEnd('.')}.",
        DialogueCancelled e => $"Hủy – {e.Why.TrimEnd('.')}.",
        DialogueHeld e => $"Đã tổ chức, {e.People.Print()} người dân dự, xong lúc {e.EndedAt.Print()}.",
        MinutesWritten e => $"Sửa biên bản, {e.People.Print()} người dân dự.",
        DialogueConcluded e => $"{e.By} kết luận, thông báo số {e.Symbol} ngày {e.On.Print()}{(e.Unanswered > 0 ? $"; còn {e.Unanswered.Print()} ý kiến chưa trả lời" : "")}.",
        DialoguePublished e => $"{e.By} công khai kết quả với {e.Opinions.Print()} ý kiến.",
        DialogueUnpublished e => $"Gỡ kết quả khỏi trang công khai – {e.Why.TrimEnd('.')}.",
        DialogueFilePublished e => $"Công khai tài liệu «{e.Name}».",
        DialogueFileHidden e => $"Thôi công khai tài liệu «{e.Name}».",
        OpinionReceived e => $"Nhận ý kiến số {e.Number} ({e.Source.Word().ToLower(VietnamText.Culture)}).",
        OpinionAssigned e => $"Giao {e.Owner} trả lời trước hết ngày {e.DueOn.Print()}.",
        OpinionAnswered e => $"{e.By} {(e.Again ? "sửa trả lời" : "trả lời")}{(e.Late ? ", quá hạn" : "")}.",
        OpinionSetAside e => $"Không đưa vào đối thoại – {e.Why.TrimEnd('.')}.",
        OpinionTakenUp => "Đưa lại vào nội dung đối thoại.",
        OpinionMadePublic => "Công khai ý kiến và trả lời.",
        OpinionHidden => "Gỡ ý kiến khỏi trang công khai.",
        PromiseGiven e => $"Lời hứa thành nhiệm vụ {e.Code}, hạn {e.DueOn.Print()}.",
        SpeakerShown e => $"Xem cách liên lạc của người nêu ý kiến – {e.Why.TrimEnd('.')}.",
        _ => null,
    };
}
