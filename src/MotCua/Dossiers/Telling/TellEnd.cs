using MotCua.Platform;
using static MotCua.Dossiers.Telling.DossierOccasions;

namespace MotCua.Dossiers.Telling;

/// <summary>How it ended, and what then need not be said any more.</summary>
internal sealed class TellEnd(TellOwner owner) :
    IHandle<DossierSettled>, IHandle<DossierReturned>, IHandle<DossierStopped>, IHandle<DossierReopened>, IHandle<DossierVoided>
{
    public async Task Handle(DossierSettled happened, CancellationToken cancellationToken)
    {
        var dossier = await owner.DossierAsync(happened.DossierId, cancellationToken);
        await owner.TellAsync(dossier, happened.Outcome is DossierOutcome.Refused ? Refused : Ready, cancellationToken, values: (Collect, await owner.CollectAsync(dossier, cancellationToken)));
    }

    public async Task Handle(DossierReturned happened, CancellationToken cancellationToken)
    {
        await owner.CancelAsync(happened.DossierId, cancellationToken, Ready, Refused);
        var dossier = await owner.DossierAsync(happened.DossierId, cancellationToken);
        await owner.TellAsync(dossier, Returned, cancellationToken, values: (Rate, await owner.RatingAsync(dossier, cancellationToken)));
    }

    public async Task Handle(DossierStopped happened, CancellationToken cancellationToken)
    {
        await owner.CancelAsync(happened.DossierId, cancellationToken, SupplementReminder, DossierOccasions.SupplementAsked, DossierOccasions.PaymentAsked, Extended, Late);
        await owner.TellAsync(await owner.DossierAsync(happened.DossierId, cancellationToken), Stopped, cancellationToken, values: (Reason, happened.Reason));
    }

    public Task Handle(DossierReopened happened, CancellationToken cancellationToken) => owner.CancelAsync(happened.DossierId, cancellationToken, Ready, Refused);

    public Task Handle(DossierVoided happened, CancellationToken cancellationToken) => owner.CancelAsync(happened.DossierId, cancellationToken, [.. All]);
}
