using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.PeriodicReports;

/// <summary>The kinds of report of an agency, kept in memory.</summary>
public sealed class PeriodTypes(MotCuaDbContext db, Kept kept)
{
    public async Task<KnownTypes> OfAsync(long agencyId, CancellationToken cancellationToken) => new(await kept.GetAsync(
        (nameof(PeriodTypes), agencyId),
        async () => (IReadOnlyList<PeriodType>)await db.PeriodTypes.AsNoTracking().Where(t => t.AgencyId == null || t.AgencyId == agencyId).OrderBy(t => t.Id).ToListAsync(cancellationToken),
        cancellationToken));
}

/// <summary>All kinds an agency knows, with what was and will be in force.</summary>
public sealed class KnownTypes(IReadOnlyList<PeriodType> all)
{
    public IReadOnlyList<PeriodType> All => all;

    /// <summary>In use on a day, in the order they came.</summary>
    public IReadOnlyList<PeriodType> On(DateOnly day) =>
        [.. all.Select(t => t.Key).Distinct().Select(key => Find(key, day)).OfType<PeriodType>().Where(t => t.Text.IsUsed)];

    /// <summary>In force on a day, used or not; the agency's own before the common one.</summary>
    public PeriodType? Find(string? key, DateOnly day) =>
        all.Where(t => t.Key == key && t.ValidFrom <= day).OrderByDescending(t => t.AgencyId is not null).ThenByDescending(t => t.ValidFrom).FirstOrDefault();

    /// <summary>The periods of the years around a day that some kind in force at their end names.</summary>
    public IReadOnlyList<(PeriodType Type, ReportSpan Span)> Around(DateOnly day) =>
    [
        .. from year in new[] { day.Year - 1, day.Year, day.Year + 1 }
        from type in all
        from span in type.Spans(year)
        where type.Text.IsUsed && Find(type.Key, span.To) == type
        orderby span.DueOn, span.From
        select (type, span),
    ];
}
