using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.ReformIndex.Criteria;

/// <summary>A new installation has one set to look at: reconstructed, not verified, and it says so.</summary>
internal sealed class CriteriaSeed(MotCuaDbContext db) : ISeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.CriteriaSets.AnyAsync(s => s.AgencyId == null, cancellationToken)) return;

        await using var file = typeof(CriteriaSeed).Assembly.GetManifestResourceStream("MotCua.Seed.index-criteria.json")!;
        var (year, criteria) = CriteriaFile.Read(file);
        db.Add(CriteriaSet.Draft(null, new(year, "Bản tham khảo, chưa đối chiếu", "", null), criteria));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
