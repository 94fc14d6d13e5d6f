using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers.OneStop;

/// <summary>A person who was here before, found by number or phone within the agency; the latest dossier knows best.</summary>
internal static class Returning
{
    public static async Task<Dossier?> FindAsync(MotCuaDbContext db, Official official, string? idNumber, string? phone, CancellationToken cancellationToken)
    {
        var (number, tel, agency) = (Person.NormalIdNumber(idNumber), Person.NormalPhone(phone), official.AgencyId);
        if (number.Length < 8 && tel.Length < 9) return null;

        var same = number.Length >= 8 ? db.Dossiers.Where(d => d.OwnerIdNumber == number) : db.Dossiers.Where(d => d.OwnerPhone == tel);
        return await same.Where(d => d.AgencyId == agency && !d.IsVoid).OrderByDescending(d => d.ReceivedAt).FirstOrDefaultAsync(cancellationToken);
    }
}
