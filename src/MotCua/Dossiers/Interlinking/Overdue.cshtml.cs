using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Interlinking;

/// <summary>Legs not answered in time, for the head of the desk, who is told of them (NĐ 61/2018 Điều 19.6, 19.7). Longest overdue first, paged by key.</summary>
[Needs(Permission.ReceiveDossiers, Permission.ApproveDossiers, Permission.SeeBoard)]
internal sealed class OverdueLegsModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var owed = from dossier in db.Dossiers.AsNoTracking().VisibleTo(official).InHand()
                   from leg in dossier.Legs
                   where leg.ClosedAt == null && leg.DueAt < now
                   select new { leg, dossier.Code, dossier.DueAt };
        if (Cursor.Read(After) is { } cursor) owed = owed.Where(o => o.leg.DueAt > cursor.At || (o.leg.DueAt == cursor.At && o.leg.Id > cursor.Id));
        Rows = await owed.OrderBy(o => o.leg.DueAt).ThenBy(o => o.leg.Id).Take(Size + 1)
            .Select(o => new Row(o.leg.Id, o.leg.DossierId, o.leg.Number, o.Code, o.leg.ToName, o.leg.Work, o.leg.OpenedBy, o.leg.Urgings, o.leg.DueAt, o.DueAt)).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;

        Rows = [.. Rows.Take(Size)];
        Next = new Cursor(Rows[^1].LegDueAt, Rows[^1].Id).ToString();
        return true;
    }

    public void OnGet() { }

    internal sealed record Row(long Id, long DossierId, int Number, string Code, string Agency, string Work, string OpenedBy, int Urgings, DateTime LegDueAt, DateTime? DossierDueAt);
}
