using MotCua.Citizens;
using MotCua.Dossiers;
using MotCua.Filing;
using MotCua.Platform;

namespace MotCua.Portal.Own;

internal static class ReadDossiers
{
    /// <summary>The person's own, and those they filed for somebody else: online from their proven address, or at the desk leaving their telephone.</summary>
    public static IQueryable<Dossier> ReadBy(this MotCuaDbContext db, OwnPerson person)
    {
        var online = db.OnlineFilings.FiledFrom(person.Address).Where(f => f.DossierId != null).Select(f => f.DossierId!.Value);
        var ids = db.Dossiers.OwnedBy(person).Select(d => d.Id).Union(db.Dossiers.FiledAt(person.Address).Select(d => d.Id)).Union(online);
        return db.Dossiers.Known().Where(d => ids.Contains(d.Id));
    }
}
