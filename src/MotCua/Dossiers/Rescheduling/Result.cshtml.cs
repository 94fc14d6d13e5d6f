using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Rescheduling;

/// <summary>The dossiers whose date was moved, to print and to inform citizens by; read from the history.</summary>
[Needs(Permission.ManageCalendar)]
internal sealed class ResultModel(MotCuaDbContext db, Official official) : WorkPage
{
    private const int Size = 500;

    [BindProperty(SupportsGet = true, Name = "tu")]
    public long From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public long To { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public long After { get; set; }

    public IReadOnlyList<(DueDateMoved Moved, string Code, string Owner, string Phone, string Procedure)> Rows { get; private set; } = [];

    public long? Next { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (From <= 0 || To < From || To > DateTime.MaxValue.Ticks) return false;
        // The history keeps microseconds: begin at the whole one before.
        var (agency, from, to) = (official.AgencyId, new DateTime(From - From % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc), new DateTime(To, DateTimeKind.Utc));
        var entries = await db.History.AsNoTracking().Where(h => h.AgencyId == agency && h.At >= from && h.At <= to && h.Kind == nameof(DueDateMoved) && h.Id > After).OrderBy(h => h.Id).Take(Size + 1).ToListAsync(cancellationToken);
        if (entries.Count > Size) (entries, Next) = (entries[..Size], entries[Size - 1].Id);
        var ids = entries.Select(e => e.SubjectId).ToList();
        var dossiers = await db.Dossiers.AsNoTracking().Where(d => d.AgencyId == agency && ids.Contains(d.Id)).Select(d => new { d.Id, d.Code, d.Owner, d.ProcedureName }).ToDictionaryAsync(d => d.Id, cancellationToken);
        Rows = [.. entries.Where(e => dossiers.ContainsKey(e.SubjectId)).Select(e => ((DueDateMoved)e.Happened, dossiers[e.SubjectId].Code, dossiers[e.SubjectId].Owner.Name, dossiers[e.SubjectId].Owner.MaskedPhone, dossiers[e.SubjectId].ProcedureName))];
        return true;
    }

    public void OnGet() { }
}
