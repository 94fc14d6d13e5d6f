using MotCua.Platform;

namespace MotCua.Feedback;

/// <summary>The text for everybody is another one than what was sent: proposed without the sender, approved apart (NĐ 20/2008 Điều 19).</summary>
public sealed partial class FeedbackCase
{
    public string PublicTitle { get; private set; } = "";

    public string PublicContent { get; private set; } = "";

    public string PublicAnswer { get; private set; } = "";

    /// <summary>Proposed and waiting for approval.</summary>
    public bool IsPublicationProposed { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    /// <summary>What the public search looks in.</summary>
    public string PublicFolded { get; private set; } = "";

    public void ProposePublication(string title, string content, string answer)
    {
        MustBe("công khai", FeedbackState.Answered);
        if (PublishedAt is not null) throw new RuleBroken("Đã công khai. Gỡ xuống trước rồi mới đề nghị bản khác.");
        Set(title, content, answer);
        IsPublicationProposed = true;
        Record(new FeedbackPublicationProposed(Id, title));
    }

    public void Publish(string title, string content, string answer, string by, DateTime now)
    {
        MustBe("công khai", FeedbackState.Answered);
        if (!IsPublicationProposed) throw new RuleBroken("Chưa có bản đề nghị công khai.");
        Set(title, content, answer);
        (IsPublicationProposed, PublishedAt) = (false, now);
        Record(new FeedbackPublished(Id, title, by));
    }

    public void Unpublish(string reason)
    {
        if (PublishedAt is null) throw new RuleBroken("Phản ánh này chưa công khai.");
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("Ghi lý do gỡ.", "Reason");
        PublishedAt = null;
        Record(new FeedbackUnpublished(Id, reason.Trim()));
    }

    private void Set(string title, string content, string answer)
    {
        if (title.Length == 0 || content.Length == 0 || answer.Length == 0) throw new RuleBroken("Bản công khai cần tiêu đề, nội dung và trả lời.", "Input.Title");
        MustNotTellSender("Input.Title", title);
        MustNotTellSender("Input.Content", content);
        MustNotTellSender("Input.Answer", answer);
        (PublicTitle, PublicContent, PublicAnswer, PublicFolded) = (title, content, answer, VietnamText.Fold($"{title} {content} {answer}"));
    }

    private void MustNotTellSender(string field, string text)
    {
        if (PersonalTrace.IsIn(text, Sender.Name, Sender.Address, Sender.Email, Sender.Phone))
            throw new RuleBroken("Bản công khai còn họ tên, địa chỉ, điện thoại hoặc thư điện tử của người gửi. Thay bằng «[…]» rồi gửi lại.", field);
    }
}
