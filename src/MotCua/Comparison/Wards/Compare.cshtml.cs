using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Platform.Ui;
using MotCua.Reports;

namespace MotCua.Comparison.Wards;

/// <summary>The agencies below the official's own, side by side for any days and as at any moment; on screen, to print, as a spreadsheet: the same figures.</summary>
[Needs(Permission.CompareAgencies)]
[ReadsReplica]
internal sealed class CompareModel(MotCuaDbContext db, Official official, WardSource source, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "tu")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "chot")]
    public string? AsOf { get; set; }

    [BindProperty(SupportsGet = true, Name = "theo")]
    public string? Key { get; set; }

    public Measure By => Measure.Find(Key);

    public FigurePeriod? Period { get; private set; }

    public IReadOnlyList<WardRow> Rows { get; private set; } = [];

    /// <summary>The same comparison with the moment it was made.</summary>
    public string Query => $"tu={Period!.From:yyyy-MM-dd}&den={Period.To:yyyy-MM-dd}&chot={Uri.EscapeDataString(AsOfMoment.Write(Period.AsOf))}&theo={By.Key}";

    public Task OnGetAsync(CancellationToken cancellationToken) => CompareAsync(cancellationToken);

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken) => PaperFile.Pdf(await PaperAsync(cancellationToken), FileName);

    public async Task<IActionResult> OnGetWordAsync(CancellationToken cancellationToken) => PaperFile.Word(await PaperAsync(cancellationToken), FileName);

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        await CompareAsync(cancellationToken);
        return PaperFile.Excel(ComparisonPaper.Sheet(Rows, Period!, await AgencyAsync(cancellationToken)), FileName);
    }

    private string FileName => $"so-sanh-{Period!.From:yyyyMMdd}-{Period.To:yyyyMMdd}";

    private async Task CompareAsync(CancellationToken cancellationToken)
    {
        var (now, today) = (clock.UtcNow, clock.Today);
        Period = new FigurePeriod(From ?? new DateOnly(today.Year, 1, 1), To ?? today, AsOfMoment.Read(AsOf, now), now);
        Rows = By.Order(await source.RowsAsync(official.AgencyId, Period, cancellationToken));
    }

    private async Task<Paper> PaperAsync(CancellationToken cancellationToken)
    {
        await CompareAsync(cancellationToken);
        return ComparisonPaper.Paper(Rows, Period!, await AgencyAsync(cancellationToken), clock.Today);
    }

    private Task<AgencyProfile> AgencyAsync(CancellationToken cancellationToken) => db.Agencies.AsNoTracking().Where(a => a.Id == official.AgencyId).Select(a => a.Profile).SingleAsync(cancellationToken);
}
