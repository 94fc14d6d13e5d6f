using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Reports.Handling;

namespace MotCua.Reports.Causes;

/// <summary>Not only how many are late, but why: by whoever held them beyond their time.</summary>
[Needs(Permission.SeeReports)]
internal sealed class CausesModel(MotCuaDbContext db, Official official, LedgerSource source, TimeProvider clock) : WorkPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public ReportQuery Asked { get; set; } = new();

    /// <summary>Only the dossiers late because of this holder.</summary>
    [BindProperty(SupportsGet = true, Name = "noi")]
    public TimeHolder? Holder { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public CauseFigures? Figures { get; private set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyList<ReportPeriod> Usual => ReportPeriods.Around(clock.Today);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Figures = await source.CausesAsync(official.AgencyId, Asked.Period(clock.UtcNow), cancellationToken);
        var after = Cursor.Read(After);
        var chosen = Figures.Dossiers.Where(d => Holder is null || d.Cause.Holder == Holder).Where(d => after is null || d.Counted.ReceivedAt < after.At || (d.Counted.ReceivedAt == after.At && d.Counted.Id < after.Id)).Take(Size + 1).ToList();
        if (chosen.Count > Size) Next = $"?{Address}{(Holder is null ? "" : $"&noi={Holder}")}&sau={new Cursor(chosen[Size - 1].Counted.ReceivedAt, chosen[Size - 1].Counted.Id)}";
        Lines = await LinesAsync([.. chosen.Take(Size)], cancellationToken);
    }

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        Figures = await source.CausesAsync(official.AgencyId, Asked.Period(clock.UtcNow), cancellationToken);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == official.AgencyId, cancellationToken);
        var lines = await LinesAsync(Figures.Dossiers, cancellationToken);
        return PaperFile.Excel(CauseSheet.Of(Figures, lines, agency.Profile), $"nguyen-nhan-tre-{Figures.Period.From:yyyyMMdd}-{Figures.Period.To:yyyyMMdd}");
    }

    public string Address => ReportQuery.Address(Figures!.Period, null);

    private async Task<IReadOnlyList<Line>> LinesAsync(IReadOnlyList<LateOne> late, CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        var named = new Dictionary<long, Line>();
        foreach (var chunk in late.Chunk(500))
        {
            var ids = chunk.Select(l => l.Counted.Id).ToList();
            var open = (await db.Dossiers.AsNoTracking().VisibleTo(official).Where(d => ids.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancellationToken)).ToHashSet();
            var rows = await db.Dossiers.AsNoTracking().Where(d => d.AgencyId == agency && ids.Contains(d.Id)).Select(d => new { d.Id, d.Code, d.ProcedureName, d.DueAt, d.EndedAt }).ToDictionaryAsync(d => d.Id, cancellationToken);
            foreach (var one in chunk) named[one.Counted.Id] = new Line(one, rows[one.Counted.Id].Code, rows[one.Counted.Id].ProcedureName, open.Contains(one.Counted.Id), rows[one.Counted.Id].DueAt, rows[one.Counted.Id].EndedAt);
        }
        return [.. late.Select(l => named[l.Counted.Id])];
    }

    /// <param name="CanOpen">The reader may open the dossier itself.</param>
    internal sealed record Line(LateOne Late, string Code, string Procedure, bool CanOpen, DateTime? DueAt, DateTime? EndedAt);
}
