using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Dossiers.Importing;

/// <summary>Finds the procedure a row means: by its national code, else by its name with marks and case aside.</summary>
internal sealed class KnownProcedures
{
    private readonly Dictionary<string, Known> _byCode = [], _byName = [];

    internal sealed record Known(long Id, string? Code, string Name, string Field, long? VersionId);

    public static async Task<KnownProcedures> LoadAsync(MotCuaDbContext db, CancellationToken cancellationToken)
    {
        var known = new KnownProcedures();
        var versions = (await db.ProcedureVersions.AsNoTracking().Select(v => new { v.Id, v.ProcedureId, v.Number }).ToListAsync(cancellationToken))
            .GroupBy(v => v.ProcedureId).ToDictionary(g => g.Key, g => g.MinBy(v => v.Number)!.Id);
        var all = await db.Procedures.AsNoTracking().OrderBy(p => p.IsRetired).ThenBy(p => p.Id).Select(p => new { p.Id, p.Code, p.Name, p.Field }).ToListAsync(cancellationToken);
        foreach (var p in all.Select(p => new Known(p.Id, p.Code, p.Name, p.Field, versions.TryGetValue(p.Id, out var v) ? v : null)))
        {
            if (p.Code is not null) known._byCode.TryAdd(p.Code, p);
            known._byName.TryAdd(VietnamText.Fold(p.Name), p);
        }
        return known;
    }

    public Known? Find(string code, string name) =>
        _byCode.TryGetValue(ShortCode(code), out var byCode) ? byCode : _byName.TryGetValue(VietnamText.Fold(name), out var byName) ? byName : null;

    /// <summary>1.001193.000.00.00.H17 is the national 1.001193 as one province keeps it.</summary>
    private static string ShortCode(string code) => code.Split('.') is [var kind, var number, ..] ? $"{kind}.{number}" : code;
}
