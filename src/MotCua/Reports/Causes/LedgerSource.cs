using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using MotCua.Calendar;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Timetable;

namespace MotCua.Reports.Causes;

/// <summary>Time ledgers of the dossiers a figure counts, as at the report's moment.</summary>
internal sealed class LedgerSource(MotCuaDbContext db, FigureSource source, Timetables timetables)
{
    private const int Chunk = 500; // dossiers whose histories are in memory at a time

    /// <summary>More dossiers than this are not walked for one page: the period should be shorter.</summary>
    public const int Most = 20_000;

    private const int MostCompared = 20_000;

    /// <summary>Why the dossiers of a period are late; late ones are few, so each is read.</summary>
    public async Task<CauseFigures> CausesAsync(long agencyId, FigurePeriod period, CancellationToken cancellationToken)
    {
        var late = new List<LateOne>();
        foreach (var cell in new[] { FigureCell.Late, FigureCell.Overdue })
            await foreach (var (counted, ledger) in LedgersAsync(agencyId, period, cell, int.MaxValue, cancellationToken))
                late.Add(new LateOne(counted, ledger.Cause ?? new LateCause(TimeHolder.NotRecorded, TimeHolder.NotRecorded.Word(), TimeSpan.Zero, false), ledger.DueAt, ledger.EndedAt));
        var figures = await source.FiguresAsync(agencyId, period, cancellationToken);
        return CauseFigures.Of(figures, [.. late.OrderByDescending(l => l.Counted.ReceivedAt).ThenByDescending(l => l.Counted.Id)]);
    }

    /// <summary>Where the time of the settled dossiers went.</summary>
    public async Task<HeldTimes> TimesAsync(long agencyId, FigurePeriod period, CancellationToken cancellationToken)
    {
        var times = new HeldTimes();
        await foreach (var (counted, ledger) in LedgersAsync(agencyId, period, FigureCell.Settled, Most + 1, cancellationToken)) times.Add(counted.Field, ledger);
        return times;
    }

    /// <summary>Of the late dossiers of several agencies, how many each kind of holder delayed; null when there are more than are walked for one page.</summary>
    public async Task<IReadOnlyDictionary<long, IReadOnlyDictionary<TimeHolder, int>>?> HoldersAsync(IReadOnlyCollection<long> agencies, FigurePeriod period, CancellationToken cancellationToken)
    {
        var late = await source.LateAsync(agencies, period, MostCompared + 1, cancellationToken);
        if (late.Count > MostCompared) return null;
        var (calendars, holders) = (await timetables.ForAllAsync(late.Select(c => c.AgencyId), cancellationToken), new List<(long Agency, TimeHolder Holder)>());
        await foreach (var (counted, ledger) in WalkAsync(calendars, period, late, cancellationToken)) holders.Add((counted.AgencyId, ledger.Cause?.Holder ?? TimeHolder.NotRecorded));
        return holders.GroupBy(h => h.Agency).ToDictionary(g => g.Key, g => (IReadOnlyDictionary<TimeHolder, int>)g.CountBy(h => h.Holder).ToDictionary());
    }

    private async IAsyncEnumerable<(Counted Counted, TimeLedger Ledger)> LedgersAsync(long agencyId, FigurePeriod period, FigureCell cell, int most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var calendars = new Dictionary<long, WorkingCalendar> { [agencyId] = await timetables.ForAsync(agencyId, cancellationToken) };
        await foreach (var walked in WalkAsync(calendars, period, await source.ListAsync(agencyId, period, cell, null, null, most, cancellationToken), cancellationToken)) yield return walked;
    }

    // Whosever they are: so many of them at a time, and not agency by agency.
    private async IAsyncEnumerable<(Counted Counted, TimeLedger Ledger)> WalkAsync(IReadOnlyDictionary<long, WorkingCalendar> calendars, FigurePeriod period, IReadOnlyList<Counted> counted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asOf = period.AsOf;
        var until = asOf < period.EndUtc ? asOf : period.EndUtc.AddMicroseconds(-1);
        foreach (var chunk in counted.Chunk(Chunk))
        {
            var ids = chunk.Select(c => c.Id).ToList();
            var histories = (await db.History.AsNoTracking().Where(h => ids.Contains(h.SubjectId) && h.At <= asOf).OrderBy(h => h.SubjectId).ThenBy(h => h.Sequence).ToListAsync(cancellationToken)).ToLookup(h => h.SubjectId);
            foreach (var one in chunk) yield return (one, TimeLedger.Of(histories[one.Id], calendars[one.AgencyId], until));
        }
    }
}
