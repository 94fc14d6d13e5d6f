using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.Machines;

/// <summary>A machine: its address as long as the key counts, its name, and taking the key away.</summary>
[Needs(Permission.ManageAgency)]
[ResponseCache(NoStore = true)] // the key stands on it
internal sealed class OpenModel(MotCuaDbContext db, Official official, MachineKeys keys, IEnumerable<MachineKind> kinds, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Machine Machine { get; private set; } = null!;

    public MachineKind? Kind => kinds.FirstOrDefault(k => k.Code == Machine.Kind);

    public string? Address => Machine.RevokedAt is null && Kind is { } kind ? kind.Path + keys.Of(Machine) : null;

    public override Aggregate? Subject => Machine;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Machines.SingleOrDefaultAsync(m => m.Id == Id && m.AgencyId == official.AgencyId, cancellationToken) is not { } machine) return false;
        Machine = machine;
        Name ??= machine.Name;
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostRenameAsync(CancellationToken cancellationToken)
    {
        Machine.Rename(Name ?? "");
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã đổi tên máy.";
        return LocalRedirect($"/quan-tri/may/{Id}");
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancellationToken)
    {
        Machine.Revoke(Reason ?? "", clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã thu hồi khoá của «{Machine.Name}»: đường dẫn cũ không mở được nữa.";
        return LocalRedirect("/quan-tri/may");
    }
}
