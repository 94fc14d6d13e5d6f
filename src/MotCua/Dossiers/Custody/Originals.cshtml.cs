using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Custody;

/// <summary>Bản giấy đang ở đâu: paper originals by holder, the longest there first; of dossiers not yet ended unless asked.</summary>
[Needs(Permission.ReceiveDossiers, Permission.ReturnResults, Permission.SeeAllDossiers)]
internal sealed class OriginalsModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "noi-giu")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    /// <summary>Each holder with how many papers, and how many of them on their way to someone.</summary>
    public IReadOnlyList<(string Key, string Name, int Count, int OnTheWay)> Holders { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public DateTime Now => clock.UtcNow;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var held = db.Dossiers.AsNoTracking().ReadableBy(official).InHand().Where(d => d.OriginalKey != "");
        var groups = await held.GroupBy(d => new { d.OriginalKey, d.OriginalAt }).Select(g => new { g.Key, Count = g.Count(), OnTheWay = g.Count(d => d.OriginalToKey != "") }).ToListAsync(cancellationToken);
        Holders = [.. groups.GroupBy(g => g.Key.OriginalKey).Select(g => (g.Key, g.MaxBy(x => x.Count)!.Key.OriginalAt, g.Sum(x => x.Count), g.Sum(x => x.OnTheWay))).OrderByDescending(g => g.Item3)];
        if (Key is null) return true;
        if (Cursor.Read(After) is { } cursor) held = held.Where(d => d.OriginalSince > cursor.At || (d.OriginalSince == cursor.At && d.Id > cursor.Id));
        Rows = await held.Where(d => d.OriginalKey == Key).OrderBy(d => d.OriginalSince).ThenBy(d => d.Id).Take(Size + 1)
            .Select(d => new Row(d.Id, d.Code, d.ProcedureName, d.OriginalSince!.Value, d.OriginalTo, d.OriginalSentAt, d.DueAt)).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;
        Rows = [.. Rows.Take(Size)];
        Next = new Cursor(Rows[^1].Since, Rows[^1].Id).ToString();
        return true;
    }

    public void OnGet() { }

    internal sealed record Row(long Id, string Code, string ProcedureName, DateTime Since, string To, DateTime? SentAt, DateTime? DueAt);
}
