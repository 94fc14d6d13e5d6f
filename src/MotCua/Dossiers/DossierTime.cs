using MotCua.Calendar;

namespace MotCua.Dossiers;

/// <summary>The time rule as received; a later version of the procedure does not change it.</summary>
public sealed record DossierTime(decimal Value, PeriodUnit Unit, TimeOnly? CutOff, bool SameDay)
{
    public TimeRule Rule => new(new Period(Value, Unit), CutOff is { } at ? new CutOff(at) : null, SameDay);

    public string InWords => SameDay ? "trong ngày làm việc" : new Period(Value, Unit).InWords;
}
