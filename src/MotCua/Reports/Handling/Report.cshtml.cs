using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Platform.Ui;

namespace MotCua.Reports.Handling;

/// <summary>Tình hình giải quyết hồ sơ for any days, as at any moment; on screen, as PDF and as a spreadsheet: the same figures.</summary>
[Needs(Permission.SeeReports)]
[ReadsReplica]
internal sealed class ReportModel(MotCuaDbContext db, Official official, FigureSource source, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public ReportQuery Asked { get; set; } = new();

    public Figures? Figures { get; private set; }

    public Agency Agency { get; private set; } = null!;

    public IReadOnlyList<FigureGroup> Form => Asked.Form == "07a" ? FigureCell.Form07A : FigureCell.Form06A;

    public string FormName => Asked.Form == "07a" ? "Biểu 07a/BTP" : "Biểu số II.06a/VPCP/KSTT";

    public IReadOnlyList<ReportPeriod> Usual => ReportPeriods.Around(clock.Today);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == official.AgencyId, cancellationToken);
        return true;
    }

    public Task OnGetAsync(CancellationToken cancellationToken) => CountAsync(cancellationToken);

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken) =>
        PaperFile.Pdf(ReportPaper.Of(await CountAsync(cancellationToken), Form, FormName, Agency.Profile, clock.Today), FileName);

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken) =>
        PaperFile.Excel(ReportSheet.Of(await CountAsync(cancellationToken), Form, FormName, Agency.Profile), FileName);

    private string FileName => $"bao-cao-ho-so-{Figures!.Period.From:yyyyMMdd}-{Figures.Period.To:yyyyMMdd}";

    private async Task<Figures> CountAsync(CancellationToken cancellationToken) =>
        Figures = await source.FiguresAsync(official.AgencyId, Asked.Period(clock.UtcNow), cancellationToken);

    public string Address(string? form) => ReportQuery.Address(Figures!.Period, form);

    public string ListOf(FigureRow row, FigureCell cell) =>
        $"/bao-cao/ho-so/danh-sach?{Address(Asked.Form)}&cot={cell.Key}{(ReferenceEquals(row, Figures!.Total) ? "" : $"&linh-vuc={Uri.EscapeDataString(row.Field)}")}";
}
