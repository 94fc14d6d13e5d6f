using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Dossiers;

public enum StepState { Done, Now, Coming }

/// <summary>A step of the procedure version the dossier was received under, laid on the calendar.</summary>
public sealed record PlannedStep(string Name, string Role, decimal Hours, DateTime EndsAt, StepState State);

/// <summary>Internal steps on the calendar. Their sum never makes the promised date; they are only kept within it.</summary>
public static class DossierSteps
{
    // QĐ on internal processes state shares in hours of an eight-hour day; splitting steps is the only place where that holds.
    private const decimal HoursOfADay = 8;

    public static IReadOnlyList<PlannedStep> Plan(ProcedureContent content, Dossier dossier, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(dossier);
        var stages = StagesOf(content.Steps);
        var now = Where(stages, dossier);
        var (hours, steps) = (0m, new List<PlannedStep>());
        foreach (var (step, i) in content.Steps.Select((s, i) => (s, i)))
        {
            hours += step.Hours;
            var state = now is null || i > now ? StepState.Coming : i < now ? StepState.Done : StepState.Now;
            steps.Add(new PlannedStep(step.Name, step.Role, step.Hours, Within(dossier, After(dossier.ReceivedAt, hours, calendar)), state));
        }
        return steps;
    }

    /// <summary>When whoever gets it now should be done with the steps of that stage; null when the procedure states no steps for it.</summary>
    public static DateTime? DueFor(ProcedureContent? content, Dossier dossier, DossierStage stage, DateTime now, WorkingCalendar calendar)
    {
        if (content is null) return null;
        var hours = content.Steps.Zip(StagesOf(content.Steps)).Where(s => s.Second == stage).Sum(s => s.First.Hours);
        return hours > 0 ? Within(dossier, After(now, hours, calendar)) : null;
    }

    private static List<DossierStage> StagesOf(IReadOnlyList<StepItem> steps) =>
        [.. steps.Select((s, i) => StageOf(VietnamText.Fold(s.Role), i > 0 && i == steps.Count - 1))];

    private static DossierStage StageOf(string role, bool last) => role switch
    {
        _ when role.Contains("mot cua", StringComparison.Ordinal) => last ? DossierStage.Result : DossierStage.Desk,
        _ when role.Contains("van thu", StringComparison.Ordinal) => DossierStage.Clerk,
        _ when role.Contains("chu tich", StringComparison.Ordinal) || role.Contains("lanh dao", StringComparison.Ordinal) => DossierStage.Leader,
        _ => DossierStage.Specialist,
    };

    // Null when nothing of the plan is recognised; one past the end when all is done.
    private static int? Where(List<DossierStage> stages, Dossier dossier)
    {
        if (dossier.Stage is DossierStage.Closed) return stages.Count;
        var stage = dossier.Stage is DossierStage.Section or DossierStage.Citizen ? DossierStage.Specialist : dossier.Stage;
        return stages.IndexOf(stage) is >= 0 and var at ? at : null;
    }

    private static DateTime After(DateTime fromUtc, decimal hours, WorkingCalendar calendar)
    {
        var from = fromUtc.ToLocal();
        var days = (int)(hours / HoursOfADay);
        var rest = TimeSpan.FromHours((double)(hours % HoursOfADay));
        var day = calendar.AddWorkingDays(DateOnly.FromDateTime(from), days);
        if (rest == TimeSpan.Zero) return calendar.CloseOf(calendar.NextWorkingDay(day)).ToUtc();
        return calendar.AddWorkingTime(days == 0 ? from : day.ToDateTime(TimeOnly.FromDateTime(from)), rest).ToUtc();
    }

    private static DateTime Within(Dossier dossier, DateTime at) => dossier.DueAt is { } due && at > due ? due : at;
}
