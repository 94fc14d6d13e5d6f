using MotCua.Dossiers;
using MotCua.Notifications;

namespace MotCua.Citizens;

public static class OwnDossiers
{
    /// <summary>Those on which this address was left as the owner's, at any agency of the deployment.</summary>
    public static IQueryable<Dossier> OwnedAt(this IQueryable<Dossier> dossiers, ContactAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var text = address.Text;
        var known = dossiers.Where(d => !d.IsVoid && d.Status != DossierStatus.NotAccepted);
        return address.Channel is MessageChannel.Email ? known.Where(d => d.OwnerEmail == text) : known.Where(d => d.OwnerPhone == text);
    }
}
