using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.ReformIndex;

/// <summary>What is to be done about a lost point.</summary>
/// <param name="Cause">Why it was lost.</param>
/// <param name="Action">What is done about it.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="DueOn">Until when.</param>
/// <param name="TaskId">The task it was given as, when somebody of the agency does it.</param>
public sealed record RemedyPlan(string Cause, string Action, string Owner, DateOnly DueOn, long? TaskId = null);

/// <summary>One line of the remediation plan (kế hoạch khắc phục hạn chế): a component that lost points, what is done about it, by whom, until when, with what result.</summary>
public sealed class Remedy : Aggregate
{
    private Remedy() { }

    public long RoundId { get; private init; }

    public long AgencyId { get; private init; }

    public string Code { get; private init; } = "";

    /// <summary>Points lost when it was planned.</summary>
    public decimal Lost { get; private init; }

    public string Cause { get; private init; } = "";

    public string Action { get; private init; } = "";

    public string Owner { get; private init; } = "";

    public DateOnly DueOn { get; private init; }

    /// <summary>The task it was given as; null when somebody outside does it.</summary>
    public long? TaskId { get; private init; }

    public string Result { get; private set; } = "";

    public DateOnly? ClosedOn { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public bool IsLateOn(DateOnly day) => (ClosedOn ?? day) > DueOn;

    public static Remedy Plan(IndexRound round, ComponentScore lost, RemedyPlan plan, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(lost);
        ArgumentNullException.ThrowIfNull(plan);
        Check(round, lost, plan, today);
        var remedy = new Remedy { RoundId = round.Id, AgencyId = round.AgencyId, Code = lost.Code, Lost = lost.ToGain, Cause = plan.Cause, Action = plan.Action, Owner = plan.Owner, DueOn = plan.DueOn, TaskId = plan.TaskId };
        remedy.Record(new RemedyPlanned(remedy.Id, round.Id, lost.Code, lost.ToGain, plan));
        return remedy;
    }

    /// <summary>Asked before a task is made of it.</summary>
    internal static void Check(IndexRound round, ComponentScore lost, RemedyPlan plan, DateOnly today)
    {
        if (round.State is not IndexRoundState.Announced) throw new RuleBroken("Chỉ số chưa công bố nên chưa lập việc khắc phục.");
        if (lost.ToGain <= 0) throw new RuleBroken($"Thành phần {lost.Code} không mất điểm.", "Input.Code");
        if (plan.Cause.Length == 0) throw new RuleBroken("Ghi nguyên nhân mất điểm.", "Input.Cause");
        if (plan.Action.Length == 0) throw new RuleBroken("Ghi việc phải làm.", "Input.Action");
        if (plan.Owner.Length == 0) throw new RuleBroken("Chọn người chịu trách nhiệm, hoặc ghi tên người ngoài cơ quan.", "Input.Lead");
        if (plan.DueOn < today) throw new RuleBroken("Hạn khắc phục phải từ hôm nay trở đi.", "Input.DueOn");
    }

    public void Close(string result, DateOnly today)
    {
        if (ClosedOn is not null) throw new RuleBroken("Việc này đã xong.");
        if (string.IsNullOrWhiteSpace(result)) throw new RuleBroken("Ghi kết quả khắc phục.", "Result");
        (Result, ClosedOn) = (result, today);
        Record(new RemedyClosed(Id, RoundId, Code, result, IsLateOn(today)));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Remedy>
    {
        public void Configure(EntityTypeBuilder<Remedy> remedy)
        {
            remedy.ToTable("index_remedies");
            remedy.Property(r => r.Code).HasMaxLength(40);
            remedy.Property(r => r.Owner).HasMaxLength(250);
            remedy.HasIndex(r => r.RoundId);
        }
    }
}

public sealed record RemedyPlanned(long RemedyId, long RoundId, string Component, decimal Lost, RemedyPlan Plan) : IEvent;

public sealed record RemedyClosed(long RemedyId, long RoundId, string Component, string Result, bool Late) : IEvent;
