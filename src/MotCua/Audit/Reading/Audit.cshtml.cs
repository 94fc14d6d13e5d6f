using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Audit.Reading;

/// <summary>The agency's history as an inspector reads it: newest first, narrowed by days, person and kind, paged by key.</summary>
[Needs(Permission.SeeAudit)]
internal sealed class AuditModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    // Without days given, a rare kind would be sought through all the years.
    private const int Size = 50, UsualDays = 30;

    [BindProperty(SupportsGet = true, Name = "tu")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "nguoi")]
    public long? ById { get; set; }

    [BindProperty(SupportsGet = true, Name = "viec")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public DateOnly FirstDay => From ?? LastDay.AddDays(-UsualDays);

    public DateOnly LastDay => To ?? clock.Today;

    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    /// <summary>So that an event about an official says about whom.</summary>
    public IReadOnlyDictionary<long, string> Names { get; private set; } = new Dictionary<long, string>();

    public IEnumerable<SelectListItem> KindItems => EventWords.Kinds.Select(k => new SelectListItem(k.Value, k.Key, k.Key == Kind));

    public string? NextUrl { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var page = await Found().OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Size + 1).ToListAsync(cancellationToken);
        if (page.Count > Size)
        {
            page.RemoveAt(Size);
            NextUrl = Next(new Cursor(page[^1].At, page[^1].Id));
        }
        Entries = page;
        var people = await db.Officials.AsNoTracking().VisibleTo(official).OrderBy(o => o.Folded).Select(o => new { o.Id, o.FullName }).ToListAsync(cancellationToken);
        Names = people.ToDictionary(o => o.Id, o => o.FullName);
        People = [.. people.Select(o => new SelectListItem(o.FullName, $"{o.Id}", o.Id == ById))];
        return true;
    }

    private IQueryable<HistoryEntry> Found()
    {
        var (agency, from, to) = (official.AgencyId, FirstDay.StartUtc(), LastDay.EndUtc());
        var found = db.History.AsNoTracking().Where(e => e.AgencyId == agency && e.At >= from && e.At < to);
        if (ById is { } person) found = found.Where(e => e.ById == person);
        if (!string.IsNullOrEmpty(Kind)) found = found.Where(e => e.Kind == Kind);
        if (Cursor.Read(After) is { } cursor) found = found.Where(e => e.At < cursor.At || (e.At == cursor.At && e.Id < cursor.Id));
        return found;
    }

    private string Next(Cursor cursor) => "/quan-tri/nhat-ky" + QueryString.Create("tu", $"{FirstDay:yyyy-MM-dd}").Add("den", $"{LastDay:yyyy-MM-dd}")
        .Add("nguoi", $"{ById}").Add("viec", Kind ?? "").Add("sau", cursor.ToString());

    public void OnGet() { }
}
