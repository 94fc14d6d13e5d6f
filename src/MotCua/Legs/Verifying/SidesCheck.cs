using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Verifying;

namespace MotCua.Legs.Verifying;

/// <summary>Within a deployment both sides of a leg are written in one transaction, so they agree: the count of open legs, the task of each leg, and whether it is over.</summary>
internal sealed class SidesCheck(MotCuaDbContext db) : ICheck
{
    public string Name => "Hai phía của liên thông";

    public async Task<(Finding? Break, long Checked)> RunAsync(CancellationToken cancellationToken)
    {
        var legs = await db.Set<DossierLeg>().LongCountAsync(cancellationToken);
        return (await MiscountedAsync(cancellationToken) ?? await DisagreeingAsync(cancellationToken), legs);
    }

    private async Task<Finding?> MiscountedAsync(CancellationToken cancellationToken) =>
        await db.Dossiers.AsNoTracking().Where(d => d.OpenLegs != d.Legs.Count(l => l.ClosedAt == null)).OrderBy(d => d.Id).Select(d => new { d.Code, d.OpenLegs, Rows = d.Legs.Count(l => l.ClosedAt == null) }).FirstOrDefaultAsync(cancellationToken) is { } wrong
            ? new(Name, $"hồ sơ {wrong.Code}", $"ghi {wrong.OpenLegs} liên thông chưa xong nhưng có {wrong.Rows}.")
            : null;

    private async Task<Finding?> DisagreeingAsync(CancellationToken cancellationToken)
    {
        var tasks = db.LegTasks.AsNoTracking();
        var sides = from leg in db.Set<DossierLeg>().AsNoTracking()
                    join dossier in db.Dossiers on leg.DossierId equals dossier.Id
                    join asker in db.Agencies on leg.AgencyId equals asker.Id
                    join asked in db.Agencies on leg.ToCode equals asked.Code
                    from task in tasks.Where(t => t.AgencyId == asked.Id && t.FromCode == asker.Code && t.DossierCode == dossier.Code && t.LegNumber == leg.Number).DefaultIfEmpty()
                    where task == null || (leg.ClosedAt == null) != (task.ClosedAt == null)
                    orderby leg.Id
                    select new { dossier.Code, leg.Number, leg.State, Task = task == null ? (LegTaskState?)null : task.State };
        return await sides.FirstOrDefaultAsync(cancellationToken) is { } wrong
            ? new(Name, $"hồ sơ {wrong.Code}, liên thông số {wrong.Number}", $"bên chuyển ghi «{wrong.State.Word()}», bên nhận {(wrong.Task is { } state ? $"ghi «{state.Word()}»" : "không có việc này")}.")
            : null;
    }
}
