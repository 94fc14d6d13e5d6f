using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Feedback;

public sealed partial class FeedbackCase
{
    /// <summary>Written by whoever handles it, not yet approved.</summary>
    public string Draft { get; private set; } = "";

    /// <summary>What the sender reads: the answer, why it was refused, or where it went.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>The answer before the sender asked again.</summary>
    public string EarlierAnswer { get; private set; } = "";

    public string AnsweredBy { get; private set; } = "";

    /// <summary>Last moment at which the sender may ask again.</summary>
    public DateTime? FollowUpUntil { get; private set; }

    public FeedbackVerdict? Verdict { get; private set; }

    public string VerdictWords { get; private set; } = "";

    public bool MayFollowUpAt(DateTime now) => State is FeedbackState.Answered && Verdict is null && now <= FollowUpUntil;

    public void DraftAnswer(long officialId, string text)
    {
        MustBe("soạn trả lời", FeedbackState.Handling);
        if (HolderId != officialId) throw new RuleBroken(HolderId is null ? "Nhận xử lý trước rồi mới soạn trả lời." : $"Phản ánh này đang do {HolderName} xử lý; chỉ người đó trả lời.");
        if (string.IsNullOrWhiteSpace(text)) throw new RuleBroken("Nhập nội dung trả lời.", "Input.Text");
        (State, Draft) = (FeedbackState.AwaitingApproval, text);
        Record(new FeedbackAnswerDrafted(Id));
    }

    public void SendBack(string reason)
    {
        MustBe("trả lại", FeedbackState.AwaitingApproval);
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("Ghi điều cần sửa.", "Input.Reason");
        State = FeedbackState.Handling;
        Record(new FeedbackSentBack(Id, reason));
    }

    /// <param name="text">As approved; the leader may have corrected the draft.</param>
    /// <param name="by">Who answers for it.</param>
    /// <param name="followUp">Until when the sender may ask again.</param>
    /// <param name="now">Answered now: the sender reads it from this moment.</param>
    public void ApproveAnswer(string text, string by, DueSet followUp, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        MustBe("duyệt", FeedbackState.AwaitingApproval);
        if (string.IsNullOrWhiteSpace(text)) throw new RuleBroken("Nội dung trả lời trống.", "Input.Text");
        var late = now > DueAt;
        End(FeedbackState.Answered, now, DueAt);
        (Answer, AnsweredBy, FollowUpUntil) = (text, by, followUp.At);
        Record(new FeedbackAnswered(Id, by, now, late));
    }

    /// <summary>The sender's word on the answer, once. Asked again, it is handled and answered anew.</summary>
    public void FollowUp(FeedbackVerdict verdict, string words, bool again, DueSet answer, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (!MayFollowUpAt(now)) throw new RuleBroken(Verdict is not null ? "Bạn đã cho ý kiến về trả lời này." : "Đã hết thời gian cho ý kiến về trả lời này.");
        if (again && (verdict is FeedbackVerdict.Satisfied || string.IsNullOrWhiteSpace(words))) throw new RuleBroken("Muốn được trả lời lại, chọn «Chưa hài lòng» và ghi điều chưa được trả lời.", "Opinion.Words");
        (Verdict, VerdictWords) = (verdict, words);
        if (again) (State, EarlierAnswer, EndedAt, CountedFrom, DueAt, NextDueAt, IsExtended) = (FeedbackState.Handling, Answer, null, now, answer.At, answer.At, false);
        Record(new FeedbackFollowedUp(Id, verdict, again, again ? answer : null));
    }
}
