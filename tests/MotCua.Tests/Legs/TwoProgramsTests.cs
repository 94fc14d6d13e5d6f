using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Exchange.Reconciling;

namespace MotCua.Legs;

/// <summary>Legs between two running programs that are killed and cut off from each other. <c>deploy/try-exchange</c> runs it with a thousand legs in network namespaces; here it is small and on one.</summary>
public class TwoProgramsTests
{
    private const int LegsOfADossier = 5;
    private static readonly int Legs = int.Parse(Environment.GetEnvironmentVariable("MOTCUA_LEGS") ?? "20", CultureInfo.InvariantCulture);
    private static readonly string[]? Spaces = Environment.GetEnvironmentVariable("MOTCUA_SPACES")?.Split(',');
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [Fact]
    public async Task Killed_and_cut_off_no_leg_is_lost_or_doubled_and_both_sides_agree()
    {
        await using var ward = await Side.PrepareAsync("phuong", "duc-long", Spaces?[0]);
        await using var police = await Side.PrepareAsync("cong-an", LegGiven.PoliceCode, Spaces?[1]);
        await ward.KnowAsync(police);
        await police.KnowAsync(ward);
        var officer = await police.App.OfficialAsync("Trần Quốc Việt", "Công chức chuyên môn", DossierGiven.Section);
        await ward.StartAsync();
        await police.StartAsync();

        await OpenAsync(ward, Legs / 4);
        await police.KillAndStartAsync();
        await OpenAsync(ward, Legs / 4);
        ward.Line(isUp: false);
        await OpenAsync(ward, Legs / 4);
        await ward.KillAndStartAsync();
        ward.Line(isUp: true);
        await OpenAsync(ward, Legs / 4);
        await AnswerAsync(police, officer, Legs / 2);
        police.Line(isUp: false);
        await police.KillAndStartAsync();
        police.Line(isUp: true);
        await ward.KillAndStartAsync();
        await AnswerAsync(police, officer, Legs);
        await UntilAsync(async () => await ward.App.InScopeAsync((_, db) => db.Set<DossierLeg>().CountAsync(l => l.State == LegState.Done)) == Legs);

        var legs = await ward.App.InScopeAsync((_, db) => db.Set<DossierLeg>().AsNoTracking().ToListAsync());
        var tasks = await police.App.InScopeAsync((_, db) => db.LegTasks.AsNoTracking().Select(t => new { t.DossierCode, t.LegNumber, t.State }).ToListAsync());
        var answers = await ward.App.InScopeAsync((_, db) => db.History.CountAsync(h => h.Kind == nameof(LegAnswered)));
        Assert.Equal((Legs, Legs, Legs, Legs), (legs.Count, tasks.Count, tasks.Distinct().Count(), answers));
        Assert.All(tasks, t => Assert.Equal(LegTaskState.Answered, t.State));
        Assert.Empty(await ward.App.InScopeAsync(async (services, db) => (await services.GetRequiredService<Reconciler>().CompareAsync(await db.Set<Exchange.Partner>().SingleAsync(), DateTime.UnixEpoch, CancellationToken.None)).Differences));
        Assert.Null(await ward.App.FirstBreakAsync());
        Assert.Null(await police.App.FirstBreakAsync());
    }

    private static async Task OpenAsync(Side ward, int count)
    {
        for (var left = count; left > 0; left -= LegsOfADossier)
        {
            var id = await ward.App.HeldWithPlanAsync();
            for (var i = 0; i < Math.Min(left, LegsOfADossier); i++)
                await ward.App.ChangeLegsAsync(id, d => d.OpenLeg(ward.App.ToPolice($"Xác minh việc {i + 1}", hours: 72), ward.App.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức"));
        }
    }

    // Answers what has arrived until so many are answered; the officer there sees no message, only work.
    private static Task AnswerAsync(Side police, long officer, int until) => UntilAsync(async () =>
    {
        var open = await police.App.InScopeAsync((_, db) => db.LegTasks.Where(t => t.ClosedAt == null).OrderBy(t => t.Id).Select(t => t.Id).Take(50).ToListAsync());
        foreach (var id in open)
        {
            await police.App.InScopeAsync(async (_, db) =>
            {
                var task = await db.LegTasks.SingleAsync(t => t.Id == id);
                task.Take(officer, "Trần Quốc Việt", null, police.App.Clock.GetUtcNow().UtcDateTime);
                task.Reply(officer, "", "Cư trú đúng như khai.", "Trần Quốc Việt", police.App.Clock.GetUtcNow().UtcDateTime);
                await db.SaveChangesAsync();
            });
        }
        return await police.App.InScopeAsync((_, db) => db.LegTasks.CountAsync(t => t.ClosedAt != null)) >= until;
    });

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await reached()) await Task.Delay(200, patience.Token);
    }
}
