using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Dossiers.Inbox;

/// <summary>The first page after signing in: everything that waits for this official, what is due first on top.</summary>
[Needs]
internal sealed class InboxModel(MotCuaDbContext db, Official official, Timetables timetables, Rulebook rulebook, IEnumerable<InboxPart> parts, TimeProvider clock) : WorkPage
{
    private const int Shown = 10;

    public IReadOnlyList<(InboxSection Section, int Count, IReadOnlyList<InboxRow> Rows)> Lists { get; private set; } = [];

    /// <summary>What modules above keep for this official.</summary>
    public IReadOnlyList<(InboxPart Part, InboxPartRows Waiting)> Parts { get; private set; } = [];

    /// <summary>Due by then is about to be late.</summary>
    public DateTime WarnUntil { get; private set; }

    public DateTime StartOfToday => clock.Today.StartUtc();

    public string OfficialName => official.Name;

    private WorkingCalendar _calendar = null!;

    private int _closeDays;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        _calendar = await timetables.ForAsync(official.AgencyId, cancellationToken);
        var rules = await rulebook.OnAsync(official.AgencyId, clock.Today, cancellationToken);
        WarnUntil = _calendar.AddWorkingTime(clock.LocalNow, TimeSpan.FromHours(rules.Number(RuleKey.WarnWorkingHours))).ToUtc();
        _closeDays = rules.Number(RuleKey.SupplementCloseDays);
        var sections = InboxSections.Of(official, db.Dossiers.AsNoTracking().VisibleTo(official), StartOfToday, clock.UtcNow).ToList();
        var counts = await CountAsync(sections, cancellationToken);
        var lists = new List<(InboxSection, int, IReadOnlyList<InboxRow>)>();
        foreach (var (section, i) in sections.Select((s, i) => (s, i)))
            lists.Add((section, counts.GetValueOrDefault(i), await section.Dossiers.OrderBy(section.First).ThenBy(d => d.Id).Take(Shown).Select(InboxRow.From).ToListAsync(cancellationToken)));
        Lists = lists;
        var others = new List<(InboxPart, InboxPartRows)>();
        foreach (var part in parts.Where(p => p.Needs is not { } needed || official.Can(needed)))
            if (await part.ReadAsync(HttpContext.RequestServices, official, Shown, cancellationToken) is { } waiting && (part.Needs is not null || waiting.Count > 0)) others.Add((part, waiting));
        Parts = others;
        return true;
    }

    public void OnGet() { }

    /// <summary>Waits for the citizen longer than the rule allows before it is closed.</summary>
    public bool IsForgotten(InboxRow row) => _closeDays > 0 && row.Status is DossierStatus.AwaitingSupplement && row.WaitingSince is { } since
        && _calendar.CountWorkingDays(since.ToDay().AddDays(1), clock.Today) > _closeDays;

    // All counts in one statement, each by the index of its list.
    private static async Task<Dictionary<int, int>> CountAsync(List<InboxSection> sections, CancellationToken cancellationToken)
    {
        if (sections.Count == 0) return [];
        var all = sections.Select((s, i) => s.Dossiers.GroupBy(d => d.AgencyId).Select(g => new { Section = i, Count = g.Count() })).Aggregate((a, b) => a.Concat(b));
        return await all.ToDictionaryAsync(c => c.Section, c => c.Count, cancellationToken);
    }
}
