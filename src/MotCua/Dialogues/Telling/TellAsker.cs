using Microsoft.EntityFrameworkCore;
using MotCua.Notifications;
using MotCua.Platform;
using static MotCua.Dialogues.Telling.DialogueOccasions;

namespace MotCua.Dialogues.Telling;

/// <summary>Tells who asked, at the address they left with the question, in the transaction of what happened. An answer prepared before the meeting is given there first, and told after it.</summary>
internal sealed class TellAsker(MotCuaDbContext db, AgencyVoice voice) : IHandle<OpinionAnswered>, IHandle<DialogueHeld>, IHandle<DialoguePostponed>, IHandle<DialogueCancelled>
{
    public async Task Handle(OpinionAnswered happened, CancellationToken cancellationToken)
    {
        var opinion = await db.ToldOfAsync<DialogueOpinion>(happened.OpinionId, cancellationToken);
        var dialogue = await DialogueAsync(opinion.DialogueId, cancellationToken);
        if (dialogue.State is DialogueState.Held or DialogueState.Concluded) await AnswerAsync(dialogue, opinion, cancellationToken);
    }

    public async Task Handle(DialogueHeld happened, CancellationToken cancellationToken)
    {
        var dialogue = await DialogueAsync(happened.DialogueId, cancellationToken);
        foreach (var opinion in (await AskedAsync(dialogue.Id, cancellationToken)).Where(o => o.State is OpinionState.Answered)) await AnswerAsync(dialogue, opinion, cancellationToken);
    }

    public async Task Handle(DialoguePostponed happened, CancellationToken cancellationToken)
    {
        await voice.CancelAsync(happened.DialogueId, cancellationToken, Postponed);
        await TellAllAsync(happened.DialogueId, Postponed, cancellationToken, (Time, happened.StartsAt.Print()), (Place, happened.Place), (Reason, happened.Why));
    }

    public async Task Handle(DialogueCancelled happened, CancellationToken cancellationToken)
    {
        await voice.CancelAsync(happened.DialogueId, cancellationToken, Postponed);
        await TellAllAsync(happened.DialogueId, Cancelled, cancellationToken, (Reason, happened.Why));
    }

    /// <summary>An answer bettered before the first one went out goes in its place.</summary>
    private async Task AnswerAsync(Dialogue dialogue, DialogueOpinion opinion, CancellationToken cancellationToken)
    {
        await voice.CancelAsync(opinion.Id, cancellationToken, Answered);
        await TellAsync(dialogue, Answered, opinion.Speaker.Contact, opinion.Id, cancellationToken, (Number, $"{opinion.Number}"), (Answer, opinion.Answer));
    }

    /// <summary>Once to each address, however many questions came from it.</summary>
    private async Task TellAllAsync(long id, Occasion occasion, CancellationToken cancellationToken, params (string Name, string Value)[] values)
    {
        var dialogue = await DialogueAsync(id, cancellationToken);
        foreach (var contact in (await AskedAsync(id, cancellationToken)).Where(o => o.State is not OpinionState.SetAside).Select(o => ContactAddress.Read(o.Speaker.Contact)?.Text).OfType<string>().Distinct())
            await TellAsync(dialogue, occasion, contact, dialogue.Id, cancellationToken, values);
    }

    private Task<List<DialogueOpinion>> AskedAsync(long dialogue, CancellationToken cancellationToken) => db.DialogueOpinions.Where(o => o.DialogueId == dialogue && o.Speaker.Contact != "").OrderBy(o => o.Number).ToListAsync(cancellationToken);

    private async Task TellAsync(Dialogue dialogue, Occasion occasion, string contact, long subject, CancellationToken cancellationToken, params (string Name, string Value)[] values)
    {
        var all = values.Prepend((Name: Code, Value: dialogue.Code)).ToDictionary(v => v.Name, v => v.Value);
        await voice.SayAsync(new MessageOrder(dialogue.AgencyId, occasion, Recipient.Of(contact), new MessageSubject(subject, dialogue.Code), all), $"/doi-thoai/{dialogue.Id}", "trang đối thoại của đơn vị", cancellationToken);
    }

    private Task<Dialogue> DialogueAsync(long id, CancellationToken cancellationToken) =>
        db.ToldOfAsync<Dialogue>(id, cancellationToken);
}
