using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.OneStop;

/// <summary>Intakes begun and not finished, of the officer who began them.</summary>
[Needs(Permission.ReceiveDossiers)]
internal sealed class DraftsModel(MotCuaDbContext db, Official official) : WorkPage
{
    private const int Most = 200;

    public IReadOnlyList<IntakeDraft> Drafts { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Drafts = await Mine.AsNoTracking().OrderByDescending(d => d.SavedAt).Take(Most).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken)
    {
        await Mine.Where(d => d.Id == id).ExecuteDeleteAsync(cancellationToken);
        Notice = "Đã xoá bản nháp.";
        return LocalRedirect("/mot-cua/nhap");
    }

    private IQueryable<IntakeDraft> Mine => db.Set<IntakeDraft>().Where(d => d.OfficialId == official.Id && d.AgencyId == official.AgencyId);
}
