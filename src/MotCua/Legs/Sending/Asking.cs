using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Legs.Sending;

/// <summary>What happens to a leg of a dossier here is told to the agency that performs it. A body without a system is told on paper.</summary>
internal sealed class Asking(MotCuaDbContext db, LegPost post, FileStore files, TimeProvider clock) : IHandle<LegOpened>, IHandle<LegUrged>, IHandle<LegRecalled>
{
    public async Task Handle(LegOpened happened, CancellationToken cancellationToken)
    {
        if (happened.AgencyCode.Length == 0) return;
        var (dossier, leg, from) = await LegAsync(happened.DossierId, happened.Number, cancellationToken);
        await post.SendAsync(leg.ToCode, await MessageOfAsync(files, dossier, leg, from, cancellationToken), cancellationToken);
    }

    public async Task Handle(LegUrged happened, CancellationToken cancellationToken)
    {
        var (dossier, leg, from) = await LegAsync(happened.DossierId, happened.Number, cancellationToken);
        if (!leg.IsOnPaper) await post.SendAsync(leg.ToCode, new LegUrgedMessage(from.Code, dossier.Code, leg.Number, happened.Text, clock.UtcNow), cancellationToken);
    }

    public async Task Handle(LegRecalled happened, CancellationToken cancellationToken)
    {
        var (dossier, leg, from) = await LegAsync(happened.DossierId, happened.Number, cancellationToken);
        if (!leg.IsOnPaper) await post.SendAsync(leg.ToCode, new LegRecalledMessage(from.Code, dossier.Code, leg.Number, happened.Reason, clock.UtcNow), cancellationToken);
    }

    internal static async Task<LegOpenedMessage> MessageOfAsync(FileStore files, Dossier dossier, DossierLeg leg, Agency from, CancellationToken cancellationToken)
    {
        var sent = leg.WithFiles ? await files.OfAsync(nameof(Dossier), dossier.Id, cancellationToken) : [];
        return new LegOpenedMessage(from.Code, dossier.Code, leg.Number, from.Name, dossier.ProcedureName, dossier.Summary, dossier.Owner.Name, dossier.Owner.MaskedIdNumber, leg.Work, leg.IsLead, leg.DueAt, leg.OpenedAt)
        {
            Papers = [.. dossier.Papers.Where(p => p.Verdict is PaperVerdict.Good or PaperVerdict.Unchecked).Select(p => p.Name)],
            Files = [.. sent.Select(Performing.FileOf)],
        };
    }

    // It is being saved, so it is in memory with the leg it speaks of.
    private async Task<(Dossier Dossier, DossierLeg Leg, Agency From)> LegAsync(long dossierId, int number, CancellationToken cancellationToken)
    {
        var dossier = (await db.Dossiers.FindAsync([dossierId], cancellationToken))!;
        return (dossier, dossier.Legs.Single(l => l.Number == number), await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == dossier.AgencyId, cancellationToken));
    }
}
