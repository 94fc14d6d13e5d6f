using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Procedures.Posting;

/// <summary>The blank form of a procedure for everybody: read, printed, as PDF and as Word.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = SameForAll.Name)]
internal sealed class BlankModel(MotCuaDbContext db, Kept kept, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public string Name { get; private set; } = "";

    public Paper Paper { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Procedures.AsNoTracking().Offered().Include(p => p.Versions).SingleOrDefaultAsync(p => p.Id == Id, cancellationToken) is not { } procedure) return false;
        if (procedure.On(clock.Today)?.Content is not { Form.IsEmpty: false } content) return false;
        Name = content.Name;
        Paper = BlankForm.Of(content.Name, content.Form, (await db.OnlyProfileAsync(kept, cancellationToken))?.Name ?? "");
        return true;
    }

    public void OnGet() { }

    public IActionResult OnGetPdf() => PaperFile.Pdf(Paper, $"mau-trang-{Id}");

    public IActionResult OnGetWord() => PaperFile.Word(Paper, $"mau-trang-{Id}");
}
