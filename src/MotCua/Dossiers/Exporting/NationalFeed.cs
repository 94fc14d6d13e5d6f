using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Exchange;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Dossiers.Exporting;

/// <summary>Tells the national exchange of every step of a dossier, when one is connected: how it stands now (<c>vn.hoso</c>) and the step that was taken (<c>vn.tientrinh</c>), in the transaction of the step.</summary>
internal sealed class NationalFeed(MotCuaDbContext db, Kept kept, Outbox outbox) :
    IHandle<DossierReceived>, IHandle<DossierImported>, IHandle<DossierTransferred>, IHandle<DossierAssigned>, IHandle<DossierForwarded>,
    IHandle<ResultProposed>, IHandle<ResultSentBack>, IHandle<ResultApproved>, IHandle<DossierSettled>, IHandle<DossierReturned>, IHandle<DossierStopped>,
    IHandle<SupplementAsked>, IHandle<SupplementReceived>, IHandle<PaymentAsked>, IHandle<PaymentProved>, IHandle<DossierExtended>, IHandle<DueDateMoved>
{
    public const string State = "vn.hoso", Step = "vn.tientrinh";

    public Task Handle(DossierReceived happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    public Task Handle(DossierImported happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    public Task Handle(DossierTransferred happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    public Task Handle(DossierAssigned happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    public Task Handle(DossierForwarded happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    public Task Handle(ResultProposed happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    public Task Handle(ResultSentBack happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    public Task Handle(ResultApproved happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    public Task Handle(DossierSettled happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    public Task Handle(DossierReturned happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    public Task Handle(DossierStopped happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    public Task Handle(SupplementAsked happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    public Task Handle(SupplementReceived happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    public Task Handle(PaymentAsked happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    public Task Handle(PaymentProved happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    public Task Handle(DossierExtended happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    public Task Handle(DueDateMoved happened, CancellationToken cancellationToken) => TellAsync(happened.DossierId, happened, cancellationToken);

    // The dossier and its newest entry are in memory, not yet saved; what happened before is in the database.
    private async Task TellAsync(long dossierId, IEvent happened, CancellationToken cancellationToken)
    {
        var partners = await ConnectedAsync(cancellationToken);
        if (partners.Count == 0 || db.Dossiers.Local.FirstOrDefault(d => d.Id == dossierId) is not { } dossier) return;

        var agency = await db.Agencies.Where(a => a.Id == dossier.AgencyId).Select(a => a.Profile.Name).SingleAsync(cancellationToken);
        var before = await db.History.AsNoTracking().Where(h => h.SubjectId == dossierId).OrderBy(h => h.Sequence).ToListAsync(cancellationToken);
        var fresh = db.History.Local.Where(h => h.SubjectId == dossierId && before.TrueForAll(b => b.Sequence != h.Sequence)).OrderBy(h => h.Sequence).ToList();
        var state = NationalMessage.Of(new(dossier, agency, [.. before, .. fresh], await FilesOfAsync(dossierId, cancellationToken)));
        var step = fresh.LastOrDefault(h => h.Kind == happened.GetType().Name) is { } entry ? NationalMessage.StepOf(dossier.Code, agency, entry) : null;
        foreach (var partner in partners)
        {
            await outbox.SendDraftToPartnerAsync(partner, State, $"hoso/{dossier.Code}", state, cancellationToken);
            if (step is not null) await outbox.SendDraftToPartnerAsync(partner, Step, $"hoso/{dossier.Code}", step, cancellationToken);
        }
    }

    // Kept: where no national exchange is connected, a step of a dossier asks the database nothing for it. A suspended one is told later, of all of it.
    private Task<List<long>> ConnectedAsync(CancellationToken cancellationToken) =>
        kept.GetAsync(nameof(NationalFeed), () => db.Partners.Where(p => p.Kind == PartnerKind.National).Select(p => p.Id).ToListAsync(cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<StoredFile>> FilesOfAsync(long dossierId, CancellationToken cancellationToken)
    {
        var stored = await db.Set<StoredFile>().Where(f => f.OwnerId == dossierId && f.OwnerKind == nameof(Dossier)).ToListAsync(cancellationToken);
        var fresh = db.Set<StoredFile>().Local.Where(f => f.OwnerId == dossierId && f.OwnerKind == nameof(Dossier));
        return [.. stored.Union(fresh).OrderBy(f => f.Id)];
    }

    public static IServiceCollection Add(IServiceCollection services)
    {
        services.AddScoped<NationalFeed>().AddScoped<NationalCodes>().AddScoped<ISeed, NationalCodesSeed>().AddScoped<IFinishMessage, FinishHoSo>().AddScoped<IFinishMessage, FinishTienTrinh>();
        foreach (var contract in typeof(NationalFeed).GetInterfaces()) services.AddScoped(contract, s => s.GetRequiredService<NationalFeed>());
        return services;
    }
}
