using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.Machines;

/// <summary>The agency's machines with a key; another one is added here.</summary>
[Needs(Permission.ManageAgency)]
internal sealed class ListModel(MotCuaDbContext db, Official official, IEnumerable<MachineKind> kinds, TimeProvider clock) : WorkPage
{
    private const int Most = 200;

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<MachineKind> Kinds => [.. kinds];

    public IReadOnlyList<Machine> Rows { get; private set; } = [];

    public string KindOf(Machine machine) => kinds.FirstOrDefault(k => k.Code == machine.Kind)?.Name ?? machine.Kind;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Rows = await db.Machines.AsNoTracking().Where(m => m.AgencyId == official.AgencyId).OrderBy(m => m.RevokedAt != null).ThenBy(m => m.Kind).ThenBy(m => m.Name).ThenBy(m => m.Id).Take(Most).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var kind = kinds.FirstOrDefault(k => k.Code == Kind) ?? throw new RuleBroken("Chọn loại máy.", "Kind");
        if (Rows.Count(m => m.RevokedAt is null) >= Most) throw new RuleBroken($"Đơn vị đã có {Most} máy đang dùng. Thu hồi máy không còn dùng rồi thêm.");
        var machine = Machine.Add(official.AgencyId, kind, Name ?? "", clock.UtcNow);
        db.Add(machine);
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã thêm máy. Mở đường dẫn dưới đây trên máy ấy.";
        return LocalRedirect($"/quan-tri/may/{machine.Id}");
    }
}
