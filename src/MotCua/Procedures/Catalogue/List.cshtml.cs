using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Procedures.Catalogue;

/// <summary>The catalogue as officials search it.</summary>
[Needs]
internal sealed class ListModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 40;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "linh-vuc")]
    public string? Field { get; set; }

    [BindProperty(SupportsGet = true, Name = "tinh-trang")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<CatalogueRow> Rows { get; private set; } = [];

    public IReadOnlyList<string> Fields { get; private set; } = [];

    public int Total { get; private set; }

    public string? Next { get; private set; }

    public bool MayManage => official.Can(Permission.ManageProcedures);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var found = db.Procedures.Matching(Text);
        if (!string.IsNullOrEmpty(Field)) found = found.Where(p => p.Field == Field);
        Total = await db.Rows(found, clock.Today, State).CountAsync(cancellationToken);
        if (!string.IsNullOrEmpty(After)) found = found.Where(p => string.Compare(p.Key, After) > 0);
        Rows = await db.Rows(found, clock.Today, State).Take(Size + 1).ToListAsync(cancellationToken);
        if (Rows.Count > Size)
        {
            Rows = [.. Rows.Take(Size)];
            Next = $"/thu-tuc{QueryString.Create((KeyValuePair<string, string?>[])[new("q", Text), new("linh-vuc", Field), new("tinh-trang", State), new("sau", Rows[^1].Key)])}";
        }
        Fields = await db.Procedures.Select(p => p.Field).Distinct().OrderBy(f => f).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellationToken)
    {
        var versions = await db.ProcedureVersions.AsNoTracking().InForceOn(clock.Today).Join(db.Procedures.Offered(), v => v.ProcedureId, p => p.Id, (v, p) => new { p.Key, p.Code, v.Content }).OrderBy(r => r.Key).ToListAsync(cancellationToken);
        return File(CatalogueSheet.Write(versions.Select(v => (v.Code, v.Content))), CatalogueSheet.MediaType, $"danh-muc-thu-tuc-{clock.Today:yyyyMMdd}.xlsx");
    }
}
