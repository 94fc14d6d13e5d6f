using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Work;

/// <summary>What the first page tells an official of tasks: what is theirs to do, and what waits for their decision. Shown while something waits; three queries at most.</summary>
internal static class Waiting
{
    private const int Letters = 120, SoonDays = 2;

    public static InboxPart Own { get; } = new("Nhiệm vụ đang giao cho bạn", "", "/nhiem-vu/cua-toi", null, (services, official, most, stop) =>
    {
        var (me, unit) = (official.Id, official.UnitId ?? 0);
        return ReadAsync(services, official, most, t => t.Where(w => w.HandedOn == null && w.SuspendedOn == null && (w.LeadId == me || (w.LeadId == null && w.LeadUnitId == unit))), stop);
    })
    { Heads = ("Người giao", "Nhiệm vụ", "Hạn"), IsInternal = true, IsByDay = true };

    public static InboxPart ToDecide { get; } = new("Nhiệm vụ chờ nghiệm thu, gia hạn", "", "/nhiem-vu/cua-toi", null, (services, official, most, stop) =>
        official.Can(Permission.AcceptTasks) ? ReadAsync(services, official, most, t => t.Where(w => w.HandedOn != null || w.AskedDueOn != null), stop) : Task.FromResult(new InboxPartRows(0, [])))
    { Heads = ("Người giao", "Nhiệm vụ", "Hạn"), IsInternal = true, IsByDay = true };

    private static async Task<InboxPartRows> ReadAsync(IServiceProvider services, Official official, int most, Func<IQueryable<WorkTask>, IQueryable<WorkTask>> which, CancellationToken cancellationToken)
    {
        var (db, today, agency) = (services.GetRequiredService<MotCuaDbContext>(), services.GetRequiredService<TimeProvider>().Today, official.AgencyId);
        var waiting = which(db.WorkTasks.AsNoTracking().Where(t => t.AgencyId == agency && t.AssignedOn != null && t.AcceptedOn == null && t.CancelledOn == null));
        var rows = await waiting.OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(most).Select(t => new { t.Id, t.Code, t.Content, t.AssignedByName, t.DueOn }).ToListAsync(cancellationToken);
        var count = rows.Count < most ? rows.Count : await waiting.CountAsync(cancellationToken);
        return new(count, [.. rows.Select(t => new InboxPartRow($"/nhiem-vu/{t.Id}", t.Code, t.AssignedByName, t.Content.Length > Letters ? $"{t.Content[..Letters]}…" : t.Content, t.DueOn.EndUtc().AddTicks(-1), t.DueOn < today ? "due-late" : t.DueOn <= today.AddDays(SoonDays) ? "due-soon" : ""))]);
    }
}
