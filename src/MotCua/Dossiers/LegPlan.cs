using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>A leg the procedure plans and whose turn it is.</summary>
public sealed record PlannedLeg(int PlanNumber, LegItem Item, DateTime DueAt);

/// <summary>Which legs of the procedure version come next: one order at a time, the next when all before are answered.</summary>
public static class LegPlan
{
    public static IReadOnlyList<PlannedLeg> Next(IReadOnlyList<LegItem> plan, Dossier dossier, DateTime now, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(calendar);
        // A recalled leg was not done: it is offered again.
        var begun = dossier.Legs.Where(l => l.PlanNumber is not null && l.State is not LegState.Recalled).ToList();
        var coming = plan.Select((item, i) => (Number: i + 1, Item: item)).Where(p => begun.TrueForAll(l => l.PlanNumber != p.Number)).ToList();
        if (coming.Count == 0) return [];

        var turn = coming.Min(p => p.Item.Order);
        if (begun.Exists(l => l.IsOpen && l.Order < turn)) return [];
        return [.. coming.Where(p => p.Item.Order == turn).Select(p => new PlannedLeg(p.Number, p.Item, calendar.AddWorkingTime(now.ToLocal(), TimeSpan.FromHours((double)p.Item.Hours)).ToUtc()))];
    }
}
