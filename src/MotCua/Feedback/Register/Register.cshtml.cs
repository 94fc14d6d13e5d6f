using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Feedback.Register;

/// <summary>Sổ theo dõi phản ánh, kiến nghị of a year: as a page, to print, as a spreadsheet.</summary>
[Needs(Permission.ReceiveFeedback, Permission.ApproveFeedback)]
internal sealed class RegisterModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public int? After { get; set; }

    public int Year => Asked is >= 2000 and <= 2100 ? Asked.Value : clock.Today.Year;

    public IReadOnlyList<int> Years { get; private set; } = [];

    public (int Count, int Open, int Late) Counts { get; private set; }

    public IReadOnlyList<RegisterRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public DateTime Now => clock.UtcNow;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        var first = await db.FeedbackCases.Where(c => c.AgencyId == agency).MinAsync(c => (int?)c.Year, cancellationToken) ?? clock.Today.Year;
        Years = [.. Enumerable.Range(first, Math.Max(1, clock.Today.Year - first + 1)).Reverse()];
        var now = Now;
        var counts = await Book().GroupBy(_ => 1).Select(g => new
        {
            Count = g.Count(),
            Open = g.Count(c => c.EndedAt == null),
            Late = g.Count(c => c.EndedLate || (c.EndedAt == null && c.State != FeedbackState.AwaitingSender && c.NextDueAt < now)),
        }).SingleOrDefaultAsync(cancellationToken);
        Counts = counts is null ? default : (counts.Count, counts.Open, counts.Late);
        return true;
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var after = After ?? 0;
        Rows = await InOrder().Where(r => r.Number > after).Take(Size + 1).Select(RegisterRow.From).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return;

        Rows = [.. Rows.Take(Size)];
        Next = $"?nam={Year}&sau={Rows[^1].Number}";
    }

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken) => PaperFile.Pdf((await PaperAsync(cancellationToken)).Paper, $"so-phan-anh-{Year}");

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken) => PaperFile.Excel((await PaperAsync(cancellationToken)).Sheet, $"so-phan-anh-{Year}");

    private IQueryable<FeedbackCase> Book()
    {
        var (agency, year) = (official.AgencyId, Year);
        return db.FeedbackCases.AsNoTracking().Where(c => c.AgencyId == agency && c.Year == year);
    }

    private IQueryable<FeedbackCase> InOrder() => Book().OrderBy(c => c.Number);

    // A register is under the name of its last day.
    private async Task<RegisterPaper> PaperAsync(CancellationToken cancellationToken)
    {
        var day = Year < clock.Today.Year ? new DateOnly(Year, 12, 31) : clock.Today;
        return new(Year, await db.AgencyAsAtAsync(official.AgencyId, day.EndUtc().AddTicks(-1), cancellationToken), day, InOrder().Select(RegisterRow.From).AsEnumerable());
    }
}
