using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Legs.Working;

/// <summary>One task: who asks what until when, what came with it, what happened, what may be done now.</summary>
[Needs(Permission.HandleLegs, Permission.AssignDossiers)]
internal sealed class TaskModel(MotCuaDbContext db, Official official, FileStore files, TimeProvider clock) : TaskPage(db, official, clock)
{
    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    public bool CanTake => LegTask is { IsOpen: true, HolderId: null } && Official.Can(Permission.HandleLegs);

    public bool CanAssign => LegTask.IsOpen && Official.Can(Permission.AssignDossiers);

    public void OnGet() { }

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        Files = await files.OfAsync(nameof(Legs.LegTask), id, cancellationToken);
        var ids = Db.Set<StoredFile>().Where(f => f.OwnerId == id && f.OwnerKind == nameof(Legs.LegTask)).Select(f => f.Id);
        Story = await Db.History.AsNoTracking().Where(h => h.SubjectId == id || ids.Contains(h.SubjectId)).OrderByDescending(h => h.At).ThenByDescending(h => h.Id).ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.HandleLegs)) return Forbid();
        LegTask.Take(Official.Id, Official.Name, Official.UnitId, Now);
        return await SaveAsync("Đã nhận việc. Bên chuyển thấy ai đang làm.", cancellationToken);
    }
}
