using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Rules;

namespace MotCua.Petitions.Receiving;

/// <summary>Sổ tiếp công dân of a year: as a page, to print, as a spreadsheet.</summary>
[Needs(Permission.ReceiveCitizens)]
internal sealed class BookModel(MotCuaDbContext db, Official official, Rulebook rulebook, TimeProvider clock) : WorkPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public int? After { get; set; }

    public int Year => Asked is >= 2000 and <= 2100 ? Asked.Value : clock.Today.Year;

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<CitizenReception> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        var first = await db.CitizenReceptions.Where(r => r.AgencyId == agency).MinAsync(r => (int?)r.Year, cancellationToken) ?? clock.Today.Year;
        Years = [.. Enumerable.Range(first, Math.Max(1, clock.Today.Year - first + 1)).Reverse()];
        return true;
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var after = After ?? 0;
        Rows = await InOrder().Where(r => r.Number > after).Take(Size + 1).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return;

        Rows = [.. Rows.Take(Size)];
        Next = $"?nam={Year}&sau={Rows[^1].Number}";
    }

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken) => PaperFile.Pdf((await PaperAsync(cancellationToken)).Paper, $"so-tiep-cong-dan-{Year}");

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken) => PaperFile.Excel((await PaperAsync(cancellationToken)).Sheet, $"so-tiep-cong-dan-{Year}");

    private IQueryable<CitizenReception> InOrder()
    {
        var (agency, year) = (official.AgencyId, Year);
        return db.CitizenReceptions.AsNoTracking().Where(r => r.AgencyId == agency && r.Year == year).OrderBy(r => r.Number);
    }

    // A book is under the name of its last day.
    private async Task<BookPaper> PaperAsync(CancellationToken cancellationToken)
    {
        var day = Year < clock.Today.Year ? new DateOnly(Year, 12, 31) : clock.Today;
        var form = ReceptionPaper.FormName(await rulebook.OnAsync(official.AgencyId, day, cancellationToken), "03");
        return new(Year, form, await db.AgencyAsAtAsync(official.AgencyId, day.EndUtc().AddTicks(-1), cancellationToken), day, InOrder().AsEnumerable());
    }
}
