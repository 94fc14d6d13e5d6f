using MotCua.Platform;

namespace MotCua.News;

// Writer and approver are two pairs of eyes: nothing of the ward is public by one person's will unless a role says so.
public sealed partial class Article
{
    public bool IsPublicAt(DateTime now) => State is ArticleState.Approved && PublishAt <= now;

    public string StateAt(DateTime now) => State is ArticleState.Approved ? IsPublicAt(now) ? "Đã đăng" : "Hẹn giờ đăng" : State.Word();

    public void Submit(long byId, DateTime now)
    {
        if (State is not ArticleState.Draft) throw new RuleBroken("Chỉ trình duyệt được bản nháp.");
        if (ArticleBody.Text(Html).Length == 0) throw new RuleBroken("Bài chưa có nội dung. Nhập nội dung rồi trình lại.");
        (State, SubmittedById, Remark, ChangedAt) = (ArticleState.Waiting, byId, "", now);
        Record(new ArticleSubmitted(Id, Content.Headline));
    }

    public void SendBack(string reason, DateTime now)
    {
        if (State is not ArticleState.Waiting) throw new RuleBroken("Chỉ trả lại được bài đang chờ duyệt.");
        Owed(reason, "Nhập lý do trả lại để người viết biết cần sửa gì.");
        (State, Remark, ChangedAt) = (ArticleState.Draft, reason, now);
        Record(new ArticleSentBack(Id, Content.Headline, reason));
    }

    /// <param name="at">From when on it is public; null is now.</param>
    /// <param name="byId">Who approves.</param>
    /// <param name="mayApproveOwn">The role allows it; a small ward may have one person for both.</param>
    /// <param name="now">The moment of approving.</param>
    public void Publish(DateTime? at, long byId, bool mayApproveOwn, DateTime now)
    {
        if (State is not ArticleState.Waiting) throw new RuleBroken("Chỉ duyệt được bài đang chờ duyệt.");
        if ((byId == WriterId || byId == SubmittedById) && !mayApproveOwn) throw new RuleBroken("Người viết không tự duyệt bài của mình. Đề nghị người duyệt khác, hoặc quản trị cấp quyền «Tự duyệt bài mình viết».");
        if (at < now) throw new RuleBroken("Giờ đăng đã qua. Để trống để đăng ngay, hoặc nhập giờ sau hiện tại.", "At");
        (State, PublishAt, Remark, ChangedAt) = (ArticleState.Approved, at ?? now, "", now);
        Record(new ArticlePublished(Id, Content.Headline, PublishAt!.Value));
    }

    /// <summary>No longer public, or not any more to become so; the address stays its own.</summary>
    public void Withdraw(string reason, DateTime now)
    {
        if (State is not ArticleState.Approved) throw new RuleBroken("Chỉ gỡ được bài đã duyệt.");
        Owed(reason, "Nhập lý do gỡ bài.");
        (State, Remark, ChangedAt) = (ArticleState.Withdrawn, reason, now);
        Record(new ArticleWithdrawn(Id, Content.Headline, reason));
    }
}
