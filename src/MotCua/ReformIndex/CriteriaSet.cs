using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.ReformIndex;

public enum CriteriaState
{
    [Display(Name = "Dự thảo")] Draft = 1,
    [Display(Name = "Đã ban hành")] Issued = 2,
}

/// <summary>Which decision a set of criteria stands in.</summary>
public sealed record CriteriaDecision(int Year, string Authority, string Number, DateOnly? Date);

/// <summary>A set of criteria of a year (bộ tiêu chí) as an authority issued it. Issued, it never changes: a new version is made from it.</summary>
public sealed class CriteriaSet : Aggregate
{
    private CriteriaSet() { }

    /// <summary>Whose it is; null is the one that ships with the program, which nobody changes.</summary>
    public long? AgencyId { get; private init; }

    public int Year { get; private set; }

    public string Authority { get; private set; } = "";

    public string DecisionNumber { get; private set; } = "";

    public DateOnly? DecisionDate { get; private set; }

    public CriteriaState State { get; private set; }

    public IndexCriteria Criteria { get; private set; } = new();

    public long? MadeFromId { get; private init; }

    public override long? HistoryAgencyId => AgencyId;

    public bool IsDraft => State is CriteriaState.Draft;

    public string Name => $"{Criteria.Name} – năm {Year}";

    public static CriteriaSet Draft(long? agencyId, CriteriaDecision decision, IndexCriteria criteria, long? madeFromId = null)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(criteria);
        var set = new CriteriaSet { AgencyId = agencyId, State = CriteriaState.Draft, Criteria = criteria, MadeFromId = madeFromId };
        set.Take(decision);
        set.Record(new CriteriaDrafted(set.Id, decision, criteria.Name, criteria.Components.Count(), madeFromId));
        return set;
    }

    public void Describe(CriteriaDecision decision)
    {
        MustBeDraft();
        Take(decision);
        Record(new CriteriaDescribed(Id, decision));
    }

    /// <summary>The whole content anew, as a file brought it.</summary>
    public void Write(IndexCriteria criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        MustBeDraft();
        Criteria = criteria;
        Record(new CriteriaWritten(Id, criteria.Name, criteria.Components.Count()));
    }

    /// <summary>One component anew, in its place.</summary>
    public void Change(IndexComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        MustBeDraft();
        if (Criteria.Component(component.Code) is null) throw new RuleBroken($"Bộ tiêu chí không có thành phần {component.Code}.");
        Criteria = Criteria with { Areas = [.. Criteria.Areas.Select(a => a with { Criteria = [.. a.Criteria.Select(c => c with { Components = [.. c.Components.Select(k => k.Code == component.Code ? component : k)] })] })] };
        Record(new CriterionChanged(Id, component));
    }

    /// <summary>From now on it is what wards are scored by.</summary>
    /// <exception cref="RuleBroken">Parts do not add up, or the decision is not named.</exception>
    public void Issue()
    {
        MustBeDraft();
        if (AgencyId is null) throw new RuleBroken("Bản đi kèm phần mềm chỉ để tham khảo: lập bộ tiêu chí của đơn vị từ bản này, đối chiếu với quyết định rồi ban hành.");
        if (DecisionNumber.Length == 0 || DecisionDate is null) throw new RuleBroken("Ghi số và ngày quyết định ban hành bộ tiêu chí.", "Input.DecisionNumber");
        if (CriteriaCheck.Of(Criteria) is [var first, ..]) throw new RuleBroken(first);
        State = CriteriaState.Issued;
        Record(new CriteriaIssued(Id, DecisionNumber, Year));
    }

    private void Take(CriteriaDecision decision) => (Year, Authority, DecisionNumber, DecisionDate) = (decision.Year, decision.Authority, decision.Number, decision.Date);

    private void MustBeDraft()
    {
        if (!IsDraft) throw new RuleBroken("Bộ tiêu chí đã ban hành thì không sửa: lập bản mới từ bản này.");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CriteriaSet>
    {
        public void Configure(EntityTypeBuilder<CriteriaSet> set)
        {
            set.ToTable("criteria_sets");
            set.Property(s => s.Authority).HasMaxLength(200);
            set.Property(s => s.DecisionNumber).HasMaxLength(60);
            set.Property(s => s.Criteria).HasJson();
            set.Ignore(s => s.Name);
            set.HasIndex(s => new { s.AgencyId, s.Year });
        }
    }
}

public sealed record CriteriaDrafted(long SetId, CriteriaDecision Decision, string Name, int Components, long? MadeFromId) : IEvent;

public sealed record CriteriaDescribed(long SetId, CriteriaDecision Decision) : IEvent;

public sealed record CriteriaWritten(long SetId, string Name, int Components) : IEvent;

public sealed record CriterionChanged(long SetId, IndexComponent Component) : IEvent;

public sealed record CriteriaIssued(long SetId, string DecisionNumber, int Year) : IEvent;
