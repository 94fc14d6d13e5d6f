using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Legs;

/// <summary>Takes in what the other side tells. The same message again changes nothing; one that crossed another on its way is told for what it is.</summary>
public sealed class LegMail(MotCuaDbContext db, FileStore files, Rulebook rulebook, TimeProvider clock)
{
    /// <param name="agencyId">The receiving agency, of this deployment.</param>
    /// <param name="message">One of <see cref="LegMessageTypes"/>.</param>
    /// <param name="cancellationToken">Stops; saving is the caller's.</param>
    public Task DeliverAsync(long agencyId, LegMessage message, CancellationToken cancellationToken) => message switch
    {
        LegOpenedMessage opened => OpenedAsync(agencyId, opened, cancellationToken),
        LegUrgedMessage urged => OnTaskAsync(agencyId, message, task => task.Urge(urged.Text, urged.SentAt), cancellationToken),
        LegRecalledMessage recalled => OnTaskAsync(agencyId, message, task => task.Recall(recalled.Reason, recalled.SentAt), cancellationToken),
        LegDeliveredMessage delivered => OnLegAsync(agencyId, message, (dossier, leg) => { if (leg.State is LegState.Sent) dossier.MarkLegDelivered(leg.Number, delivered.DeliveredAt); }, cancellationToken),
        LegTakenMessage taken => OnLegAsync(agencyId, message, (dossier, leg) => { if (leg.State is LegState.Sent or LegState.Delivered) dossier.MarkLegTaken(leg.Number, taken.By, taken.TakenAt); }, cancellationToken),
        LegAnsweredMessage answered => AnsweredAsync(agencyId, answered, cancellationToken),
        _ => throw new ArgumentException($"Unknown message {message.GetType().Name}.", nameof(message)),
    };

    private async Task OpenedAsync(long agencyId, LegOpenedMessage message, CancellationToken cancellationToken)
    {
        if (await TaskOfAsync(agencyId, message, cancellationToken) is not null) return;
        var task = LegTask.Receive(agencyId, message, clock.UtcNow);
        db.Add(task);
        await ShareAsync(message.Files, new FileOwner(agencyId, nameof(LegTask), task.Id), null, cancellationToken);
    }

    // Answered there while the word was on its way: what was answered stands, and the asker sees it.
    private async Task OnTaskAsync(long agencyId, LegMessage message, Action<LegTask> verb, CancellationToken cancellationToken)
    {
        if (await TaskOfAsync(agencyId, message, cancellationToken) is { IsOpen: true } task) verb(task);
    }

    private async Task OnLegAsync(long agencyId, LegMessage message, Action<Dossier, DossierLeg> verb, CancellationToken cancellationToken)
    {
        var (dossier, leg) = await LegOfAsync(agencyId, message, cancellationToken);
        verb(dossier, leg);
    }

    private async Task AnsweredAsync(long agencyId, LegAnsweredMessage message, CancellationToken cancellationToken)
    {
        var (dossier, leg) = await LegOfAsync(agencyId, message, cancellationToken);
        var answer = new LegAnswer(message.Outcome, message.Answer, message.By, message.AnsweredAt);
        if (leg.State is LegState.Recalled) dossier.NoteLateLegAnswer(leg.Number, answer);
        if (!leg.IsOpen) return;
        dossier.AnswerLeg(leg.Number, answer);
        await ShareAsync(message.Files, new FileOwner(dossier.AgencyId, nameof(Dossier), dossier.Id), $"Trả lời liên thông số {leg.Number}", cancellationToken);
    }

    private Task<LegTask?> TaskOfAsync(long agencyId, LegMessage message, CancellationToken cancellationToken)
    {
        var (from, code, number) = (message.FromCode, message.DossierCode, message.Leg);
        return db.LegTasks.SingleOrDefaultAsync(t => t.AgencyId == agencyId && t.FromCode == from && t.DossierCode == code && t.LegNumber == number, cancellationToken);
    }

    /// <exception cref="RuleBroken">There is no such leg, or it was asked of somebody else.</exception>
    private async Task<(Dossier Dossier, DossierLeg Leg)> LegOfAsync(long agencyId, LegMessage message, CancellationToken cancellationToken)
    {
        var code = message.DossierCode;
        var dossier = await db.Dossiers.Include(d => d.Legs).SingleOrDefaultAsync(d => d.AgencyId == agencyId && d.Code == code, cancellationToken);
        var leg = dossier?.Legs.SingleOrDefault(l => l.Number == message.Leg && l.ToCode == message.FromCode);
        return leg is null ? throw new RuleBroken($"Không có liên thông {message.Subject} đã chuyển đến cơ quan mã «{message.FromCode}».") : (dossier!, leg);
    }

    private async Task ShareAsync(IReadOnlyList<LegFile> sent, FileOwner owner, string? label, CancellationToken cancellationToken)
    {
        foreach (var one in sent)
        {
            if (one.Content is { } bytes) await files.KeepAsync(owner, label ?? one.Label, one.Name, bytes, await LimitAsync(owner.AgencyId, cancellationToken), "Files", cancellationToken);
            // Within a deployment the content is here already: the receiver gets a row of its own to it, which it keeps or withdraws by its own rules.
            else if (await db.Set<StoredFile>().FindAsync([one.Id], cancellationToken) is { } file && file.Sha256 == one.Sha256) files.Share(file, owner, label ?? one.Label);
        }
    }

    private async Task<int> LimitAsync(long agencyId, CancellationToken cancellationToken) =>
        (await rulebook.OnAsync(agencyId, clock.Today, cancellationToken)).Number(RuleKey.FileMegabytes);
}
