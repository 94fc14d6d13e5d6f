using MotCua.Access;
using MotCua.Notifications;
using MotCua.Platform;

namespace MotCua.Dossiers.Telling;

/// <summary>Tells a dossier's owner, at the addresses left on it, in the transaction of what happened.</summary>
internal sealed class TellOwner(MotCuaDbContext db, Notifier notifier, AgencyVoice voice)
{
    public Task<Dossier> DossierAsync(long id, CancellationToken cancellationToken) =>
        db.ToldOfAsync<Dossier>(id, cancellationToken);

    public async Task TellAsync(Dossier dossier, Occasion occasion, CancellationToken cancellationToken, DateTime? notBefore = null, DateTime? uselessAfter = null, params (string Name, string Value)[] values)
    {
        if (dossier.Owner is { WantsNoMessages: true } or { Email.Length: 0, Phone.Length: 0 }) return;
        var all = Common(dossier, await voice.AgencyAsync(dossier.AgencyId, cancellationToken));
        foreach (var (name, value) in values) all[name] = value;
        await notifier.SendAsync(new MessageOrder(dossier.AgencyId, occasion, new Recipient(dossier.Owner.Email, dossier.Owner.Phone), new MessageSubject(dossier.Id, dossier.Code), all) { NotBefore = notBefore, UselessAfter = uselessAfter }, cancellationToken);
    }

    public Task CancelAsync(long dossierId, CancellationToken cancellationToken, params Occasion[] occasions) => notifier.CancelAsync(dossierId, cancellationToken, occasions);

    /// <summary>Where the result will be had, as a phrase.</summary>
    public async Task<string> CollectAsync(Dossier dossier, CancellationToken cancellationToken) => dossier.Delivery switch
    {
        ResultDelivery.ByPost => "qua bưu chính theo địa chỉ đã đăng ký",
        ResultDelivery.Online => "trên trang của tôi",
        _ => $"tại {(await voice.AgencyAsync(dossier.AgencyId, cancellationToken)).DeskName}",
    };

    /// <summary>Where the service is rated, once.</summary>
    public async Task<string> RatingAsync(Dossier dossier, CancellationToken cancellationToken) =>
        voice.OriginOf(await voice.AgencyAsync(dossier.AgencyId, cancellationToken)) is { } origin ? $"{origin}/danh-gia/{HolderKey.Of(dossier)}" : "trang đánh giá của đơn vị";

    private Dictionary<string, string> Common(Dossier dossier, AgencyProfile agency) => new()
    {
        [DossierOccasions.Code] = dossier.Code, [DossierOccasions.Procedure] = dossier.ProcedureName, [DossierOccasions.Agency] = agency.Name,
        [DossierOccasions.Desk] = agency.DeskName, [DossierOccasions.Phone] = agency.Phone, [DossierOccasions.Link] = Link(dossier, agency),
    };

    private string Link(Dossier dossier, AgencyProfile agency) =>
        voice.OriginOf(agency) is { } origin ? Printing.PaperSources.TrackingOf(agency, dossier, origin) : "trang tra cứu của đơn vị";
}
