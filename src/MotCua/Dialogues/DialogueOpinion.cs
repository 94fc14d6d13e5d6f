using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;
using MotCua.Work;

namespace MotCua.Dialogues;

/// <summary>Who speaks; nobody must say.</summary>
/// <param name="Group">Where they belong: a quarter, a company, an organisation.</param>
public sealed record Speaker(string Name, string Group, string Contact)
{
    public string MaskedContact => VietnamText.Mask(Contact, 3, 2);
}

/// <summary>What somebody asked or said, before or at a dialogue, until it is answered. One line, one answer, one owner.</summary>
public sealed partial class DialogueOpinion : Aggregate
{
    private DialogueOpinion() { }

    public long AgencyId { get; private init; }

    public long DialogueId { get; private init; }

    /// <summary>Gapless in its dialogue.</summary>
    public int Number { get; private init; }

    public OpinionSource Source { get; private init; }

    public Speaker Speaker { get; private init; } = null!;

    public string Content { get; private init; } = "";

    public DateTime ReceivedAt { get; private init; }

    public OpinionState State { get; private set; }

    public long? OwnerUnitId { get; private set; }

    public long? OwnerId { get; private set; }

    public string OwnerName { get; private set; } = "";

    /// <summary>The last day to answer; the day itself is on time.</summary>
    public DateOnly? DueOn { get; private set; }

    public string Answer { get; private set; } = "";

    public string AnsweredBy { get; private set; } = "";

    public DateOnly? AnsweredOn { get; private set; }

    public string SetAsideWhy { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    public bool IsOpen => State is OpinionState.Received or OpinionState.Assigned;

    public bool IsLateOn(DateOnly day) => State is not OpinionState.SetAside && (AnsweredOn ?? day) > DueOn;

    internal static DialogueOpinion Receive(Dialogue dialogue, int number, OpinionSource source, Speaker speaker, string content, DateTime now)
    {
        CheckContent(content);
        var received = new DialogueOpinion { AgencyId = dialogue.AgencyId, DialogueId = dialogue.Id, Number = number, Source = source, Speaker = speaker, Content = content, ReceivedAt = now, State = OpinionState.Received };
        received.Record(new OpinionReceived(received.Id, dialogue.Id, number, source));
        return received;
    }

    /// <summary>Before a number is taken.</summary>
    internal static void CheckContent(string content)
    {
        if (content.Length < 10) throw new RuleBroken("Nhập nội dung câu hỏi, ý kiến (ít nhất 10 ký tự).", "Input.Content");
    }

    /// <summary>Somebody owes the answer until a day; may be given to another while it is open.</summary>
    public void Assign(WorkParty owner, DateOnly dueOn, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(owner);
        MustBeOpen("giao trả lời");
        if (dueOn < today) throw new RuleBroken("Hạn trả lời không được ở quá khứ.", "Assign.DueOn");
        (State, OwnerUnitId, OwnerId, OwnerName, DueOn) = (OpinionState.Assigned, owner.UnitId, owner.OfficialId, owner.Name, dueOn);
        Record(new OpinionAssigned(Id, owner.Name, dueOn));
    }

    /// <summary>Answers; an answer may be bettered, the day of the first one stays.</summary>
    public void Reply(string answer, string by, DateOnly today)
    {
        if (State is OpinionState.SetAside) throw new RuleBroken("Ý kiến này không thuộc nội dung đối thoại. Đưa lại vào trước.");
        if (answer.Length == 0) throw new RuleBroken("Nhập nội dung trả lời.", "Reply.Answer");
        var again = State is OpinionState.Answered;
        (State, Answer, AnsweredBy, AnsweredOn) = (OpinionState.Answered, answer, by, AnsweredOn ?? today);
        if (again) IsPublic = false; // what was read was another answer
        Record(new OpinionAnswered(Id, by, today, IsLateOn(today), again));
    }

    public void SetAside(string why)
    {
        MustBeOpen("đưa ra ngoài");
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do, ví dụ: khiếu nại, đã hướng dẫn gửi theo Luật Khiếu nại.", "AsideWhy");
        (State, SetAsideWhy) = (OpinionState.SetAside, why.Trim());
        Record(new OpinionSetAside(Id, SetAsideWhy));
    }

    public void TakeUp()
    {
        if (State is not OpinionState.SetAside) throw new RuleBroken("Ý kiến này đang trong nội dung đối thoại.");
        (State, SetAsideWhy) = (OwnerName.Length > 0 ? OpinionState.Assigned : OpinionState.Received, "");
        Record(new OpinionTakenUp(Id));
    }

    public void ShowSpeaker(string why)
    {
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do xem.", "Why");
        Record(new SpeakerShown(Id, why.Trim()));
    }

    /// <summary>What was promised became a task; it is followed there.</summary>
    internal void Promise(WorkTask task) => Record(new PromiseGiven(Id, task.Id, task.Code, task.DueOn));

    private void MustBeOpen(string verb)
    {
        if (!IsOpen) throw new RuleBroken($"Ý kiến {Number} ở trạng thái «{State.Word()}» nên không {verb} được.");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<DialogueOpinion>
    {
        public void Configure(EntityTypeBuilder<DialogueOpinion> opinion)
        {
            opinion.ToTable("dialogue_opinions");
            opinion.ComplexProperty(o => o.Speaker, s =>
            {
                s.Property(p => p.Name).HasMaxLength(150);
                s.Property(p => p.Group).HasMaxLength(200);
                s.Property(p => p.Contact).HasMaxLength(200);
                s.Ignore(p => p.MaskedContact);
            });
            opinion.Property(o => o.OwnerName).HasMaxLength(250);
            opinion.Property(o => o.AnsweredBy).HasMaxLength(250);
            opinion.Ignore(o => o.IsOpen);
            opinion.HasIndex(o => new { o.DialogueId, o.Number }).IsUnique();
            opinion.HasIndex(o => new { o.AgencyId, o.State, o.DueOn });
        }
    }
}
