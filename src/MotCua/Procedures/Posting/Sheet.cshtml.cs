using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Procedures.Catalogue;

namespace MotCua.Procedures.Posting;

/// <summary>A posting sheet: what a citizen needs to know, in print.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = SameForAll.Name)]
internal sealed class SheetModel(MotCuaDbContext db, FileStore files, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public Procedure Procedure { get; private set; } = null!;

    public ProcedureContent Posting { get; private set; } = null!;

    public IReadOnlyList<StoredFile> Forms { get; private set; } = [];

    /// <summary>Groups in which it can be filed together with others.</summary>
    public IReadOnlyList<(LinkedGroup Group, IReadOnlyList<Procedure> Others)> Linked { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Procedures.AsNoTracking().Offered().Include(p => p.Versions).SingleOrDefaultAsync(p => p.Id == Id, cancellationToken) is not { } procedure) return false;
        if (procedure.On(clock.Today) is not { } version) return false;
        (Procedure, Posting) = (procedure, version.Content);
        Forms = await files.OfAsync(ShowModel.FormsOf, Id, cancellationToken);
        await LoadLinkedAsync(cancellationToken);
        return true;
    }

    private async Task LoadLinkedAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        List<LinkedGroup> groups = [.. (await db.LinkedGroups.AsNoTracking().Where(g => g.ValidFrom <= today && (g.ValidTo == null || g.ValidTo >= today)).ToListAsync(cancellationToken)).Where(g => g.Content.Members.Any(m => m.ProcedureId == Id))];
        var ids = groups.SelectMany(g => g.Content.Members).Select(m => m.ProcedureId).Where(id => id != Id).ToHashSet();
        var others = await db.Procedures.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken);
        Linked = [.. groups.Select(g => (g, (IReadOnlyList<Procedure>)[.. others.Where(o => g.Content.Members.Any(m => m.ProcedureId == o.Id))]))];
    }

    public void OnGet() { }
}
