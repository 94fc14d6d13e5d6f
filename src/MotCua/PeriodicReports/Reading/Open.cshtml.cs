using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.PeriodicReports.Exporting;
using MotCua.PeriodicReports.Listing;
using MotCua.Platform;

namespace MotCua.PeriodicReports.Reading;

/// <summary>One report: what it says, where it stands, and whether it still says what was approved.</summary>
[Needs(Permission.SeeReports, Permission.DraftReports, Permission.ApproveReports)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<PeriodicReport>(db, official, clock)
{
    public ReportView View { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    /// <summary>The report itself and its adjustments, but not this one.</summary>
    public IReadOnlyList<ReportRow> Others { get; private set; } = [];

    public bool MayDraft => Official.Can(Permission.DraftReports);

    public bool MayApprove => Official.Can(Permission.ApproveReports) && Found.State is ReportState.Submitted;

    /// <summary>The hash made anew, the one stored, and the one the history's chain keeps are the same.</summary>
    public bool IsIntact => Found.IsIntact && Story.Select(h => h.Kind == nameof(ReportApproved) ? ((ReportApproved)h.Happened).Hash : null).OfType<string>().All(hash => hash == Found.FrozenHash);

    protected override IQueryable<PeriodicReport> Visible => Db.PeriodicReports.VisibleTo(Official);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        View = ReportView.Of(Found, Now);
        var id = Id;
        Story = await StoryAsync(cancellationToken);
        Others = await Db.PeriodicReports.AsNoTracking().OfSame(Found.AgencyId, Found.TypeKey, Found.From, Found.To).Where(r => r.Id != id).OrderBy(r => r.Ordinal).AsRows().ToListAsync(cancellationToken);
    }

    public void OnGet() { }

    public IActionResult OnGetWord() => PaperFile.Word(ReportPaper.Of(Found), FileName);

    public IActionResult OnGetPdf() => PaperFile.Pdf(ReportPaper.Of(Found), FileName);

    public IActionResult OnGetExcel() => PaperFile.Excel(AnnexTables.Sheet(Found), $"{FileName}-phu-luc");

    /// <summary>The frozen text as it was hashed: whoever has it makes the hash anew with any tool.</summary>
    public IActionResult OnGetFrozen() => Found.IsFrozen ? File(Encoding.UTF8.GetBytes(Found.Frozen), "application/json", $"{FileName}-niem-phong.json") : NotFound();

    private string FileName => $"bao-cao-{Found.From:yyyyMMdd}-{Found.To:yyyyMMdd}{(Found.Ordinal > 0 ? $"-dieu-chinh-{Found.Ordinal}" : "")}";
}
