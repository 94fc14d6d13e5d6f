using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Access.Officials;

/// <summary>An agency without an administrator can never give itself one again.</summary>
internal sealed class Administrators(MotCuaDbContext db)
{
    /// <summary>Saves a change that may take an administrator away. In turn within the agency: two who take each other's role at once must not both find the other still there.</summary>
    public Task KeepingOneAsync(long agencyId, string field, Func<Task> save, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        if (!db.IsSqlite) await db.Database.ExecuteSqlAsync($"select 1 from agencies where id = {agencyId} for update", cancellationToken);
        await RequireOneAsync(agencyId, field, cancellationToken);
        await save();
    }, cancellationToken);

    // Asked after the change and before saving: what is tracked counts as changed already.
    private async Task RequireOneAsync(long agencyId, string field, CancellationToken cancellationToken)
    {
        var roles = await db.Roles.Where(r => r.AgencyId == agencyId).ToListAsync(cancellationToken);
        var administrative = roles.Where(r => r.Permissions.Contains(nameof(Permission.ManageOfficials))).Select(r => r.Id).ToHashSet();
        var officials = await db.Officials.Where(o => o.AgencyId == agencyId && o.IsActive).ToListAsync(cancellationToken);
        if (!officials.Any(o => o.IsActive && o.RoleIds.Exists(administrative.Contains)))
            throw new RuleBroken("Đây là người cuối cùng quản lý cán bộ của đơn vị. Giao vai trò quản trị cho một người khác trước.", field);
    }
}
