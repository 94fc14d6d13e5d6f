using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Verifying;

namespace MotCua.Access;

/// <summary>Whether permissions of roles and roles of officials are what the history last gave: a right written into the table past the program is found.</summary>
internal sealed class RightsCheck(MotCuaDbContext db) : ICheck
{
    public string Name => "Vai trò và quyền";

    public async Task<(Finding? Break, long Checked)> RunAsync(CancellationToken cancellationToken)
    {
        var roles = await db.Roles.AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var officials = await db.Officials.AsNoTracking().OrderBy(o => o.Id).ToListAsync(cancellationToken);
        var told = await LastToldAsync(cancellationToken);
        var broken = roles.Where(r => !Same(r.Permissions, (told.GetValueOrDefault(r.Id) as RoleDefined)?.Permissions)).Select(r => new Finding(Name, $"vai trò «{r.Name}»", "quyền trong bảng khác với lần đặt quyền cuối trong nhật ký."))
            .Concat(officials.Where(o => !Same(o.RoleIds, RolesOf(told.GetValueOrDefault(o.Id)))).Select(o => new Finding(Name, $"cán bộ {o.FullName}", "vai trò trong bảng khác với nhật ký.")));
        return (broken.FirstOrDefault(), roles.Count + officials.Count);
    }

    private async Task<Dictionary<long, IEvent>> LastToldAsync(CancellationToken cancellationToken)
    {
        string[] kinds = [nameof(RoleDefined), nameof(OfficialAppointed), nameof(OfficialDescribed)];
        var told = await db.History.AsNoTracking().Where(h => kinds.Contains(h.Kind)).OrderBy(h => h.SubjectId).ThenBy(h => h.Sequence).ToListAsync(cancellationToken);
        return told.GroupBy(h => h.SubjectId).ToDictionary(g => g.Key, g => g.Last().Happened);
    }

    private static IReadOnlyList<long>? RolesOf(IEvent? told) => told switch { OfficialAppointed e => e.RoleIds, OfficialDescribed e => e.RoleIds, _ => null };

    private static bool Same<T>(IEnumerable<T> stored, IEnumerable<T>? told) => told is not null && stored.ToHashSet().SetEquals(told);
}
