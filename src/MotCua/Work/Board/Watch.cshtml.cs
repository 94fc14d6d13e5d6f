using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Work.Board;

/// <summary>Bảng tổng hợp theo dõi nhiệm vụ as at the end of a day, from the history: opened later it says the same of that day. As a page, PDF and spreadsheet.</summary>
[Needs(Permission.SeeTasks, Permission.AssignTasks, Permission.AcceptTasks)]
internal sealed class WatchModel(MotCuaDbContext db, Official official, WorkPictures pictures, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? AskedYear { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public DateOnly? AskedDay { get; set; }

    public DateOnly Day => AskedDay is { } day && day < clock.Today ? day : clock.Today;

    public int Year => AskedYear is >= 2011 and <= 2100 ? AskedYear.Value : Day.Year;

    public WatchTable Table { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var until = Day == clock.Today ? clock.UtcNow : Day.EndUtc().AddMicroseconds(-1);
        Table = new WatchTable(Year, Day, [.. (await pictures.AsAtAsync(official.AgencyId, Year, until, cancellationToken)).Where(p => !p.Facts.IsCancelled)]);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken) => PaperFile.Pdf(WatchPaper.Paper(Table, await AgencyAsync(cancellationToken)), FileName);

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken) => PaperFile.Excel(WatchPaper.Sheet(Table, await AgencyAsync(cancellationToken)), FileName);

    private Task<AgencyProfile> AgencyAsync(CancellationToken cancellationToken) => db.AgencyAsAtAsync(official.AgencyId, Day.EndUtc().AddTicks(-1), cancellationToken);

    private string FileName => $"theo-doi-nhiem-vu-{Day:yyyyMMdd}";
}
