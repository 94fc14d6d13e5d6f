using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Inspections.Checking;

/// <summary>A new installation can check at once.</summary>
internal sealed class ChecklistSeed(MotCuaDbContext db) : ISeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Checklists.AnyAsync(l => l.AgencyId == null, cancellationToken)) return;

        await using var file = typeof(ChecklistSeed).Assembly.GetManifestResourceStream("MotCua.Seed.inspection-checklists.json")!;
        foreach (var row in (await JsonSerializer.DeserializeAsync<List<Row>>(file, JsonSerializerOptions.Web, cancellationToken))!) db.Add(Checklist.Enact(null, row.ValidFrom, row.Source, row.Items));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private sealed record Row(DateOnly ValidFrom, string Source, IReadOnlyList<CheckItem> Items);
}
