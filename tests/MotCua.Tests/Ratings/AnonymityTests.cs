using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Rules;

namespace MotCua.Ratings;

/// <summary>A rated official can never trace a rater.</summary>
public class AnonymityTests
{
    [Fact]
    public async Task No_value_stored_beside_an_answer_is_found_on_its_dossier_or_in_anything_written_with_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (id, key) = await app.AnsweredAsync();
        using var citizen = app.Anyone();
        await app.RateAsync(citizen, key, comment: "Tốt");

        var (slip, traces) = await app.InScopeAsync(async (_, db) =>
        {
            var rating = await db.Ratings.AsNoTracking().SingleAsync();
            var values = db.Model.FindEntityType(typeof(Rating))!.GetProperties().Select(p => (p.Name, Value: Convert.ToString(p.PropertyInfo!.GetValue(rating), CultureInfo.InvariantCulture))).ToList();
            var dossier = await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == id);
            return (values, new[] { $"{id}", dossier.Code, dossier.TrackingSecret, dossier.Owner.Name, dossier.Owner.IdNumber, dossier.Owner.Phone });
        });

        Assert.DoesNotContain(slip, v => v.Value is { Length: > 0 } value && traces.Any(t => value.Contains(t, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(slip, v => v.Name.EndsWith("At", StringComparison.Ordinal) || v.Name.Contains("Dossier", StringComparison.Ordinal) || v.Name.Contains("Address", StringComparison.Ordinal));
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.History.CountAsync(h => h.Kind.StartsWith("Rating") || h.Data.Contains("Tốt"))));
        Assert.DoesNotContain(key, string.Join('\n', await app.InScopeAsync((_, db) => db.Set<Platform.SubmittedForm>().Select(f => f.Location ?? "").ToListAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slips_wait_until_there_are_enough_and_are_then_written_anew_all_at_once()
    {
        await using var app = await MotCuaApp.StartAsync();
        var batch = await app.RuleAsync(RuleKey.RatingBatch);
        using var citizen = app.Anyone();
        for (var i = 1; i < batch; i++) await app.RateAsync(citizen, (await app.AnsweredAsync()).Key, comment: $"{i}");
        var before = await app.InScopeAsync((_, db) => db.Ratings.Select(r => new { r.Id, r.IsWaiting }).ToListAsync());
        Assert.All(before, r => Assert.True(r.IsWaiting));

        await app.RateAsync(citizen, (await app.AnsweredAsync()).Key, comment: $"{batch}");

        var after = await app.InScopeAsync((_, db) => db.Ratings.OrderBy(r => r.Id).Select(r => new { r.Id, r.IsWaiting, r.Comment }).ToListAsync());
        Assert.Equal(batch, after.Count);
        Assert.All(after, r => Assert.False(r.IsWaiting));
        Assert.Empty(after.Select(r => r.Id).Intersect(before.Select(r => r.Id)));
        Assert.Equal(batch, await app.InScopeAsync((_, db) => db.RatedDossiers.CountAsync(r => r.IsMixed)));
    }

    [Fact]
    public void The_order_of_keys_is_not_the_order_of_answers()
    {
        var thing = new RatedThing(1, "Hộ tịch", "Khai sinh", null);
        var set = QuestionSet.Draft(null, QuestionKind.Desk, new QuestionContent { Name = "x", Levels = [new(1, "Có", true), new(0, "Không", false)], Questions = [new("a", "A") { Required = true }] });
        long[] keys = [.. Enumerable.Range(0, 50).Select(_ => Rating.Of(thing, set, new(new Dictionary<string, int> { ["a"] = 1 }, RatingChannel.Link), new DateOnly(2024, 4, 22), false).Id)];

        Assert.NotEqual(keys.Order(), keys);
        Assert.True(keys.Zip(keys.Skip(1)).Count(p => p.Second > p.First) is > 5 and < 45);
    }

    [Theory]
    [InlineData(1, "2024-04-26")]
    [InlineData(7, "2024-04-22")]
    [InlineData(31, "2024-04-01")]
    public void The_time_kept_is_as_coarse_as_the_rule_says(int grain, string kept) =>
        Assert.Equal(DateOnly.Parse(kept, CultureInfo.InvariantCulture), RatingBox.Coarse(new DateOnly(2024, 4, 26), grain));
}
