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

    /// <summary>An agency as it was called at a moment: nothing that was printed changes when it is renamed later.</summary>
    public static async Task<AgencyProfile> AgencyAsAtAsync(this MotCuaDbContext db, long agencyId, DateTime at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var told = await db.History.AsNoTracking()
            .Where(h => h.SubjectId == agencyId && (h.Kind == nameof(AgencyOpened) || h.Kind == nameof(AgencyDescribed)))
            .OrderBy(h => h.Sequence).ToListAsync(cancellationToken);
        var last = told.LastOrDefault(h => h.At <= at) ?? told[0]; // what is older than this installation bears the first name known
        return last.Happened switch { AgencyOpened opened => opened.Profile, AgencyDescribed described => described.Profile, _ => throw new InvalidOperationException(last.Kind) };
    }

    /// <summary>Agencies that receive from citizens on a day: at work, and with an identification code.</summary>
    public static Task<List<Agency>> ReceivingAgenciesAsync(this MotCuaDbContext db, DateOnly day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Agencies.AsNoTracking().Where(a => a.Profile.CodePrefix != "" && (a.ValidFrom == null || a.ValidFrom <= day) && (a.ValidTo == null || a.ValidTo >= day)).OrderBy(a => a.Id).ToListAsync(cancellationToken);
    }
}
