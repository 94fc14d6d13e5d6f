using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Procedures.Catalogue;

namespace MotCua.Procedures.Posting;

/// <summary>A posting sheet: what a citizen needs to know, in print.</summary>
[AllowAnonymous]
internal sealed class SheetModel(MotCuaDbContext db, FileStore files, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public Procedure Procedure { get; private set; } = null!;

    public ProcedureContent Posting { get; private set; } = null!;

    public IReadOnlyList<StoredFile> Forms { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Procedures.AsNoTracking().Offered().Include(p => p.Versions).SingleOrDefaultAsync(p => p.Id == Id, cancellationToken) is not { } procedure) return false;
        if (procedure.On(clock.Today) is not { } version) return false;
        (Procedure, Posting) = (procedure, version.Content);
        Forms = await files.OfAsync(ShowModel.FormsOf, Id, cancellationToken);
        return true;
    }

    public void OnGet() { }
}
