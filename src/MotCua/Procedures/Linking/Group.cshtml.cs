using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Procedures.Linking;

/// <summary>One linked group: its procedures in order, what each waits for, which papers serve several.</summary>
[Needs]
internal sealed class GroupModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public LinkedGroup Group { get; private set; } = null!;

    public IReadOnlyDictionary<long, Procedure> Procedures { get; private set; } = new Dictionary<long, Procedure>();

    public bool MayManage => official.Can(Permission.ManageProcedures);

    public bool MayReceive => official.Can(Permission.ReceiveDossiers) && Group.IsOfferedOn(clock.Today);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.LinkedGroups.AsNoTracking().SingleOrDefaultAsync(g => g.Id == Id, cancellationToken) is not { } group) return false;
        var ids = group.Content.Members.Select(m => m.ProcedureId).ToList();
        (Group, Procedures) = (group, await db.Procedures.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken));
        return true;
    }

    public void OnGet() { }
}
