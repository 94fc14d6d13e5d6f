using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Rules;

namespace MotCua.Dialogues.Planning;

/// <summary>The dialogues of a year, what comes next on top, and what is still owed of them.</summary>
[Needs(Permission.HoldDialogues, Permission.ConcludeDialogues)]
internal sealed class ListModel(MotCuaDbContext db, Official official, Rulebook rulebook, TimeProvider clock) : WorkPage
{
    private const int Most = 200;

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Asked { get; set; }

    public int Year => Asked is >= 2000 and <= 2100 ? Asked.Value : clock.Today.Year;

    public IReadOnlyList<Dialogue> Rows { get; private set; } = [];

    public IReadOnlyDictionary<long, OpinionCount> Counts { get; private set; } = new Dictionary<long, OpinionCount>();

    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>How many a year the rule asks at least, and how many of this year were not cancelled.</summary>
    public (int Needed, int Planned, int Held) Duty { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var (year, today) = (Year, clock.Today);
        var all = db.Dialogues.AsNoTracking().VisibleTo(official);
        Rows = await all.Where(d => d.Year == year).OrderByDescending(d => d.StartsAt).ThenByDescending(d => d.Id).Take(Most).ToListAsync(cancellationToken);
        Years = await all.Select(d => d.Year).Distinct().OrderByDescending(y => y).Take(20).ToListAsync(cancellationToken);
        var ids = Rows.Select(d => d.Id).ToList();
        Counts = await db.DialogueOpinions.VisibleTo(official).Where(o => ids.Contains(o.DialogueId)).GroupBy(o => o.DialogueId)
            .Select(g => new OpinionCount(g.Key, g.Count(), g.Count(o => o.State == OpinionState.Received || o.State == OpinionState.Assigned), g.Count(o => o.State == OpinionState.Assigned && o.DueOn < today)))
            .ToDictionaryAsync(c => c.DialogueId, cancellationToken);
        var needed = (await rulebook.OnAsync(official.AgencyId, today, cancellationToken)).Number(RuleKey.DialoguesPerYear);
        Duty = (needed, Rows.Count(d => d.State is not DialogueState.Cancelled), Rows.Count(d => d.State is DialogueState.Held or DialogueState.Concluded));
    }
}

internal sealed record OpinionCount(long DialogueId, int All, int Open, int Late);
