using System.Linq.Expressions;
using MotCua.Dossiers;

namespace MotCua.Reports;

/// <summary>Where a dossier stands in a report: exactly one of these.</summary>
public enum Standing
{
    /// <summary>It ended before the period: a carried-over dossier may not, so meeting one breaks an identity.</summary>
    Outside = 0,
    Early = 1,
    OnTime = 2,
    Late = 3,
    InTime = 4,
    Overdue = 5,
}

/// <summary>A dossier as a report counts it. The database groups by this, a list filters by this, a replayed dossier is judged by this: a figure and its list cannot differ.</summary>
public sealed record Counted
{
    public long Id { get; init; }

    public long AgencyId { get; init; }

    public DateTime ReceivedAt { get; init; }

    public string Field { get; init; } = "";

    public FilingChannel Channel { get; init; }

    /// <summary>Received before the period and still open when it began (kỳ trước chuyển qua).</summary>
    public bool IsCarried { get; init; }

    public Standing Standing { get; init; }

    public bool HasApology { get; init; }

    /// <summary>Settled after the date first promised, whatever was agreed later.</summary>
    public bool LateByFirstDate { get; init; }

    public DossierOutcome? Outcome { get; init; }

    /// <summary>In the report at all: not void, received by its end, and not over before it began.</summary>
    internal static Expression<Func<DossierFacts, bool>> InScope(FigurePeriod period)
    {
        var (start, end, asOf) = (period.StartUtc, period.EndUtc, period.AsOf);
        return f => !f.IsVoid && f.ReceivedAt < end && f.ReceivedAt <= asOf && (f.ReceivedAt >= start || f.EndedAt == null || f.EndedAt >= start);
    }

    /// <summary>The definitions of the figures. By day: ended before the due day is early, on it is on time. Withdrawn, stopped and without a due date is on time; waiting for the citizen is in time.</summary>
    internal static Expression<Func<DossierFacts, Counted>> In(FigurePeriod period)
    {
        var (start, end, cut) = (period.StartUtc, period.EndUtc, period.CutDay);
        return f => new Counted
        {
            Id = f.Id, AgencyId = f.AgencyId, ReceivedAt = f.ReceivedAt, Field = f.Field, Channel = f.Channel, HasApology = f.HasApology,
            IsCarried = f.ReceivedAt < start,
            Outcome = f.EndedAt != null && f.EndedAt < end ? f.Outcome : null,
            LateByFirstDate = f.EndedAt != null && f.EndedAt < end && f.EndedDay > f.FirstDueDay && f.Outcome != DossierOutcome.Withdrawn && f.Outcome != DossierOutcome.Stopped,
            Standing = f.EndedAt == null || f.EndedAt >= end ? (f.DueDay < cut && !f.IsWaiting ? Standing.Overdue : Standing.InTime)
                : f.EndedAt < start ? Standing.Outside
                : f.DueDay == null || f.EndedDay == f.DueDay || f.Outcome == DossierOutcome.Withdrawn || f.Outcome == DossierOutcome.Stopped ? Standing.OnTime
                : f.EndedDay < f.DueDay ? Standing.Early : Standing.Late,
        };
    }
}
