using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access.FirstStart;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.Roles;

/// <summary>The agency's roles, what each allows and how many hold it; and what a newer version can do that nobody here may do yet.</summary>
[Needs(Permission.ManageOfficials)]
internal sealed class ListModel(MotCuaDbContext db, Official official) : WorkPage
{
    private List<Role> _roles = [];

    public IReadOnlyList<(Role Role, int Holders)> Rows { get; private set; } = [];

    /// <summary>By role, what the shipped role of that name may do and no role of the agency may: what came with an upgrade. What was moved to another role is not among it, nor what decides over others.</summary>
    public IReadOnlyList<(Role Role, IReadOnlyList<Permission> Permissions)> Unheld { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        _roles = await db.Roles.Where(r => r.AgencyId == agency).OrderBy(r => r.Name).ToListAsync(cancellationToken);
        var held = await db.Officials.VisibleTo(official).Where(o => o.IsActive).Select(o => o.RoleIds).ToListAsync(cancellationToken);
        Rows = [.. _roles.Select(r => (r, held.Count(ids => ids.Contains(r.Id))))];
        Unheld = [.. UnheldNow()];
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAdoptAsync(CancellationToken cancellationToken)
    {
        foreach (var (role, permissions) in Unheld) role.Redefine(role.Name, [.. role.Allowed, .. permissions]);
        await db.SaveChangesAsync(cancellationToken);
        Notice = Unheld.Count == 0 ? "Không còn quyền mới nào." : $"Đã thêm quyền mới vào {string.Join("; ", Unheld.Select(u => $"«{u.Role.Name}»"))}.";
        return LocalRedirect("/quan-tri/vai-tro");
    }

    private IEnumerable<(Role Role, IReadOnlyList<Permission> Permissions)> UnheldNow()
    {
        var held = _roles.SelectMany(r => r.Permissions).ToHashSet();
        return from shipped in AgencySetup.Shipped().Roles
               let role = _roles.Find(r => r.Name == shipped.Name)
               where role is not null
               let missing = shipped.Permissions.Where(p => !held.Contains(p.ToString()) && !Role.Administrative.Contains(p)).ToList()
               where missing.Count > 0
               select (role, (IReadOnlyList<Permission>)missing);
    }
}
