using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Access;

public static class AgencyNames
{
    /// <summary>The agency a command speaks of: by its code, or the only one that receives dossiers.</summary>
    /// <exception cref="RuleBroken">Unknown, or several and none named; the message lists the codes.</exception>
    public static async Task<Agency> AgencyNamedAsync(this MotCuaDbContext db, string? code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var agencies = await db.Agencies.AsNoTracking().OrderBy(a => a.Id).ToListAsync(cancellationToken);
        if (code is null && agencies.Count == 1) return agencies[0];
        // An agency without an identification code receives no dossiers: it is only asked for its part in those of others.
        if (code is null && agencies.FindAll(a => a.Profile.CodePrefix.Length > 0) is [var only]) return only;

        return agencies.Find(a => a.Code == code) ?? throw new RuleBroken(
            $"{(code is null ? "Có nhiều đơn vị" : $"Không có đơn vị «{code}»")}. Ghi --agency với một trong các mã: {string.Join(", ", agencies.Select(a => a.Code))}.");
    }
}
