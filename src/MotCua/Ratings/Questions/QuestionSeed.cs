using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Ratings.Questions;

/// <summary>A new installation can ask at once; what was not compared with its source says so.</summary>
internal sealed class QuestionSeed(MotCuaDbContext db) : ISeed
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.QuestionSets.AnyAsync(s => s.AgencyId == null, cancellationToken)) return;

        await using var file = typeof(QuestionSeed).Assembly.GetManifestResourceStream("MotCua.Seed.question-sets.json")!;
        foreach (var row in (await JsonSerializer.DeserializeAsync<List<Row>>(file, Json, cancellationToken))!)
        {
            var set = QuestionSet.Draft(null, row.Kind, row.Content);
            set.EnactShipped(row.ValidFrom);
            db.Add(set);
        }
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private sealed record Row(QuestionKind Kind, DateOnly ValidFrom, QuestionContent Content);
}
