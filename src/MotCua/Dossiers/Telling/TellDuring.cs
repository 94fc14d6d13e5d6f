using MotCua.Platform;
using MotCua.Rules;
using MotCua.Timetable;
using static MotCua.Dossiers.Telling.DossierOccasions;

namespace MotCua.Dossiers.Telling;

/// <summary>From receipt to a date promised anew.</summary>
internal sealed class TellDuring(TellOwner owner, Rulebook rulebook, Timetables timetables, TimeProvider clock) :
    IHandle<DossierReceived>, IHandle<SupplementAsked>, IHandle<SupplementReceived>, IHandle<PaymentAsked>, IHandle<DossierExtended>
{
    public async Task Handle(DossierReceived happened, CancellationToken cancellationToken)
    {
        var dossier = await owner.DossierAsync(happened.DossierId, cancellationToken);
        await owner.TellAsync(dossier, Received, cancellationToken, values: (Due, happened.Due?.At.Print() ?? "chưa hẹn ngày"));
    }

    public async Task Handle(SupplementAsked happened, CancellationToken cancellationToken)
    {
        var dossier = await owner.DossierAsync(happened.DossierId, cancellationToken);
        var (last, remind) = await EndAsync(dossier.AgencyId, cancellationToken);
        var end = (SupplementBy, last is { } day ? $"trước hết ngày {day.Print()}" : "sớm nhất có thể");
        var needed = (Needed, string.Join("; ", happened.Papers));
        await owner.TellAsync(dossier, DossierOccasions.SupplementAsked, cancellationToken, values: [needed, (Reason, happened.Reason), end]);
        if (last is not null && remind is { } from) await owner.TellAsync(dossier, SupplementReminder, cancellationToken, from.StartUtc(), last.Value.EndUtc(), needed, end);
    }

    public Task Handle(SupplementReceived happened, CancellationToken cancellationToken) =>
        owner.CancelAsync(happened.DossierId, cancellationToken, SupplementReminder, DossierOccasions.SupplementAsked);

    public async Task Handle(PaymentAsked happened, CancellationToken cancellationToken)
    {
        var dossier = await owner.DossierAsync(happened.DossierId, cancellationToken);
        await owner.TellAsync(dossier, DossierOccasions.PaymentAsked, cancellationToken, values: [(Duty, happened.What), (Amount, happened.Amount?.PrintMoney() ?? "theo thông báo")]);
    }

    public async Task Handle(DossierExtended happened, CancellationToken cancellationToken)
    {
        var dossier = await owner.DossierAsync(happened.DossierId, cancellationToken);
        var isPast = clock.UtcNow.ToDay() > happened.DueBefore.ToDay();
        await owner.CancelAsync(dossier.Id, cancellationToken, Extended, Late); // an earlier promise that still waits would be read after the newer one
        await owner.TellAsync(dossier, isPast ? Late : Extended, cancellationToken, values: [(Due, happened.DueAt.Print()), (DueBefore, happened.DueBefore.Print()), (Reason, happened.Reason)]);
    }

    /// <summary>The last day to bring the papers, where a rule closes the dossier afterwards, and the day to remind of it.</summary>
    private async Task<(DateOnly? Last, DateOnly? Remind)> EndAsync(long agencyId, CancellationToken cancellationToken)
    {
        var rules = await rulebook.OnAsync(agencyId, clock.Today, cancellationToken);
        var (close, before) = (rules.Number(RuleKey.SupplementCloseDays), rules.Number(RuleKey.SupplementRemindDays));
        if (close == 0) return (null, null);

        var calendar = await timetables.ForAsync(agencyId, cancellationToken);
        return (calendar.AddWorkingDays(clock.Today, close), before == 0 || before >= close ? null : calendar.AddWorkingDays(clock.Today, close - before));
    }
}
