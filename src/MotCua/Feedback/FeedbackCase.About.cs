using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Feedback;

/// <summary>The section a feedback is about, when it names one: also without a dossier it then counts where that section is looked at.</summary>
public sealed record FeedbackAbout(long UnitId, string Name)
{
    public static FeedbackAbout? Of(NamedUnit? unit) => unit is null ? null : new(unit.UnitId, unit.Name);
}

public sealed partial class FeedbackCase
{
    /// <summary>Null when no section is named; then the section of the dossier it is about, if any, counts.</summary>
    public long? AboutUnitId { get; private set; }

    public string AboutUnit { get; private set; } = "";

    /// <summary>Says, or says otherwise, which section it is about.</summary>
    public void NameUnit(FeedbackAbout? about)
    {
        if (about?.UnitId == AboutUnitId) throw new RuleBroken("Bộ phận được phản ánh đã ghi như vậy.", "About");
        (AboutUnitId, AboutUnit) = (about?.UnitId, about?.Name ?? "");
        Record(new FeedbackUnitNamed(Id, about));
    }
}
