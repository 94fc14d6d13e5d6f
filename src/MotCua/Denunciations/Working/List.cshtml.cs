using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Denunciations.Working;

/// <summary>Denunciations of the agency: open ones, what is due first on top; ended ones, the latest on top. There is no search by person and no export.</summary>
[Needs(Permission.HandleDenunciations)]
internal sealed class ListModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "tab")]
    public string? Tab { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public bool ShowsDone => Tab == "xong";

    public DateTime Now => clock.UtcNow;

    public IReadOnlyList<Denunciation> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Rows = await Ordered(db.Denunciations.AsNoTracking().VisibleTo(official).Where(d => (d.EndedAt != null) == ShowsDone)).Take(Size + 1).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;

        Rows = [.. Rows.Take(Size)];
        Next = $"/to-cao{QueryString.Create((KeyValuePair<string, string?>[])[new("tab", Tab), new("sau", $"{new Cursor(ShowsDone ? Rows[^1].EndedAt!.Value : Rows[^1].DueAt, Rows[^1].Id)}")])}";
        return true;
    }

    public void OnGet() { }

    private IQueryable<Denunciation> Ordered(IQueryable<Denunciation> rows)
    {
        var cursor = Cursor.Read(After);
        if (ShowsDone) return (cursor is null ? rows : rows.Where(d => d.EndedAt < cursor.At || (d.EndedAt == cursor.At && d.Id < cursor.Id))).OrderByDescending(d => d.EndedAt).ThenByDescending(d => d.Id);
        return (cursor is null ? rows : rows.Where(d => d.DueAt > cursor.At || (d.DueAt == cursor.At && d.Id > cursor.Id))).OrderBy(d => d.DueAt).ThenBy(d => d.Id);
    }
}
