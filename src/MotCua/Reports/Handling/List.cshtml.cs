using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Platform.Ui;

namespace MotCua.Reports.Handling;

/// <summary>The dossiers behind a figure: exactly as many as it says, from the same facts.</summary>
[Needs(Permission.SeeReports)]
[ReadsReplica]
internal sealed class ListModel(MotCuaDbContext db, Official official, FigureSource source, TimeProvider clock) : WorkPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public ReportQuery Asked { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "cot")]
    public string? Column { get; set; }

    /// <summary>Null is all fields; empty text is the dossiers without one.</summary>
    public string? Field => Request.Query.TryGetValue("linh-vuc", out var asked) ? asked.ToString() : null;

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public FigureCell Cell { get; private set; } = null!;

    public FigurePeriod? Period { get; private set; }

    public int Figure { get; private set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public override Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Cell = FigureCell.Find(Column)!;
        return Task.FromResult(Cell is not null);
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Period = Asked.Period(clock.UtcNow);
        var figures = await source.FiguresAsync(official.AgencyId, Period, cancellationToken);
        var row = Field is null ? figures.Total : figures.Rows.FirstOrDefault(r => r.Field == Field);
        Figure = row is null ? 0 : Cell.Figure(row);
        var cursor = Cursor.Read(After);
        var counted = await source.ListAsync(official.AgencyId, Period, Cell, Field, cursor is null ? null : (cursor.At, cursor.Id), Size + 1, cancellationToken);
        if (counted.Count > Size) Next = $"?{ReportQuery.Address(Period, Asked.Form)}&cot={Cell.Key}{(Field is null ? "" : $"&linh-vuc={Uri.EscapeDataString(Field)}")}&sau={new Cursor(counted[Size - 1].ReceivedAt, counted[Size - 1].Id)}";
        Lines = await LinesAsync([.. counted.Take(Size)], cancellationToken);
    }

    private async Task<IReadOnlyList<Line>> LinesAsync(IReadOnlyList<Counted> counted, CancellationToken cancellationToken)
    {
        var ids = counted.Select(c => c.Id).ToList();
        var agency = official.AgencyId;
        var names = await db.Dossiers.AsNoTracking().Where(d => d.AgencyId == agency && ids.Contains(d.Id)).Select(d => new { d.Id, d.Code, d.ProcedureName, Owner = d.Owner.Name, d.DueAt, d.EndedAt }).ToDictionaryAsync(d => d.Id, cancellationToken);
        var open = (await db.Dossiers.AsNoTracking().VisibleTo(official).Where(d => ids.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancellationToken)).ToHashSet();
        // Whoever may see reports but not the dossier sees that it is there, not whose it is.
        return [.. counted.Select(c => (Counted: c, Named: names[c.Id])).Select(x => new Line(x.Counted, x.Named.Code, x.Named.ProcedureName, open.Contains(x.Counted.Id) ? x.Named.Owner : null, x.Named.DueAt, x.Named.EndedAt))];
    }

    public string ReportAddress => $"/bao-cao/ho-so?{ReportQuery.Address(Period!, Asked.Form)}";

    public static string Word(Standing standing) => standing switch
    {
        Standing.Early => "Trước hạn",
        Standing.OnTime => "Đúng hạn",
        Standing.Late => "Quá hạn (đã giải quyết)",
        Standing.InTime => "Trong hạn",
        _ => "Quá hạn (đang giải quyết)",
    };

    /// <param name="Owner">Null when the reader may not open the dossier.</param>
    internal sealed record Line(Counted Counted, string Code, string Procedure, string? Owner, DateTime? DueAt, DateTime? EndedAt);
}
