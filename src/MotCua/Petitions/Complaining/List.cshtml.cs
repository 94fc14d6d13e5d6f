using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Petitions.Complaining;

/// <summary>Complaints of the agency: open ones, what is due first on top; ended ones, the latest on top. The register of the year as a spreadsheet and to print.</summary>
[Needs(Permission.HandleComplaints)]
internal sealed class ListModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "tab")]
    public string? Tab { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public bool ShowsDone => Tab == "xong";

    public int Year => Asked is >= 2000 and <= 2100 ? Asked.Value : clock.Today.Year;

    public DateTime Now => clock.UtcNow;

    public IReadOnlyList<Complaint> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await Ordered(Found()).Take(Size + 1).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return;

        Rows = [.. Rows.Take(Size)];
        Next = $"/khieu-nai{QueryString.Create((KeyValuePair<string, string?>[])[new("tab", Tab), new("q", Text), new("sau", $"{new Cursor(ShowsDone ? Rows[^1].EndedAt!.Value : Rows[^1].DueAt, Rows[^1].Id)}")])}";
    }

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken) => PaperFile.Pdf((await RegisterAsync(cancellationToken)).Paper, $"so-khieu-nai-{Year}");

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken) => PaperFile.Excel((await RegisterAsync(cancellationToken)).Sheet, $"so-khieu-nai-{Year}");

    private IQueryable<Complaint> Found()
    {
        var found = db.Complaints.AsNoTracking().VisibleTo(official).Where(c => (c.EndedAt != null) == ShowsDone);
        foreach (var word in VietnamText.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8)) found = found.Where(c => c.Folded.Contains(word));
        return found;
    }

    private IQueryable<Complaint> Ordered(IQueryable<Complaint> rows)
    {
        var cursor = Cursor.Read(After);
        if (ShowsDone) return (cursor is null ? rows : rows.Where(c => c.EndedAt < cursor.At || (c.EndedAt == cursor.At && c.Id < cursor.Id))).OrderByDescending(c => c.EndedAt).ThenByDescending(c => c.Id);
        return (cursor is null ? rows : rows.Where(c => c.DueAt > cursor.At || (c.DueAt == cursor.At && c.Id > cursor.Id))).OrderBy(c => c.DueAt).ThenBy(c => c.Id);
    }

    private async Task<ComplaintRegister> RegisterAsync(CancellationToken cancellationToken)
    {
        var (year, day) = (Year, Year < clock.Today.Year ? new DateOnly(Year, 12, 31) : clock.Today);
        return new(year, await db.AgencyAsAtAsync(official.AgencyId, day.EndUtc().AddTicks(-1), cancellationToken), day, db.Complaints.AsNoTracking().VisibleTo(official).Where(c => c.Year == year).OrderBy(c => c.Number).AsEnumerable());
    }
}
