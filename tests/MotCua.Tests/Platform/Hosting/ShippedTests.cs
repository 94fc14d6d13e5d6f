using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Inspections;
using MotCua.Notifications;
using MotCua.PeriodicReports;
using MotCua.Procedures;
using MotCua.Ratings;
using MotCua.ReformIndex;

namespace MotCua.Platform.Hosting;

/// <summary>An installation that is older than what the program ships.</summary>
public class ShippedTests
{
    private static readonly DateOnly Today = new(2024, 4, 26);

    [Fact]
    public async Task What_a_newer_program_brings_is_added_by_key_and_what_a_ward_wrote_stays()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (services, db) =>
        {
            await db.MessageTemplates.Where(t => t.Occasion == "booking.reminder").ExecuteDeleteAsync();
            await db.MessageTemplates.Where(t => t.Occasion == "dossier.received").ExecuteUpdateAsync(t => t.SetProperty(x => x.Text, "Lời của phường {mã hồ sơ}"));
            await db.QuestionSets.Where(s => s.Kind == QuestionKind.Sipas).ExecuteDeleteAsync();
            await db.PeriodTypes.Where(t => t.Key == "quy-3").ExecuteDeleteAsync();
            await db.CriteriaSets.ExecuteDeleteAsync();
            await db.Checklists.ExecuteDeleteAsync();
            await services.GetRequiredService<Migrator>().PrepareAsync(default);
            db.ChangeTracker.Clear();

            Assert.Equal(2, await db.MessageTemplates.CountAsync(t => t.Occasion == "booking.reminder"));
            Assert.All(await db.MessageTemplates.Where(t => t.Occasion == "dossier.received").Select(t => t.Text).ToListAsync(), t => Assert.Equal("Lời của phường {mã hồ sơ}", t));
            Assert.Equal(new DateOnly(2023, 12, 11), await db.QuestionSets.Where(s => s.Kind == QuestionKind.Sipas).Select(s => s.ValidFrom!.Value).SingleAsync());
            Assert.Equal((1, 1, 1), (await db.PeriodTypes.CountAsync(t => t.Key == "quy-3"), await db.CriteriaSets.CountAsync(), await db.Checklists.CountAsync()));
        });
    }

    [Fact]
    public async Task A_new_version_of_a_set_holds_from_the_day_it_came()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (services, db) =>
        {
            var desk = await db.QuestionSets.AsNoTracking().SingleAsync(s => s.Kind == QuestionKind.Desk);
            await db.QuestionSets.Where(s => s.Id == desk.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Content, desk.Content with { Name = "Bộ cũ" }));
            await services.GetRequiredService<Migrator>().PrepareAsync(default);
            db.ChangeTracker.Clear();

            Assert.Equal([new DateOnly(2018, 1, 1), Today], await db.QuestionSets.Where(s => s.Kind == QuestionKind.Desk).OrderBy(s => s.ValidFrom).Select(s => s.ValidFrom!.Value).ToListAsync());
        });
    }

    [Fact]
    public async Task A_form_comes_to_a_procedure_that_never_had_one_and_not_to_one_a_ward_took_in_hand()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (services, db) =>
        {
            foreach (var code in new[] { "1.001193", "1.000894" })
            {
                var version = (await db.Procedures.AsNoTracking().Include(p => p.Versions).SingleAsync(p => p.Code == code)).Versions[^1];
                await db.ProcedureVersions.Where(v => v.ProcedureId == version.ProcedureId).ExecuteUpdateAsync(v => v.SetProperty(x => x.Content, version.Content with { Form = FormDefinition.None }));
            }
            var marriage = await db.Procedures.Include(p => p.Versions).SingleAsync(p => p.Code == "1.000894");
            marriage.PublishVersion(marriage.On(Today)!.Content with { TimeNote = "phường ghi" }, Today);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            await services.GetRequiredService<Migrator>().PrepareAsync(default);

            Assert.NotEmpty((await db.Procedures.Include(p => p.Versions).SingleAsync(p => p.Code == "1.001193")).On(Today)!.Content.Form.Fields);
            Assert.True((await db.Procedures.Include(p => p.Versions).SingleAsync(p => p.Code == "1.000894")).On(Today)!.Content.Form.IsEmpty);
        });
    }

    [Fact]
    public async Task A_start_with_nothing_missing_adds_nothing()
    {
        await using var app = await MotCuaApp.StartAsync();
        var before = await CountAsync(app);
        await app.InScopeAsync((services, _) => services.GetRequiredService<Migrator>().PrepareAsync(default));

        Assert.Equal(before, await CountAsync(app));
    }

    private static Task<int> CountAsync(MotCuaApp app) => app.InScopeAsync((_, db) => db.History.CountAsync());
}
