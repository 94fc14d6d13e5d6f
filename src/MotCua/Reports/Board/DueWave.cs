using Microsoft.EntityFrameworkCore;
using MotCua.Calendar;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Reports.Board;

internal sealed record DueDay(DateOnly Day, int Count);

/// <summary>How many dossiers fall due on each of the next working days: where work piles up.</summary>
internal sealed record DueWave(IReadOnlyList<DueDay> Days)
{
    private const int WorkingDays = 10;

    public int Total => Days.Sum(d => d.Count);

    public int Peak => Days.Count == 0 ? 0 : Days.Max(d => d.Count);

    public static async Task<DueWave> OfAsync(IQueryable<Dossier> visible, WorkingCalendar calendar, DateOnly today, CancellationToken cancellationToken)
    {
        var first = calendar.NextWorkingDay(today);
        var last = calendar.AddWorkingDays(first, WorkingDays - 1);
        var due = await visible.DueBetween(today.StartUtc(), last.EndUtc()).GroupBy(d => d.DueDay).Select(g => new { Day = g.Key!.Value, Count = g.Count() }).ToDictionaryAsync(d => d.Day, d => d.Count, cancellationToken);
        var days = Enumerable.Range(0, last.DayNumber - today.DayNumber + 1).Select(today.AddDays);
        // A day off shows only when something was promised for it: an import, or a holiday announced since.
        return new([.. days.Where(d => calendar.IsWorkingDay(d) || due.ContainsKey(d)).Select(d => new DueDay(d, due.GetValueOrDefault(d)))]);
    }
}
