using Microsoft.EntityFrameworkCore;
using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Timetable.Importing;

/// <summary>What a file of national days would do: days that come, that change, that stay, and projected days that the official list does not hold.</summary>
internal sealed record HolidayPlan(IReadOnlyList<DayMark> Added, IReadOnlyList<(DayMarking Before, DayMark After)> Changed, int Unchanged, IReadOnlyList<DayMarking> Dropped)
{
    public bool IsEmpty => Added.Count + Changed.Count + Dropped.Count == 0;

    public string InWords => $"{Added.Count} ngày mới, {Changed.Count} thay đổi, {Unchanged} giữ nguyên, {Dropped.Count} ngày dự kiến không còn";
}

/// <summary>Brings the official list of days off in: all or nothing; the same list again changes nothing.</summary>
internal sealed class HolidayImport(MotCuaDbContext db)
{
    public async Task<HolidayPlan> PlanAsync(IReadOnlyList<DayMark> marks, CancellationToken cancellationToken)
    {
        var known = (await db.DayMarkings.Where(d => d.AgencyId == null && !d.IsWithdrawn).OrderBy(d => d.Id).ToListAsync(cancellationToken))
            .GroupBy(d => d.Date).ToDictionary(g => g.Key, g => g.Last());
        var official = marks.Where(m => m.Verified).Select(m => m.Date.Year).ToHashSet();
        var named = marks.Select(m => m.Date).ToHashSet();
        return new HolidayPlan(
            [.. marks.Where(m => !known.ContainsKey(m.Date))],
            [.. marks.Where(m => known.TryGetValue(m.Date, out var before) && before.Mark != m).Select(m => (known[m.Date], m))],
            marks.Count(m => known.TryGetValue(m.Date, out var before) && before.Mark == m),
            // A projection gives way to the announcement; what was announced is only ever withdrawn by a person.
            [.. known.Values.Where(d => !d.Verified && official.Contains(d.Date.Year) && !named.Contains(d.Date)).OrderBy(d => d.Date)]);
    }

    public async Task ApplyAsync(HolidayPlan plan, string source, CancellationToken cancellationToken)
    {
        foreach (var dropped in plan.Dropped) dropped.Withdraw($"Không có trong {source}");
        foreach (var (before, _) in plan.Changed) before.Withdraw($"Thay theo {source}");
        await db.InTransactionAsync(async () =>
        {
            await db.SaveChangesAsync(cancellationToken); // withdrawn first: a day has one mark in force
            db.AddRange(plan.Added.Concat(plan.Changed.Select(c => c.After)).Select(mark => DayMarking.Announce(null, mark, source)));
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
    }
}
