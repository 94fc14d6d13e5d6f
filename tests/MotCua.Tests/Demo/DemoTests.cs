using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Demo;

public class DemoTests
{
    private static readonly DateOnly To = new(2024, 4, 25);

    [Fact]
    public async Task The_same_seed_and_last_day_give_the_same_ward()
    {
        Assert.Equal(await FilledAsync(300, 7), await FilledAsync(300, 7));
        Assert.NotEqual(await FilledAsync(300, 7), await FilledAsync(300, 8));
    }

    [Fact]
    public async Task A_year_of_dossiers_is_sound_and_nearly_all_on_time()
    {
        await using var app = await MotCuaApp.StartAsync();
        await FillAsync(app, 3_000, 1);

        Assert.Null(await app.FirstBreakAsync());
        var dossiers = await app.InScopeAsync((_, db) => db.Dossiers.AsNoTracking().ToListAsync());
        var ended = dossiers.Where(d => d.EndedAt is not null && !d.IsVoid).ToList();
        var late = ended.Count(d => d.EndedAt!.Value.ToDay() > d.DueAt!.Value.ToDay());
        Assert.Equal(3_000, dossiers.Count);
        Assert.InRange(1 - (double)late / ended.Count, 0.990, 0.998);
        Assert.Contains(dossiers, d => d.Status is DossierStatus.Settled);
        Assert.Contains(dossiers, d => d.Outcome is DossierOutcome.Refused);
        Assert.Contains(dossiers, d => d.Outcome is DossierOutcome.Withdrawn);
        Assert.Contains(dossiers, d => d.HasApology);
        Assert.Contains(dossiers, d => d.IsOpen && d.DueAt?.ToDay() < To);
        Assert.Equal(3, dossiers.Count(d => d.GroupId is not null));
        Assert.Equal("1/BPTNTKQ", Assert.Single(await app.InScopeAsync((_, db) => db.PaperManifests.AsNoTracking().ToListAsync())).Number);
    }

    [Fact]
    public async Task Without_a_usable_procedure_it_says_what_to_do()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (_, db) =>
        {
            await db.ProcedureVersions.ExecuteDeleteAsync();
            await db.Procedures.ExecuteDeleteAsync();
        });

        Assert.Contains("import procedures", (await Assert.ThrowsAsync<RuleBroken>(() => FillAsync(app, 10, 1))).Message, StringComparison.Ordinal);
    }

    private static async Task<string> FilledAsync(int count, int seed)
    {
        await using var app = await MotCuaApp.StartAsync();
        await FillAsync(app, count, seed);
        return await app.InScopeAsync(async (_, db) =>
        {
            var csv = new StringBuilder();
            foreach (var d in await db.Dossiers.AsNoTracking().OrderBy(d => d.Code).ToListAsync())
            {
                csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"{d.Code},{d.BookNumber},{d.ProcedureName},{d.Owner.Name},{d.Owner.IdNumber},{d.Owner.Phone},{d.Owner.Address},{(int)d.Channel},{d.ReceivedAt:s},{d.DueAt:s},{d.EndedAt:s},{d.ReturnedAt:s},{(int)d.Status},{d.ResultNumber}\n");
                foreach (var h in await db.History.AsNoTracking().Where(h => h.SubjectId == d.Id).OrderBy(h => h.Sequence).ToListAsync()) csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"{h.Kind},{h.At:s},{h.ByName}\n");
            }
            return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(csv.ToString())));
        });
    }

    private static Task<DemoFilled> FillAsync(MotCuaApp app, int count, int seed) => app.InScopeAsync(async (services, db) =>
        await services.GetRequiredService<DemoFiller>().FillAsync(new DemoOrder(await db.Agencies.Select(a => a.Id).SingleAsync(), count, seed, To), CancellationToken.None));
}
