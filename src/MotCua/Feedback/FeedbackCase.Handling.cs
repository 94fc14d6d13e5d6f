using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Feedback;

public sealed partial class FeedbackCase
{
    /// <summary>What the sender was asked to make clear.</summary>
    public string Question { get; private set; } = "";

    /// <summary>What the sender then said.</summary>
    public string Clarification { get; private set; } = "";

    public bool IsExtended { get; private set; }

    /// <summary>Classified and given to whoever answers it; a case for several agencies has a longer term.</summary>
    public void Accept(FeedbackTopic topic, FeedbackReceiver to, DueSet due, string note, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(due);
        MustBe("tiếp nhận", FeedbackState.Received);
        var late = now > AcceptDueAt;
        (State, Topic, DueAt, NextDueAt) = (FeedbackState.Handling, topic, due.At, due.At);
        Give(to);
        Record(new FeedbackAccepted(Id, topic, to.Name, due, note, late));
    }

    public void Reassign(FeedbackReceiver to, string note)
    {
        ArgumentNullException.ThrowIfNull(to);
        MustBe("giao lại", FeedbackState.Handling, FeedbackState.AwaitingSender);
        if (UnitId is null) throw new RuleBroken("Phản ánh này chưa phân loại: phân loại trước rồi mới giao.");
        if (to.OfficialId == HolderId && to.UnitId == UnitId) throw new RuleBroken($"Phản ánh này đang do {HolderName} giữ. Chọn người khác.", "Input.To");
        Give(to);
        Record(new FeedbackReassigned(Id, to.Name, note));
    }

    /// <summary>An official of the unit takes what lies there for anybody.</summary>
    public void Take(long officialId, string name, long? unitId)
    {
        MustBe("nhận xử lý", FeedbackState.Handling);
        if (HolderId is not null) throw new RuleBroken($"Phản ánh này đang do {HolderName} xử lý.");
        Give(new FeedbackReceiver(unitId ?? UnitId ?? 0, officialId, name));
        Record(new FeedbackTaken(Id, name));
    }

    public void AskSender(string question, DueSet by)
    {
        ArgumentNullException.ThrowIfNull(by);
        MustBe("đề nghị làm rõ", FeedbackState.Received, FeedbackState.Handling);
        if (string.IsNullOrWhiteSpace(question)) throw new RuleBroken("Ghi rõ điều cần người gửi làm rõ.", "Input.Text");
        (State, Question, NextDueAt) = (FeedbackState.AwaitingSender, question, by.At);
        Record(new FeedbackClarityAsked(Id, question, by.At));
    }

    /// <summary>The content is clear from now on, so both terms are counted from now.</summary>
    public void Clarify(string text, DueSet accept, DueSet answer, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(accept);
        ArgumentNullException.ThrowIfNull(answer);
        MustBe("làm rõ", FeedbackState.AwaitingSender);
        if (string.IsNullOrWhiteSpace(text)) throw new RuleBroken("Nhập nội dung làm rõ.", "Clarity.Text");
        Clarification = Clarification.Length == 0 ? text : $"{Clarification}\n\n{text}";
        (State, AcceptDueAt, DueAt) = UnitId is null ? (FeedbackState.Received, accept.At, answer.At) : (FeedbackState.Handling, AcceptDueAt, answer.At);
        CountedFrom = now;
        NextDueAt = State is FeedbackState.Received ? AcceptDueAt : DueAt;
        Record(new FeedbackClarified(Id, answer));
    }

    public void Refuse(FeedbackRefusal ground, string reason, DateTime now)
    {
        MustBe("từ chối", FeedbackState.Received, FeedbackState.Handling, FeedbackState.AwaitingSender);
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("Ghi lý do và hướng dẫn: người gửi đọc được.", "Input.Text");
        Answer = $"{ground.Word()}.\n{reason}";
        End(FeedbackState.Refused, now, DueBy());
        Record(new FeedbackRefused(Id, ground, reason, EndedLate));
    }

    /// <summary>Not ours: sent on to whoever is competent, and the sender is told.</summary>
    public void Transfer(string body, string number, string reason, DateTime now)
    {
        MustBe("chuyển", FeedbackState.Received, FeedbackState.Handling);
        if (string.IsNullOrWhiteSpace(body)) throw new RuleBroken("Ghi tên cơ quan có thẩm quyền.", "Input.Body");
        Answer = $"Đã chuyển {body}{(number.Length > 0 ? $" (văn bản {number})" : "")}.\n{reason}".Trim();
        End(FeedbackState.Transferred, now, DueBy());
        Record(new FeedbackTransferred(Id, body, number, reason, EndedLate));
    }

    /// <summary>Once, before the date, not beyond the longest term; the sender sees the reason.</summary>
    public void Extend(DateOnly lastDay, DueSet due, DueSet longest, string reason, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(due);
        ArgumentNullException.ThrowIfNull(longest);
        MustBe("gia hạn", FeedbackState.Handling);
        if (IsExtended) throw new RuleBroken("Phản ánh này đã gia hạn một lần.");
        if (now > DueAt) throw new RuleBroken($"Đã quá hạn trả lời {DueAt.Print()}: không gia hạn được nữa. Trả lời ngay.");
        if (due.At <= DueAt) throw new RuleBroken($"Ngày mới phải sau hạn hiện nay {DueAt.Print()}.", "Input.Day");
        if (lastDay > longest.At.ToDay()) throw new RuleBroken($"Không quá {longest.At.PrintDay()}: thời hạn dài nhất kể từ ngày nhận.", "Input.Day");
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("Ghi lý do gia hạn: người gửi đọc được.", "Input.Reason");
        (DueAt, NextDueAt, IsExtended) = (due.At, due.At, true);
        Record(new FeedbackExtended(Id, due, reason));
    }

    private DateTime DueBy() => State switch { FeedbackState.Received => AcceptDueAt, FeedbackState.AwaitingSender => DateTime.MaxValue, _ => DueAt };

    private void Give(FeedbackReceiver to) => (UnitId, HolderId, HolderName) = (to.UnitId, to.OfficialId, to.Name);
}
