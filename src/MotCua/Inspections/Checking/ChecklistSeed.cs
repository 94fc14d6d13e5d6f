using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Inspections.Checking;

/// <summary>The shipped lists that a database has none of, by their first day.</summary>
internal sealed class ChecklistSeed(MotCuaDbContext db) : ISeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var known = await db.Checklists.Where(l => l.AgencyId == null).Select(l => l.ValidFrom).ToListAsync(cancellationToken);
        foreach (var row in (await Shipped.RowsAsync<Row>("inspection-checklists.json", cancellationToken)).Where(r => !known.Contains(r.ValidFrom))) db.Add(Checklist.Enact(null, row.ValidFrom, row.Source, row.Items));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private sealed record Row(DateOnly ValidFrom, string Source, IReadOnlyList<CheckItem> Items);
}
