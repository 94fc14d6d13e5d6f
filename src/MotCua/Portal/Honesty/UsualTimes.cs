using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MotCua.Calendar;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Timetable;

namespace MotCua.Portal.Honesty;

/// <summary>How long a procedure really takes: from the dossiers settled within a year, without those that waited for papers.</summary>
/// <param name="Procedure">As printed on the receipts.</param>
/// <param name="Field">Lĩnh vực.</param>
/// <param name="Count">How many it is told from.</param>
/// <param name="Half">Working days within which half of them were done; 0 is the same day.</param>
/// <param name="Most">Working days within which nine of ten were done.</param>
/// <param name="InTime">Share that was not late, 0 to 1.</param>
internal sealed record UsualTime(string Procedure, string Field, int Count, int Half, int Most, decimal InTime)
{
    public static string Words(int days) => days == 0 ? "trong ngày" : $"{days} ngày làm việc";
}

/// <summary>Counted once an hour on each node: whoever reads it plans a day, not a minute.</summary>
internal sealed class UsualTimes(MotCuaDbContext db, Timetables timetables, IMemoryCache memory, TimeProvider clock)
{
    /// <summary>A bound for an office that settles more than that in a year: then the newest.</summary>
    private const int MostRead = 20_000;

    private static readonly TimeSpan Holds = TimeSpan.FromHours(1);

    /// <param name="agencyId">Whose dossiers.</param>
    /// <param name="sample">Fewer tell nothing, and could be traced to a person.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<IReadOnlyList<UsualTime>> OfAsync(long agencyId, int sample, CancellationToken cancellationToken)
    {
        var key = (typeof(UsualTimes), agencyId, sample, clock.UtcNow.Ticks / Holds.Ticks);
        return (await memory.GetOrCreateAsync(key, entry =>
        {
            entry.SlidingExpiration = Holds;
            return CountAsync(agencyId, sample, cancellationToken);
        }))!;
    }

    private async Task<IReadOnlyList<UsualTime>> CountAsync(long agencyId, int sample, CancellationToken cancellationToken)
    {
        var since = clock.Today.AddYears(-1).StartUtc();
        var rows = await db.Dossiers.AsNoTracking()
            .Where(d => d.AgencyId == agencyId && d.EndedAt >= since && !d.IsVoid && d.Supplements == 0 && (d.Outcome == DossierOutcome.Granted || d.Outcome == DossierOutcome.Refused))
            .OrderByDescending(d => d.EndedAt).Take(MostRead).Select(d => new Row(d.ProcedureName, d.Field, d.ReceivedAt, d.EndedDay!.Value, d.DueDay)).ToListAsync(cancellationToken);
        var calendar = await timetables.ForAsync(agencyId, cancellationToken);
        return [.. rows.GroupBy(r => (r.Procedure, r.Field)).Where(g => g.Count() >= sample).Select(g => Of(g.Key.Procedure, g.Key.Field, [.. g], calendar)).OrderBy(u => VietnamText.Fold(u.Field), StringComparer.Ordinal).ThenBy(u => VietnamText.Fold(u.Procedure), StringComparer.Ordinal)];
    }

    private static UsualTime Of(string procedure, string field, IReadOnlyList<Row> rows, WorkingCalendar calendar)
    {
        int[] days = [.. rows.Select(r => calendar.CountWorkingDays(r.ReceivedAt.ToDay().AddDays(1), r.EndedDay)).Order()];
        return new UsualTime(procedure, field, rows.Count, days.Within(0.5m), days.Within(0.9m), (decimal)rows.Count(r => r.DueDay is null || r.EndedDay <= r.DueDay) / rows.Count);
    }

    private sealed record Row(string Procedure, string Field, DateTime ReceivedAt, DateOnly EndedDay, DateOnly? DueDay);
}
