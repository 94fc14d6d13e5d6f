using System.Linq.Expressions;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Reports;

/// <summary>What is known of one dossier at a moment, as far as figures go: either the columns of a dossier that did not change since, or its events replayed up to that moment.</summary>
public sealed record DossierFacts
{
    public long Id { get; init; }

    /// <summary>Who settles it.</summary>
    public long AgencyId { get; init; }

    public string Field { get; init; } = "";

    public FilingChannel Channel { get; init; }

    public DateTime ReceivedAt { get; init; }

    public DateTime? EndedAt { get; init; }

    public DateOnly? EndedDay { get; init; }

    public DateOnly? DueDay { get; init; }

    public DateOnly? FirstDueDay { get; init; }

    public DossierOutcome? Outcome { get; init; }

    public bool IsWaiting { get; init; }

    public bool HasApology { get; init; }

    public bool IsVoid { get; init; }

    /// <summary>The facts as the columns tell them now.</summary>
    public static readonly Expression<Func<Dossier, DossierFacts>> FromColumns = d => new DossierFacts
    {
        Id = d.Id, AgencyId = d.AgencyId, Field = d.Field, Channel = d.Channel, ReceivedAt = d.ReceivedAt, EndedAt = d.EndedAt, EndedDay = d.EndedDay, DueDay = d.DueDay, FirstDueDay = d.FirstDueDay,
        Outcome = d.Outcome, IsWaiting = d.Status == DossierStatus.AwaitingSupplement || d.Status == DossierStatus.AwaitingPayment, HasApology = d.HasApology, IsVoid = d.IsVoid,
    };

    /// <summary>The kinds of event that move a figure; the others need not be read.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        nameof(DossierReceived), nameof(DossierImported), nameof(SupplementAsked), nameof(SupplementReceived), nameof(PaymentAsked), nameof(PaymentProved),
        nameof(DossierExtended), nameof(DueDateMoved), nameof(DossierSettled), nameof(DossierStopped), nameof(DossierReopened), nameof(DossierCorrected), nameof(DossierVoided),
    ];

    /// <summary>The facts as the events of one dossier tell them, in their order; null when it was not received yet.</summary>
    public static DossierFacts? Replay(IEnumerable<HistoryEntry> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.Aggregate((DossierFacts?)null, (known, entry) => known is null ? Begin(entry) : known.After(entry));
    }

    private static DossierFacts? Begin(HistoryEntry entry) => entry.Happened switch
    {
        DossierReceived e => New(entry, e.Field, e.Channel, e.ReceivedAt, e.Due?.At),
        DossierImported e => New(entry, e.Field, e.Channel, e.ReceivedAt, e.DueAt),
        _ => null,
    };

    private static DossierFacts New(HistoryEntry entry, string field, FilingChannel channel, DateTime receivedAt, DateTime? due) =>
        new() { Id = entry.SubjectId, AgencyId = entry.AgencyId ?? 0, Field = field, Channel = channel, ReceivedAt = receivedAt, DueDay = due?.ToDay(), FirstDueDay = due?.ToDay() };

    private DossierFacts After(HistoryEntry entry) => entry.Happened switch
    {
        SupplementAsked or PaymentAsked => this with { IsWaiting = true },
        SupplementReceived e => Resumed(e.Due.At),
        PaymentProved e => Resumed(e.Due.At),
        DossierExtended e => this with { DueDay = e.DueAt.ToDay(), HasApology = true },
        DueDateMoved e => this with { DueDay = e.Due.At.ToDay() },
        DossierSettled e => this with { EndedAt = e.EndedAt, EndedDay = e.EndedAt.ToDay(), Outcome = e.Outcome },
        // The status says withdrawn or stopped, so it no longer waits.
        DossierStopped e => this with { EndedAt = e.EndedAt, EndedDay = e.EndedAt.ToDay(), Outcome = e.Outcome, IsWaiting = false },
        DossierReopened => this with { EndedAt = null, EndedDay = null, Outcome = null },
        DossierCorrected e => this with { Channel = ChannelAfter(e) ?? Channel },
        DossierVoided => this with { IsVoid = true, EndedAt = entry.At, EndedDay = entry.At.ToDay() },
        _ => this,
    };

    private DossierFacts Resumed(DateTime due) => this with { IsWaiting = false, DueDay = due.ToDay(), FirstDueDay = FirstDueDay ?? due.ToDay() };

    // A correction keeps the words people read; the channel's words are its own and no other field's values.
    private static FilingChannel? ChannelAfter(DossierCorrected corrected) => corrected.Changes.Where(c => c.Field == "Cách nộp")
        .SelectMany(c => Enum.GetValues<FilingChannel>().Where(channel => channel.Word() == c.After)).Select(channel => (FilingChannel?)channel).FirstOrDefault();
}
