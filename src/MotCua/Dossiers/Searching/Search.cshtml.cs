using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Searching;

/// <summary>The list every figure opens into: search, filters, newest first, paged by key.</summary>
[Needs]
internal sealed class SearchModel(MotCuaDbContext db, CommonWords common, Kept kept, Actor actor, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true)]
    public DossierFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<DossierRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Holders { get; private set; } = [];

    public DateTime Now => clock.UtcNow;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var found = Found(await common.LookAsync(Filter.Text, cancellationToken));
        if (Cursor.Read(After) is { } cursor) found = found.Where(d => d.ReceivedAt < cursor.At || (d.ReceivedAt == cursor.At && d.Id < cursor.Id));
        Rows = await found.OrderByDescending(d => d.ReceivedAt).ThenByDescending(d => d.Id).Take(Size + 1).Select(DossierRow.From).ToListAsync(cancellationToken);
        if (Rows.Count > Size)
        {
            Rows = [.. Rows.Take(Size)];
            Next = new Cursor(Rows[^1].ReceivedAt, Rows[^1].Id).ToString();
        }
        var agency = official.AgencyId;
        var names = await AgencyNames.OfAsync(db, kept, agency, cancellationToken);
        Units = [.. names.Units.Select(u => new SelectListItem(u.Name, $"{u.Id}", u.Id == Filter.UnitId))];
        Holders = [.. names.Officials.Select(o => new SelectListItem(o.Name, $"{o.Id}", o.Id == Filter.HolderId))];
        return true;
    }

    public void OnGet() { }

    /// <summary>All that was found, not a page of it: read row by row as it is written.</summary>
    public IActionResult OnGetExcel() =>
        File(SheetFile.Temporary(FoundSheet.Of(Found(WordsFound.Unknown).OrderByDescending(d => d.ReceivedAt).ThenByDescending(d => d.Id).Select(DossierRow.From).Take(FoundSheet.MostRows), actor.AgencyName ?? "", Now)), SheetFile.ContentType, $"danh-sach-ho-so-{clock.Today:yyyyMMdd}.xlsx");

    public string ExcelUrl => $"{Request.Path}{QueryString.Create(Kept("sau", "handler").Append(new("handler", "Excel")))}";

    public string NextUrl => $"{Request.Path}{QueryString.Create(Kept("sau").Append(new("sau", Next)))}";

    private IQueryable<Dossier> Found(WordsFound words) => db.Dossiers.AsNoTracking().VisibleTo(official).Matching(db, Filter.Text, words).By(Filter, clock);

    private IEnumerable<KeyValuePair<string, string?>> Kept(params string[] without) =>
        Request.Query.Where(q => !without.Contains(q.Key)).SelectMany(q => q.Value.Select(v => new KeyValuePair<string, string?>(q.Key, v)));
}
