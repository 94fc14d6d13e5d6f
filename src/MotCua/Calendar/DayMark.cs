namespace MotCua.Calendar;

public enum DayMarkKind
{
    /// <summary>A holiday, a day off in its place, or a day swapped off.</summary>
    DayOff,

    /// <summary>A rest day on which the office works in place of another (làm bù).</summary>
    MakeUpDay,
}

/// <summary>A day that is not like its weekday.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Off or made up.</param>
/// <param name="Name">In Vietnamese, as announced.</param>
/// <param name="Replaces">The day a make-up day stands in for: its weekday's hours are worked; null is Monday's.</param>
/// <param name="Verified">Announced officially; a projected day is not.</param>
public sealed record DayMark(DateOnly Date, DayMarkKind Kind, string Name, DateOnly? Replaces = null, bool Verified = true);
