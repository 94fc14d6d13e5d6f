using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Ratings.Questions;

/// <summary>A new installation can ask at once; what was not compared with its source says so. A set that a newer program brings holds from the day it came: what was answered before keeps its meaning, and an agency's own set goes before it.</summary>
internal sealed class QuestionSeed(MotCuaDbContext db, TimeProvider clock) : ISeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var known = await db.QuestionSets.AsNoTracking().Where(s => s.AgencyId == null).Select(s => new { s.Kind, s.Content }).ToListAsync(cancellationToken);
        foreach (var row in await Shipped.RowsAsync<Row>("question-sets.json", cancellationToken))
        {
            if (known.Any(k => k.Kind == row.Kind && Same(k.Content, row.Content))) continue;
            var set = QuestionSet.Draft(null, row.Kind, row.Content);
            set.EnactShipped(known.Any(k => k.Kind == row.Kind) && clock.Today > row.ValidFrom ? clock.Today : row.ValidFrom);
            db.Add(set);
        }
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static bool Same(QuestionContent one, QuestionContent other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);

    private sealed record Row(QuestionKind Kind, DateOnly ValidFrom, QuestionContent Content);
}
