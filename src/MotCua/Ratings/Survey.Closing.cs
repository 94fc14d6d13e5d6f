using MotCua.Platform;

namespace MotCua.Ratings;

/// <summary>What was found wrong after closing; the figures stay, this stands beside them.</summary>
public sealed record SurveyAdjustment(DateTime At, string By, string Words, string Why);

public sealed partial class Survey
{
    /// <summary>The figures as closed.</summary>
    public SurveyResult? Result { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string ClosedBy { get; private set; } = "";

    /// <summary>SHA-256 over every answer and the figures, see <see cref="SurveySeal"/>.</summary>
    public string FrozenHash { get; private set; } = "";

    public IReadOnlyList<SurveyAdjustment> Adjustments { get; private set; } = [];

    /// <param name="forms">How many are entered again.</param>
    /// <param name="percent">The share the rule says.</param>
    internal void BeginRecheck(int forms, int percent)
    {
        MustBe("phúc tra", SurveyState.Fielding);
        State = SurveyState.Rechecking;
        Record(new SurveyRecheckBegun(Id, forms, percent));
    }

    internal void Close(SurveyResult result, string hash, string by, DateOnly today, int forgotten)
    {
        MustBe("chốt", SurveyState.Rechecking);
        (State, Result, FrozenHash, ClosedBy, ClosedOn) = (SurveyState.Closed, result, hash, by, today);
        Record(new SurveyClosed(Id, by, result, hash, forgotten));
    }

    /// <summary>Figures are never changed after closing: what was wrong is written beside them.</summary>
    public void Adjust(string words, string why, string by, DateTime now)
    {
        MustBe("đính chính", SurveyState.Closed);
        if (words.Length == 0) throw new RuleBroken("Ghi số liệu nào sai, đúng ra là bao nhiêu.", "Input.Words");
        if (why.Length == 0) throw new RuleBroken("Ghi lý do đính chính.", "Input.Why");
        Adjustments = [.. Adjustments, new(now, by, words, why)];
        Record(new SurveyAdjusted(Id, words, why));
    }
}
