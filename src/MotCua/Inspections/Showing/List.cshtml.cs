using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Inspections.Showing;

/// <summary>Checks of the agency, or of one's own section; the latest first, by year and section, paged by key.</summary>
[Needs]
internal sealed class ListModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 30, Most = 2000;

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "bo-phan")]
    public long? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public bool Oversees => official.OverseesInspections;

    public bool MayInspect => official.Can(Permission.InspectConduct);

    public IReadOnlyList<(long Id, string Name)> Units { get; private set; } = [];

    public IReadOnlyList<Inspection> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        if (Oversees) Units = [.. (await db.Set<Unit>().AsNoTracking().Where(u => u.AgencyId == agency).OrderBy(u => u.Name).ThenBy(u => u.Id).Select(u => new { u.Id, u.Name }).ToListAsync(cancellationToken)).Select(u => (u.Id, u.Name))];
        Rows = await Chosen().OrderByDescending(i => i.FirstDay).ThenByDescending(i => i.Id).Take(Size + 1).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;

        Rows = [.. Rows.Take(Size)];
        Next = $"/kiem-tra-cong-vu?nam={Year}&bo-phan={Unit}&sau={new Cursor(Rows[^1].FirstDay.StartUtc(), Rows[^1].Id)}";
        return true;
    }

    public void OnGet() { }

    /// <summary>The checks of a year, or of this one, as they stand: with what was found, when it was to be put right, and how each ended.</summary>
    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        if (!Oversees) return Forbid();
        (Year, After, var agency) = (Year ?? clock.Today.Year, null, official.AgencyId);
        var rows = await Chosen().OrderBy(i => i.FirstDay).ThenBy(i => i.Id).Take(Most).ToListAsync(cancellationToken);
        var profile = await db.Agencies.AsNoTracking().Where(a => a.Id == agency).Select(a => a.Profile).SingleAsync(cancellationToken);
        return PaperFile.Excel(YearSheet.Of(rows, Year.Value, profile), $"kiem-tra-cong-vu-{Year}");
    }

    private IQueryable<Inspection> Chosen()
    {
        var chosen = db.Inspections.AsNoTracking().VisibleTo(official);
        if (Year is >= 1 and < 9999)
        {
            var (from, until) = (new DateOnly(Year.Value, 1, 1), new DateOnly(Year.Value + 1, 1, 1));
            chosen = chosen.Where(i => i.FirstDay >= from && i.FirstDay < until);
        }
        if (Unit is { } unit) chosen = chosen.Where(i => i.UnitId == unit);
        if (Cursor.Read(After) is { At: { } at, Id: var id })
        {
            var day = at.ToDay();
            chosen = chosen.Where(i => i.FirstDay < day || (i.FirstDay == day && i.Id < id));
        }
        return chosen;
    }
}
