using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>What each event does to the time ledger. An event not named here moves no time.</summary>
internal static class TimeMarks
{
    /// <summary>Marks with their moment; an answer from elsewhere makes two, as it was given before it arrived.</summary>
    public static IEnumerable<(DateTime At, Action<TimeFold, DateTime> Change)> Of(IEnumerable<HistoryEntry> history)
    {
        var opened = new Dictionary<int, DateTime>();
        foreach (var entry in history)
        {
            var happened = entry.Happened;
            if (happened is LegOpened leg) opened[leg.Number] = entry.At;
            if (Elsewhere(happened) is var (number, at, there)) yield return (Within(opened.GetValueOrDefault(number, entry.At), at, entry.At), (fold, _) => fold.ChangeLeg(number, l => l with { IsThere = there }));
            if (ChangeOf(entry, happened) is { } change) yield return (MomentOf(entry, happened), change);
            if (HandOvers.PromisedBy(happened) is { } due) yield return (MomentOf(entry, happened), (fold, _) => fold.DueAt = due);
        }
    }

    // The other side's clock may be off: what it tells lies between our sending and our receiving.
    private static DateTime Within(DateTime from, DateTime at, DateTime to) => at < from ? from : at > to ? to : at;

    private static (int Number, DateTime At, bool There)? Elsewhere(IEvent happened) => happened switch
    {
        LegDelivered e => (e.Number, e.DeliveredAt, true),
        LegTaken e => (e.Number, e.TakenAt, true),
        LegAnswered e => (e.Number, e.AnsweredAt, false),
        _ => null,
    };

    private static DateTime MomentOf(HistoryEntry entry, IEvent happened) => happened switch
    {
        DossierReceived e => e.ReceivedAt,
        DossierImported e => e.ReceivedAt,
        DossierSettled e => e.EndedAt,
        DossierStopped e => e.EndedAt,
        _ => entry.At,
    };

    private static Action<TimeFold, DateTime>? ChangeOf(HistoryEntry entry, IEvent happened) => Begun(entry, happened) ?? Handed(entry, happened) ?? Waited(happened) ?? Asked(happened);

    private static Action<TimeFold, DateTime>? Begun(HistoryEntry entry, IEvent happened) => happened switch
    {
        DossierReceived => (fold, at) => fold.Receive(at, TimeHolder.OneStop, entry.ByName, entry.ById),
        DossierImported { Status: DossierStatus.Registered or DossierStatus.NotAccepted } => null,
        DossierImported e => (fold, at) => fold.Receive(at, TimeHolder.NotRecorded, e.Source, null),
        DossierReopened => (fold, at) => fold.Begin(at, TimeHolder.Section, TimeHolder.Section.Word()),
        DossierSettled or DossierStopped or DossierVoided => (fold, at) => fold.End(at, happened is not DossierSettled),
        _ => null,
    };

    private static Action<TimeFold, DateTime>? Handed(HistoryEntry entry, IEvent happened) => happened switch
    {
        DossierTransferred e => To(TimeHolder.Section, e.HandOver),
        DossierAssigned e => To(TimeHolder.Section, e.HandOver),
        DossierForwarded e => To(TimeHolder.Section, e.HandOver),
        ResultProposed e => To(TimeHolder.Leader, e.HandOver),
        ResultSentBack e => (fold, _) => fold.Give(e.HandOver.ToOfficialId is { } to && to == fold.ReceivedById ? TimeHolder.OneStop : TimeHolder.Section, e.HandOver.To, e.HandOver.StepDueAt),
        ResultApproved => (fold, _) => fold.Give(TimeHolder.Clerk, TimeHolder.Clerk.Word(), null),
        _ => null,
    };

    private static Action<TimeFold, DateTime> To(TimeHolder holder, HandOver handOver) => (fold, _) => fold.Give(holder, handOver.To, handOver.StepDueAt);

    private static Action<TimeFold, DateTime>? Waited(IEvent happened) => happened switch
    {
        SupplementAsked or PaymentAsked => (fold, at) => fold.Ask(at),
        SupplementReceived e => (fold, at) => fold.Resume(moves: e.Policy is not SupplementPolicy.Keep, anewFrom: e.Policy is SupplementPolicy.Restart ? at : null),
        PaymentProved => (fold, _) => fold.Resume(moves: true, anewFrom: null),
        _ => null,
    };

    private static Action<TimeFold, DateTime>? Asked(IEvent happened) => happened switch
    {
        LegOpened e => (fold, _) => fold.OpenLeg(new OpenLeg(e.Number, e.AgencyName, e.DueAt, e.IsLead, e.AgencyCode.Length == 0)),
        LegAnswered e => (fold, _) => fold.ChangeLeg(e.Number, _ => null),
        LegRecalled e => (fold, _) => fold.ChangeLeg(e.Number, _ => null),
        _ => null,
    };
}
