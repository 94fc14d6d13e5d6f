using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.ReformIndex.Criteria;

/// <summary>A set to look at for each year that ships with the program: reconstructed, not verified, and it says so.</summary>
internal sealed class CriteriaSeed(MotCuaDbContext db) : ISeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        await using var file = Shipped.Open("index-criteria.json");
        var (year, criteria) = CriteriaFile.Read(file);
        if (await db.CriteriaSets.AnyAsync(s => s.AgencyId == null && s.Year == year, cancellationToken)) return;

        db.Add(CriteriaSet.Draft(null, new(year, "Bản tham khảo, chưa đối chiếu", "", null), criteria));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
