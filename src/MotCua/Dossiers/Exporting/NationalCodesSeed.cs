using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Dossiers.Exporting;

/// <summary>Gives a database the tables it has no row of; those it has are the operator's.</summary>
internal sealed class NationalCodesSeed(MotCuaDbContext db) : ISeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var known = await db.Set<NationalCode>().Select(c => c.Table).Distinct().ToListAsync(cancellationToken);
        if (Enum.GetValues<NationalTable>().All(known.Contains)) return;

        foreach (var row in (await Shipped.RowsAsync<NationalCodeRow>("national-codes.json", cancellationToken)).Where(r => !known.Contains(r.Table)))
            db.Add(NationalCode.Enact(null, row));
        await db.SaveChangesAsync(cancellationToken);
    }
}
