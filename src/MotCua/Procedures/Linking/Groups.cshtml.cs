using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Procedures.Linking;

/// <summary>The linked groups of the catalogue: a handful.</summary>
[Needs]
internal sealed class GroupsModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    public IReadOnlyList<LinkedGroup> Groups { get; private set; } = [];

    public bool MayManage => official.Can(Permission.ManageProcedures);

    public DateOnly Today => clock.Today;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Groups = [.. (await db.LinkedGroups.AsNoTracking().ToListAsync(cancellationToken)).OrderBy(g => g.Name, StringComparer.Ordinal)];
        return true;
    }

    public void OnGet() { }
}
