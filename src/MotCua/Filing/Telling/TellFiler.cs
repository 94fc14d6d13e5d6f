using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Rules;
using MotCua.Timetable;
using static MotCua.Filing.Telling.FilingOccasions;

namespace MotCua.Filing.Telling;

/// <summary>Tells who filed, at the address they proved, in the transaction of what happened.</summary>
internal sealed class TellFiler(MotCuaDbContext db, AgencyVoice voice, Rulebook rulebook, Timetables timetables, TimeProvider clock) :
    IHandle<FilingSubmitted>, IHandle<FilingCompletionAsked>, IHandle<FilingCompleted>, IHandle<FilingAccepted>, IHandle<FilingRefused>, IHandle<FilingClosed>, IHandle<FilingWithdrawn>
{
    public Task Handle(FilingSubmitted happened, CancellationToken cancellationToken) =>
        TellAsync(happened.FilingId, Submitted, cancellationToken, values: (AnswerBy, happened.Due.At.Print()));

    public async Task Handle(FilingCompletionAsked happened, CancellationToken cancellationToken)
    {
        var (needed, end) = ((Needed, string.Join("; ", happened.Needed)), (CompleteBy, happened.LastDay is { } day ? $"trước hết ngày {day.Print()}" : "sớm nhất có thể"));
        await TellAsync(happened.FilingId, FilingOccasions.CompletionAsked, cancellationToken, values: [needed, (Reason, happened.Reason), end]);
        if (happened.LastDay is { } last && await RemindAsync(happened.FilingId, cancellationToken) is { } from)
            await TellAsync(happened.FilingId, CompletionReminder, cancellationToken, from.StartUtc(), last.EndUtc(), needed, end);
    }

    public async Task Handle(FilingCompleted happened, CancellationToken cancellationToken)
    {
        await CancelAsync(happened.FilingId, cancellationToken);
        await TellAsync(happened.FilingId, Submitted, cancellationToken, values: (AnswerBy, happened.Due.At.Print()));
    }

    /// <summary>The owner is told by the dossier; who filed from another address hears of it here.</summary>
    public async Task Handle(FilingAccepted happened, CancellationToken cancellationToken)
    {
        var owner = (await FilingAsync(happened.FilingId, cancellationToken)).Content.Owner;
        var contact = ContactOf(await FilingAsync(happened.FilingId, cancellationToken));
        if (contact == ContactAddress.OfEmail(owner.Email) || contact == ContactAddress.OfPhone(owner.Phone)) return;
        await TellAsync(happened.FilingId, Accepted, cancellationToken, values: (FilingOccasions.Dossier, happened.DossierCode));
    }

    public Task Handle(FilingRefused happened, CancellationToken cancellationToken) => TellAsync(happened.FilingId, Refused, cancellationToken, values: (Reason, happened.Reason));

    public async Task Handle(FilingClosed happened, CancellationToken cancellationToken)
    {
        await CancelAsync(happened.FilingId, cancellationToken);
        await TellAsync(happened.FilingId, Closed, cancellationToken);
    }

    public Task Handle(FilingWithdrawn happened, CancellationToken cancellationToken) => CancelAsync(happened.FilingId, cancellationToken);

    private async Task TellAsync(long id, Occasion occasion, CancellationToken cancellationToken, DateTime? notBefore = null, DateTime? uselessAfter = null, params (string Name, string Value)[] values)
    {
        var filing = await FilingAsync(id, cancellationToken);
        var all = new Dictionary<string, string> { [Code] = filing.Code, [Procedure] = filing.ProcedureName, [Desk] = (await voice.AgencyAsync(filing.AgencyId, cancellationToken)).DeskName };
        foreach (var (name, value) in values) all[name] = value;
        var order = new MessageOrder(filing.AgencyId, occasion, Recipient.Of(filing.Contact), new MessageSubject(filing.Id, filing.Code), all) { NotBefore = notBefore, UselessAfter = uselessAfter };
        await voice.SayAsync(order, $"/cua-toi/da-nop/{filing.Id}", "«Trang của tôi» trên trang tra cứu của đơn vị", cancellationToken);
    }

    private Task CancelAsync(long id, CancellationToken cancellationToken) => voice.CancelAsync(id, cancellationToken, FilingOccasions.CompletionAsked, CompletionReminder);

    private Task<OnlineFiling> FilingAsync(long id, CancellationToken cancellationToken) =>
        db.ToldOfAsync<OnlineFiling>(id, cancellationToken);

    private static ContactAddress ContactOf(OnlineFiling filing) => ContactAddress.Read(filing.Contact) ?? throw new InvalidOperationException($"Filing {filing.Id} has no address.");

    private async Task<DateOnly?> RemindAsync(long id, CancellationToken cancellationToken)
    {
        var agency = (await FilingAsync(id, cancellationToken)).AgencyId;
        var rules = await rulebook.OnAsync(agency, clock.Today, cancellationToken);
        var (close, before) = (rules.Number(RuleKey.FilingCloseDays), rules.Number(RuleKey.FilingRemindDays));
        return before == 0 || before >= close ? null : (await timetables.ForAsync(agency, cancellationToken)).AddWorkingDays(clock.Today, close - before);
    }
}
