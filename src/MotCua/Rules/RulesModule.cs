using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;

namespace MotCua.Rules;

public static class RulesModule
{
    public static IServiceCollection AddRules(this IServiceCollection services) => services
        .AddScoped<Rulebook>()
        .AddScoped<ISeed, RulesSeed>()
        .AddSingleton(new MenuItem("Quản trị", "Quy định theo ngày", "/quan-tri/quy-dinh", 940, nameof(Permission.ManageRules)));

    extension(MotCuaDbContext db)
    {
        public DbSet<DatedRule> DatedRules => db.Set<DatedRule>();
    }

    private sealed class RulesSeed(MotCuaDbContext db) : ISeed
    {
        public async Task SeedAsync(CancellationToken cancellationToken)
        {
            // A newer program brings kinds of rule that an older database has no row of; those it has are the operator's.
            var known = await db.DatedRules.Select(r => r.Key).Distinct().ToListAsync(cancellationToken);
            if (Enum.GetValues<RuleKey>().All(known.Contains)) return;

            foreach (var row in (await Shipped.RowsAsync<Row>("rules.json", cancellationToken)).Where(r => !known.Contains(r.Key)))
                db.Add(DatedRule.Enact(null, row.Key, row.ValidFrom, row.Value, row.Source, row.Verified));
            await db.SaveChangesAsync(cancellationToken);
        }

        private sealed record Row(RuleKey Key, DateOnly ValidFrom, string Value, string Source, bool Verified);
    }
}
