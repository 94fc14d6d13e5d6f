using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>The numbers of forms, «12/BPTNTKQ»: one series per agency, form and year, without gaps.</summary>
internal static class FormNumbers
{
    public const string Supplement = "bo-sung", Refusal = "tu-choi", Apology = "xin-loi", Stop = "dung", Manifest = PaperManifest.Series;

    public static async Task<string> NextAsync(MotCuaDbContext db, long agencyId, string series, int year, CancellationToken cancellationToken)
    {
        var symbol = await db.Agencies.Where(a => a.Id == agencyId).Select(a => a.Profile.DeskSymbol).SingleAsync(cancellationToken);
        var number = await Numbering.NextAsync(db, agencyId, series, year.ToString(CultureInfo.InvariantCulture), cancellationToken);
        return symbol.Length == 0 ? $"{number}" : $"{number}/{symbol}";
    }
}
