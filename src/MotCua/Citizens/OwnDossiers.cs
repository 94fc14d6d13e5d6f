using MotCua.Dossiers;
using MotCua.Notifications;

namespace MotCua.Citizens;

public static class OwnDossiers
{
    /// <summary>Those of the person: with their proven address on them, or with their number where a provider said who they are.</summary>
    public static IQueryable<Dossier> OwnedBy(this IQueryable<Dossier> dossiers, OwnPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.Identity is not { IdNumber.Length: > 0 } identity) return dossiers.OwnedAt(person.Address);
        var (text, number) = (person.Address.Text, identity.IdNumber);
        return person.Address.Channel is MessageChannel.Email ? dossiers.Known().Where(d => d.OwnerIdNumber == number || d.OwnerEmail == text) : dossiers.Known().Where(d => d.OwnerIdNumber == number || d.OwnerPhone == text);
    }

    /// <summary>Those on which this address was left as the owner's, at any agency of the deployment.</summary>
    public static IQueryable<Dossier> OwnedAt(this IQueryable<Dossier> dossiers, ContactAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var text = address.Text;
        return address.Channel is MessageChannel.Email ? dossiers.Known().Where(d => d.OwnerEmail == text) : dossiers.Known().Where(d => d.OwnerPhone == text);
    }

    /// <summary>Those filed for somebody else, with this address left as the filer's.</summary>
    public static IQueryable<Dossier> FiledAt(this IQueryable<Dossier> dossiers, ContactAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var text = address.Channel is MessageChannel.Sms ? address.Text : "-"; // a filer leaves no e-mail at the desk; an empty telephone is nobody's
        return dossiers.Known().Where(d => d.FilerPhone == text);
    }

    public static IQueryable<Dossier> Known(this IQueryable<Dossier> dossiers) => dossiers.Where(d => !d.IsVoid && d.Status != DossierStatus.NotAccepted);
}
