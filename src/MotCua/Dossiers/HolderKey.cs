using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>What whoever holds the receipt can show in one piece: the code of the dossier and its secret, as printed in links and QR codes.</summary>
public static class HolderKey
{
    private const char Between = '~';

    public static string Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return Of(dossier.Code, dossier.TrackingSecret);
    }

    public static string Of(string? code, string? secret) => $"{DossierCode.Normal(code)}{Between}{(secret ?? "").Trim().ToUpperInvariant()}";

    /// <summary>The code a key names, true or not: wrong tries are counted by it.</summary>
    public static string CodeOf(string? key) => DossierCode.Normal((key ?? "").Split(Between)[0]);

    /// <summary>The dossier, to be looked at; null for a wrong secret as for an unknown code, compared in constant time.</summary>
    public static async Task<Dossier?> OpenAsync(MotCuaDbContext db, string? key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (key is not { Length: > 0 and < 80 } || key.Split(Between) is not [_, var secret]) return null;
        var code = CodeOf(key);
        var dossier = await db.Dossiers.AsNoTracking().SingleOrDefaultAsync(d => d.Code == code, cancellationToken);
        return TrackingSecret.Fits(secret, dossier?.TrackingSecret) && dossier is { IsVoid: false } ? dossier : null;
    }
}
