using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Legs.Working;

/// <summary>What other agencies ask of this one: due first on top; what is done, the latest on top. Paged by key.</summary>
[Needs(Permission.HandleLegs, Permission.AssignDossiers)]
internal sealed class ListModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "tab")]
    public string? Tab { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "cua-toi")]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public bool ShowsDone => Tab == "xong";

    public DateTime Now => clock.UtcNow;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Rows = await Ordered(Filtered()).Take(Size + 1).Select(t => new Row(t.Id, t.DossierCode, t.FromName, t.Work, t.DueAt, t.ClosedAt, t.State, t.HolderName, t.Urgings)).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;

        Rows = [.. Rows.Take(Size)];
        var last = new Cursor(ShowsDone ? Rows[^1].ClosedAt!.Value : Rows[^1].DueAt, Rows[^1].Id);
        Next = $"/lien-thong-den{QueryString.Create((KeyValuePair<string, string?>[])[new("tab", Tab), new("q", Code), new("cua-toi", Mine ? "true" : null), new("sau", $"{last}")])}";
        return true;
    }

    public void OnGet() { }

    private IQueryable<LegTask> Filtered()
    {
        var (me, code) = (official.Id, Code?.Trim() ?? "");
        var tasks = db.LegTasks.AsNoTracking().VisibleTo(official).Where(t => (t.ClosedAt != null) == ShowsDone);
        if (Mine) tasks = tasks.Where(t => t.HolderId == me);
        return code.Length > 0 ? tasks.Where(t => t.DossierCode.StartsWith(code)) : tasks;
    }

    private IQueryable<LegTask> Ordered(IQueryable<LegTask> tasks)
    {
        var cursor = Cursor.Read(After);
        if (ShowsDone) return (cursor is null ? tasks : tasks.Where(t => t.ClosedAt < cursor.At || (t.ClosedAt == cursor.At && t.Id < cursor.Id))).OrderByDescending(t => t.ClosedAt).ThenByDescending(t => t.Id);
        return (cursor is null ? tasks : tasks.Where(t => t.DueAt > cursor.At || (t.DueAt == cursor.At && t.Id > cursor.Id))).OrderBy(t => t.DueAt).ThenBy(t => t.Id);
    }

    internal sealed record Row(long Id, string DossierCode, string FromName, string Work, DateTime DueAt, DateTime? ClosedAt, LegTaskState State, string HolderName, int Urgings)
    {
        public bool IsLate(DateTime now) => State is not LegTaskState.Recalled && (ClosedAt ?? now) > DueAt;
    }
}
