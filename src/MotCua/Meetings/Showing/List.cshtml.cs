using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Meetings.Showing;

/// <summary>The agency's meetings: what is to come, the next first; what is over, the latest first. Paged by key.</summary>
[Needs(Permission.ArrangeMeetings, Permission.ConcludeMeetings)]
internal sealed class ListModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "tab")]
    public string? Tab { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public bool ShowsPast => Tab == "da-qua";

    public bool MayArrange => official.Can(Permission.ArrangeMeetings);

    public IReadOnlyList<MeetingRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Rows = await Ordered().Take(Size + 1).Select(MeetingRow.From).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;

        Rows = [.. Rows.Take(Size)];
        Next = $"/cuoc-hop?{(ShowsPast ? "tab=da-qua&" : "")}sau={new Cursor(Rows[^1].StartsAt, Rows[^1].Id)}";
        return true;
    }

    public void OnGet() { }

    private IQueryable<Meeting> Ordered()
    {
        var (now, after) = (clock.UtcNow, Cursor.Read(After));
        var meetings = db.Meetings.AsNoTracking().VisibleTo(official);
        if (ShowsPast)
        {
            if (after is { At: var at, Id: var id }) meetings = meetings.Where(m => m.StartsAt < at || (m.StartsAt == at && m.Id < id));
            return meetings.Where(m => m.EndsAt < now).OrderByDescending(m => m.StartsAt).ThenByDescending(m => m.Id);
        }
        if (after is { At: var from, Id: var key }) meetings = meetings.Where(m => m.StartsAt > from || (m.StartsAt == from && m.Id > key));
        return meetings.Where(m => m.EndsAt >= now).OrderBy(m => m.StartsAt).ThenBy(m => m.Id);
    }
}
