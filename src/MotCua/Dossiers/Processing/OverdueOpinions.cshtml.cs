using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Processing;

/// <summary>Opinions not given in time, for the head of the desk, who is told of them (NĐ 61/2018 Điều 19.5–19.7). Longest overdue first, paged by key.</summary>
[Needs(Permission.ReceiveDossiers, Permission.ApproveDossiers, Permission.SeeBoard)]
internal sealed class OverdueOpinionsModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
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
                   from opinion in dossier.Opinions
                   where opinion.AnsweredAt == null && opinion.DueAt < now
                   select new { opinion, dossier.Code, dossier.DueAt };
        if (Cursor.Read(After) is { } cursor) owed = owed.Where(o => o.opinion.DueAt > cursor.At || (o.opinion.DueAt == cursor.At && o.opinion.Id > cursor.Id));
        Rows = await owed.OrderBy(o => o.opinion.DueAt).ThenBy(o => o.opinion.Id).Take(Size + 1)
            .Select(o => new Row(o.opinion.Id, o.opinion.DossierId, o.Code, o.opinion.AskedOf, o.opinion.Question, o.opinion.AskedBy, o.opinion.DueAt, o.DueAt)).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;

        Rows = [.. Rows.Take(Size)];
        Next = new Cursor(Rows[^1].OpinionDueAt, Rows[^1].Id).ToString();
        return true;
    }

    public void OnGet() { }

    internal sealed record Row(long Id, long DossierId, string Code, string AskedOf, string Question, string AskedBy, DateTime OpinionDueAt, DateTime? DossierDueAt);
}
