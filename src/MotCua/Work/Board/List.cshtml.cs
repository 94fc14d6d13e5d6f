using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Work.Board;

/// <summary>The leader's board: all tasks of a year, what is overdue on top, with how many stand how. Paged by key.</summary>
[Needs(Permission.SeeTasks, Permission.AssignTasks, Permission.AcceptTasks)]
internal sealed class ListModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? AskedYear { get; set; }

    [BindProperty(SupportsGet = true, Name = "linh-vuc")]
    public string? FieldKey { get; set; }

    [BindProperty(SupportsGet = true, Name = "chu-tri")]
    public string? Lead { get; set; }

    [BindProperty(SupportsGet = true, Name = "nguon")]
    public WorkSource? Source { get; set; }

    [BindProperty(SupportsGet = true, Name = "tinh-trang")]
    public WorkState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public int Year => AskedYear is >= 2011 and <= 2100 ? AskedYear.Value : clock.Today.Year;

    public WorkParties Parties { get; private set; } = null!;

    public WorkTally Tally { get; private set; } = null!;

    public IReadOnlyList<TaskRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public bool MayAssign => official.Can(Permission.AssignTasks);

    public DateOnly Today => clock.Today;

    /// <summary>The fields in force at the end of that year, and what belongs to none («-»).</summary>
    public IEnumerable<SelectListItem> Fields => ReformFields.On(new DateOnly(Year, 12, 31)).Select(f => new SelectListItem(f.Name, f.Key, f.Key == FieldKey)).Prepend(new(ReformFields.General, "-", FieldKey == "-")).Prepend(new("Tất cả", ""));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Parties = await WorkParties.OfAsync(db, official.AgencyId, cancellationToken);
        var counts = await Filtered().GroupBy(s => s.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        Tally = new WorkTally(counts.ToDictionary(c => (WorkState)c.Key, c => c.Count));
        Rows = await Ordered().Take(Size + 1).Select(TaskRow.From).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;

        Rows = [.. Rows.Take(Size)];
        Next = Link(State, $"{new BoardCursor(Rows[^1].State, Rows[^1].DueOn, Rows[^1].Id)}");
        return true;
    }

    public void OnGet() { }

    /// <summary>The board with another state, the other filters kept.</summary>
    public string Link(WorkState? state, string? after = null) =>
        $"/nhiem-vu{QueryString.Create(new KeyValuePair<string, string?>[] { new("q", Text), new("nam", AskedYear?.ToString(VietnamText.Culture)), new("linh-vuc", FieldKey), new("chu-tri", Lead), new("nguon", Source?.ToString()), new("tinh-trang", state?.ToString()), new("sau", after) }.Where(p => !string.IsNullOrEmpty(p.Value)))}";

    private IQueryable<StandingTask> Filtered()
    {
        var (year, field, source, lead) = (Year, FieldKey == "-" ? "" : FieldKey, Source, Parties.Find(Lead));
        var tasks = db.WorkTasks.AsNoTracking().VisibleTo(official).Where(t => t.Year == year).Saying(Text);
        if (!string.IsNullOrEmpty(FieldKey)) tasks = tasks.Where(t => t.FieldKey == field);
        if (source is not null) tasks = tasks.Where(t => t.SourceKind == source);
        if (lead?.OfficialId is { } one) tasks = tasks.Where(t => t.LeadId == one);
        else if (lead?.UnitId is { } unit) tasks = tasks.Where(t => t.LeadUnitId == unit);
        return tasks.StandingOn(clock.Today);
    }

    private IQueryable<StandingTask> Ordered()
    {
        var standing = Filtered();
        if (State is { } state) standing = standing.Where(s => s.State == (int)state);
        if (BoardCursor.Read(After) is { } after)
        {
            var (at, due, id) = (after.State, after.Due, after.Id);
            standing = standing.Where(s => s.State > at || (s.State == at && (s.Task.DueOn > due || (s.Task.DueOn == due && s.Task.Id > id))));
        }
        return standing.OrderBy(s => s.State).ThenBy(s => s.Task.DueOn).ThenBy(s => s.Task.Id);
    }
}
