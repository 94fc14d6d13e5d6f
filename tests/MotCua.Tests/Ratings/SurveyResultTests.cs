using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Platform.Verifying;
using MotCua.Ratings.Verifying;
using MotCua.ReformIndex;

namespace MotCua.Ratings;

/// <summary>What is frozen, that it stays so, and that small groups stay hidden.</summary>
public class SurveyResultTests
{
    [Fact]
    public async Task Closing_freezes_figures_and_forms_under_a_hash_and_deletes_the_list_of_those_drawn()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.EnteredAsync();
        Assert.Equal(12, await app.InScopeAsync((_, db) => db.DrawnDossiers.CountAsync()));

        var closed = await app.ClosedAsync(address);

        Assert.Equal($"{address}/ket-qua", closed.Url.AbsolutePath);
        Assert.Contains("Chỉ số hài lòng chung: 91,7 % (66/72 câu trả lời của 12 phiếu", closed.Words, StringComparison.Ordinal);
        Assert.Contains("khớp mã băm lúc chốt", closed.Words, StringComparison.Ordinal);
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.DrawnDossiers.CountAsync()));
        Assert.Null(await BreakAsync(app));
        using var leader = await app.LeaderAsync();
        foreach (var handler in new[] { "Pdf", "Word", "Xlsx" }) Assert.True((await leader.Http.GetByteArrayAsync($"{address}/ket-qua?handler={handler}")).Length > 2000);
        using var clerk = await app.ClerkAsync();
        Assert.DoesNotContain(">Đính chính</button>", (await clerk.OpenAsync($"{address}/phieu/3")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_closing_nothing_changes_but_an_adjustment_beside_the_figures_and_a_touched_answer_is_found()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.EnteredAsync();
        await app.ClosedAsync(address);
        var before = await app.SurveyOfAsync(address);
        using var leader = await app.LeaderAsync();

        Assert.Contains("Ghi lý do đính chính", (await leader.SubmitAsync(await leader.OpenAsync($"{address}/ket-qua"), "Ghi đính chính", ("Input.Words", "Phát ra 13 phiếu"))).Errors, StringComparison.Ordinal);
        var adjusted = await leader.SubmitAsync(await leader.OpenAsync($"{address}/ket-qua"), "Ghi đính chính", ("Input.Words", "Phát ra 13 phiếu"), ("Input.Why", "Sót một phiếu in lại"));
        Assert.Contains("Phát ra 13 phiếu. Lý do: Sót một phiếu in lại", adjusted.Words, StringComparison.Ordinal);
        Assert.Equal(before.FrozenHash, (await app.SurveyOfAsync(address)).FrozenHash);
        Assert.Null(await BreakAsync(app));

        await app.InScopeAsync((_, db) => db.SurveyForms.Where(f => f.Number == 12).ExecuteUpdateAsync(s => s.SetProperty(f => f.IsExcluded, true)));
        Assert.Contains("không khớp mã băm", (await BreakAsync(app))!.What, StringComparison.Ordinal);
        Assert.Contains("KHÔNG khớp", (await leader.OpenAsync($"{address}/ket-qua")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_forms_give_counts_but_no_share()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.EnteredAsync(6);

        var closed = await app.ClosedAsync(address);

        Assert.Contains("Chưa đủ 10 phiếu hợp lệ nên không nêu tỷ lệ", closed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Khoảng tin cậy", closed.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reform_index_takes_the_last_closed_survey()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.EnteredAsync();
        await app.ClosedAsync(address);

        var answer = await app.InScopeAsync(async (services, db) =>
        {
            var figure = services.GetServices<IndexFigure>().Single(f => f.Key == "ratings.satisfied");
            var (agency, now) = (await db.Set<Access.Agency>().OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(), services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
            return await figure.ReadAsync(services, new FigureAsked(agency, new DateOnly(2024, 1, 1), new DateOnly(2024, 4, 26), now, now), CancellationToken.None);
        });

        Assert.Equal((66m, 72m), (answer.Done, answer.Of));
    }

    [Fact]
    public async Task Components_scored_by_a_mean_take_it_from_the_last_closed_survey_by_factor_and_not_from_too_few()
    {
        await using var app = await MotCuaApp.StartAsync();
        Assert.Null((await MeanAsync(app, "access")).Of);
        await app.ClosedAsync(await app.EnteredAsync());

        Assert.Equal((4.67m, 5m), await MeanAsync(app, "access") is var access ? (access.Done, access.Of) : default); // eleven fives and a one
        Assert.Equal((3.75m, 5m), await MeanAsync(app, "procedures") is var procedures ? (procedures.Done, procedures.Of) : default);
        Assert.Equal(["8.1.1", "8.1.2", "8.1.3", "8.1.4", "8.1.5"], await app.InScopeAsync(async (services, db) =>
            (await db.CriteriaSets.AsNoTracking().OrderBy(s => s.Id).FirstAsync()).Criteria.Components.Where(c => c.Figure.StartsWith("surveys.mean.", StringComparison.Ordinal) && services.GetServices<IndexFigure>().Any(f => f.Key == c.Figure)).Select(c => c.Code).ToList()));
        Assert.Empty(FactorMean.Of([], new QuestionContent { Levels = [new(1, "a", true)], Questions = [new("a", "b") { Factor = "c" }] }, 10));
    }

    private static Task<IndexAnswer> MeanAsync(MotCuaApp app, string key) => app.InScopeAsync(async (services, db) =>
    {
        var (agency, now) = (await db.Set<Access.Agency>().OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(), services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        return await services.GetServices<IndexFigure>().Single(f => f.Key == $"surveys.mean.{key}").ReadAsync(services, new FigureAsked(agency, new DateOnly(2024, 1, 1), new DateOnly(2024, 4, 26), now, now), CancellationToken.None);
    });

    [Fact]
    public async Task Only_who_may_approve_closes_and_only_who_may_run_draws()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.EnteredAsync(2);
        using var clerk = await app.ClerkAsync();
        using var leader = await app.LeaderAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"{address}/chot")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync($"{address}/nhap")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync($"{address}/rut-mau")).Status);
    }

    // Dossiers of these tests were answered in the table only, which other checks would find.
    private static Task<Finding?> BreakAsync(MotCuaApp app) => app.InScopeAsync(async (services, _) => (await services.GetServices<ICheck>().OfType<SurveyCheck>().Single().RunAsync(CancellationToken.None)).Break);
}
