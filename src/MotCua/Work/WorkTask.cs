using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Work;

/// <summary>A task (nhiệm vụ): what is to be done, by whom, until when, with which product. It is assigned at once, or drafted within a plan and assigned when the plan is approved.</summary>
public sealed partial class WorkTask : Aggregate
{
    private WorkTask() { }

    public long AgencyId { get; private init; }

    public int Year { get; private init; }

    /// <summary>Order in the year; null while it is a draft of a plan.</summary>
    public int? Number { get; private set; }

    public string Code { get; private set; } = "";

    public string Content { get; private set; } = "";

    public string Product { get; private set; } = "";

    public string FieldKey { get; private set; } = "";

    /// <summary>The unit that leads, or the unit of the official who does.</summary>
    public long? LeadUnitId { get; private set; }

    public long? LeadId { get; private set; }

    public string LeadName { get; private set; } = "";

    public List<long> SupportUnitIds { get; private set; } = [];

    public List<long> SupportIds { get; private set; } = [];

    public string SupportNames { get; private set; } = "";

    public WorkSource SourceKind { get; private init; }

    public long? SourceId { get; private init; }

    public string SourceWords { get; private init; } = "";

    public DateOnly StartOn { get; private set; }

    /// <summary>The deadline as first given; never changes once it is assigned.</summary>
    public DateOnly FirstDueOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>Null while it is a draft of a plan.</summary>
    public DateOnly? AssignedOn { get; private set; }

    public long? AssignedById { get; private set; }

    public string AssignedByName { get; private set; } = "";

    /// <summary>Code, content, product and lead folded, for search.</summary>
    public string Folded { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    /// <summary>Stands in a plan that is not approved yet.</summary>
    public bool IsDraft => AssignedOn is null && CancelledOn is null;

    public bool IsOpen => AssignedOn is not null && AcceptedOn is null && CancelledOn is null;

    public WorkFacts Facts => new(DueOn, BegunOn, HandedOn, AcceptedOn is not null, SuspendedOn is not null, CancelledOn is not null);

    public WorkState StateOn(DateOnly day) => WorkStates.Of(Facts, day);

    public WorkParty Lead => new(LeadUnitId, LeadId, LeadName);

    /// <summary>A line of a plan that is not approved yet: nobody is bound by it.</summary>
    public static WorkTask Draft(WorkOrder order, DateOnly due, WorkOrigin origin, int year)
    {
        var task = Make(order, due, origin, year);
        task.Record(new WorkDrafted(task.Id, task.Terms));
        return task;
    }

    public static WorkTask Assign(WorkOrder order, DateOnly due, WorkOrigin origin, WorkNumber number, DateOnly today)
    {
        var task = Make(order, due, origin, today.Year);
        task.Issue(number, today);
        return task;
    }

    /// <summary>From here on it binds, counts and has a number.</summary>
    public void Issue(WorkNumber number, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (AssignedOn is not null) throw new RuleBroken($"Nhiệm vụ {Code} đã giao.");
        if (CancelledOn is not null) throw new RuleBroken("Nhiệm vụ này đã bỏ khỏi kế hoạch.");
        (Number, Code, AssignedById, AssignedByName, AssignedOn, FirstDueOn) = (number.Number, number.Code, number.ById, number.ByName, today, DueOn);
        Fold();
        Record(new WorkAssigned(Id, Code, Year, Terms));
    }

    /// <summary>Words, people, and, while it is a draft, dates. The deadline of an assigned task moves only by an extension.</summary>
    public void Rewrite(WorkOrder order, DateOnly due)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (AcceptedOn is not null || CancelledOn is not null) throw new RuleBroken("Nhiệm vụ đã kết thúc nên không sửa được.");
        if (AssignedOn is not null && due != DueOn) throw new RuleBroken($"Nhiệm vụ đã giao: hạn {DueOn.Print()} chỉ đổi bằng gia hạn.", "Input.DueOn");
        Put(order, due);
        Record(new WorkRewritten(Id, Terms));
    }

    private static WorkTask Make(WorkOrder order, DateOnly due, WorkOrigin origin, int year)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(origin);
        var task = new WorkTask { AgencyId = order.AgencyId, Year = year, SourceKind = origin.Kind, SourceId = origin.Id, SourceWords = origin.Words };
        task.Put(order, due);
        task.FirstDueOn = due;
        return task;
    }

    private void Put(WorkOrder order, DateOnly due)
    {
        order.Check(due);
        (Content, Product, FieldKey, StartOn, DueOn) = (order.Content, order.Product, order.FieldKey, order.StartOn, due);
        (LeadUnitId, LeadId, LeadName) = (order.Lead.UnitId, order.Lead.OfficialId, order.Lead.Name);
        SupportIds = [.. order.Supports.Select(s => s.OfficialId).OfType<long>()];
        SupportUnitIds = [.. order.Supports.Where(s => s.OfficialId is null).Select(s => s.UnitId).OfType<long>()];
        SupportNames = string.Join("; ", order.Supports.Select(s => s.Name));
        Fold();
    }

    private WorkTerms Terms => new(Content, Product, FieldKey, LeadName, SupportNames, SourceKind, SourceWords, StartOn, DueOn);

    private void Fold() => Folded = VietnamText.Fold($"{Code} {Content} {Product} {LeadName} {SupportNames} {SourceWords}");

    internal sealed class Mapping : IEntityTypeConfiguration<WorkTask>
    {
        public void Configure(EntityTypeBuilder<WorkTask> task)
        {
            task.ToTable("work_tasks");
            task.Property(t => t.Code).HasMaxLength(60);
            task.Property(t => t.Content).HasMaxLength(2000);
            task.Property(t => t.Product).HasMaxLength(500);
            task.Property(t => t.FieldKey).HasMaxLength(40);
            task.Property(t => t.LeadName).HasMaxLength(250);
            task.Property(t => t.SourceWords).HasMaxLength(500);
            task.Property(t => t.AssignedByName).HasMaxLength(250);
            task.Ignore(t => t.IsDraft);
            task.Ignore(t => t.IsOpen);
            task.Ignore(t => t.Facts);
            task.Ignore(t => t.Lead);
            task.HasIndex(t => new { t.AgencyId, t.Year, t.Number }).IsUnique();
            task.HasIndex(t => new { t.AgencyId, t.DueOn });
            task.HasIndex(t => new { t.AgencyId, t.LeadId });
            task.HasIndex(t => new { t.SourceId, t.SourceKind });
        }
    }
}
