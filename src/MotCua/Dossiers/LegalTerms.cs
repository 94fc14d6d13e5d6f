using MotCua.Platform;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Dossiers;

/// <summary>Due dates from terms that stand in the rulebook with their unit: working days and calendar days are different things in these laws.</summary>
public sealed class LegalTerms(Rulebook rulebook, Timetables timetables)
{
    /// <summary>The date the rule of the day of <paramref name="fromUtc"/> gives, and why.</summary>
    public async Task<DueSet> AfterAsync(long agencyId, RuleKey term, DateTime fromUtc, CancellationToken cancellationToken)
    {
        var rules = await rulebook.OnAsync(agencyId, fromUtc.ToDay(), cancellationToken);
        return DueDates.Explain(fromUtc, rules.Period(term), await timetables.ForAsync(agencyId, cancellationToken));
    }

    /// <summary>The end of office on a day somebody chose.</summary>
    public async Task<DueSet> OnAsync(long agencyId, DateOnly day, string why, CancellationToken cancellationToken)
    {
        var calendar = await timetables.ForAsync(agencyId, cancellationToken);
        if (!calendar.IsWorkingDay(day)) throw new RuleBroken($"Ngày {day.Print()} cơ quan không làm việc ({calendar.WhyNotPlain(day)}). Chọn ngày khác.", "Input.Day");
        return new DueSet(calendar.CloseOf(day).ToUtc(), [new DueReason(day, true, why)]);
    }
}
