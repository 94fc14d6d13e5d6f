using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;
using MotCua.ReformIndex.Binding;

namespace MotCua.ReformIndex.Rounds;

/// <summary>Where the index stands today, where it would stand at the end of the year, and which step gains most. Nothing is saved; the assumptions travel in the address.</summary>
[Needs(Permission.SeeIndex, Permission.ScoreIndex, Permission.SubmitIndex, Permission.AppraiseIndex, Permission.AnnounceIndex)]
internal sealed class SimulateModel(MotCuaDbContext db, Official official, Forecast forecast, TimeProvider clock) : RoundPage(db, official, clock)
{
    /// <summary>Codes of components whose next step is taken as done.</summary>
    [BindProperty(SupportsGet = true, Name = "gia-su")]
    public List<string> Assumed { get; set; } = [];

    /// <summary>As the sheet stands.</summary>
    public IndexResult OnSheet { get; private set; } = null!;

    /// <summary>With the system's own figures of today where a component is bound to one.</summary>
    public IndexResult Live { get; private set; } = null!;

    public IndexResult AtEnd { get; private set; } = null!;

    /// <summary>Today's figures, and the assumed steps on top.</summary>
    public IndexResult Supposed { get; private set; } = null!;

    public FigureOutlook Outlook { get; private set; } = null!;

    /// <summary>What gains most on top.</summary>
    public IReadOnlyList<(IndexComponent Component, ComponentScore Now, NextStep Step)> Steps { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await base.PrepareAsync(cancellationToken);
        var answers = Sheets.SelectMany(s => s.Entries).ToDictionary(e => e.Code, e => e.Answer);
        var bound = Criteria.Components.Where(c => c.Figure.Length > 0).ToList();
        Outlook = await forecast.OfAsync([.. bound.Select(c => c.Figure).Distinct()], Found.AgencyId, Found.Year, cancellationToken);
        OnSheet = Score(answers);
        var today = With(answers, bound, Outlook.Today);
        Live = Score(today);
        AtEnd = Score(With(answers, bound, Outlook.AtEnd));
        Steps = [.. Criteria.Components.Select(c => (c, Live.Components[c.Code], NextStep.Of(c, today.GetValueOrDefault(c.Code), Criteria.Decimals)!)).Where(s => s.Item3 is not null).OrderByDescending(s => s.Item3.Gain).ThenBy(s => s.c.Code, StringComparer.Ordinal)];
        foreach (var (component, _, step) in Steps.Where(s => Assumed.Contains(s.Component.Code) && !s.Step.Answer.IsEmpty)) today[component.Code] = step.Answer;
        Supposed = Score(today);
    }

    public void OnGet() { }

    private IndexResult Score(Dictionary<string, IndexAnswer> answers) => IndexScoring.Score(Criteria, answers);

    // The target assigned is the ward's own; a figure that nothing was counted for leaves what was typed.
    private static Dictionary<string, IndexAnswer> With(Dictionary<string, IndexAnswer> answers, IEnumerable<IndexComponent> bound, IReadOnlyDictionary<string, IndexAnswer> figures)
    {
        var taken = new Dictionary<string, IndexAnswer>(answers);
        foreach (var component in bound)
        {
            var typed = answers.GetValueOrDefault(component.Code);
            if (figures.GetValueOrDefault(component.Figure) is not { Of: > 0 } figure || !string.IsNullOrWhiteSpace(typed?.NotApplicable)) continue;
            if (component.Rule.Kind is ScoringKind.Target && typed?.Target is null) continue;
            taken[component.Code] = figure with { Target = typed?.Target };
        }
        return taken;
    }
}
