using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.Roles;

/// <summary>The agency's roles, what each allows and how many hold it.</summary>
[Needs(Permission.ManageOfficials)]
internal sealed class ListModel(MotCuaDbContext db, Official official) : WorkPage
{
    public IReadOnlyList<(Role Role, int Holders)> Rows { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        var roles = await db.Roles.AsNoTracking().Where(r => r.AgencyId == agency).OrderBy(r => r.Name).ToListAsync(cancellationToken);
        var held = await db.Officials.VisibleTo(official).Where(o => o.IsActive).Select(o => o.RoleIds).ToListAsync(cancellationToken);
        Rows = [.. roles.Select(r => (r, held.Count(ids => ids.Contains(r.Id))))];
        return true;
    }

    public void OnGet() { }
}
