using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;

namespace MotCua.ReformIndex;

public class CriteriaPagesTests
{
    [Fact]
    public async Task A_draft_is_made_from_the_shipped_set_changed_named_by_its_decision_and_issued()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();

        var page = await leader.DraftedAsync();
        var early = await leader.SubmitAsync(page, "Ban hành bộ tiêu chí");
        var component = await leader.OpenAsync(page.Url.AbsolutePath + "/3.4.1");
        var tried = await leader.SubmitAsync(component, "Thử quy tắc", ("Input.Parameters", "sàn=80"));
        page = await leader.SubmitAsync(tried, "Ghi thành phần", ("Input.Parameters", "sàn=80"));
        page = await leader.SubmitAsync(page, "Ghi quyết định", ("Input.DecisionNumber", "1234/QĐ-UBND"), ("Input.DecisionDate", "08/09/2025"));
        page = await leader.SubmitAsync(page, "Ban hành bộ tiêu chí");

        Assert.Contains("số và ngày quyết định", early.Errors, StringComparison.Ordinal);
        Assert.Contains("đạt 95 %3,8", component.Words, StringComparison.Ordinal);
        Assert.Contains("đạt 79,9 %0", tried.Words, StringComparison.Ordinal);
        Assert.Contains("Đã ban hành", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ghi quyết định", page.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync(page.Url.AbsolutePath + "/3.4.1")).Status);
    }

    [Fact]
    public async Task Parts_that_do_not_add_up_are_told_and_cannot_be_issued()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        var page = await leader.DraftedAsync(("Input.DecisionNumber", "1/QĐ"), ("Input.DecisionDate", "01/01/2024"));

        page = await leader.SubmitAsync(await leader.OpenAsync(page.Url.AbsolutePath + "/1.1.1"), "Ghi thành phần", ("Input.Max", "0,75"));
        var refused = await leader.SubmitAsync(page, "Ban hành bộ tiêu chí");

        Assert.Contains("Tiêu chí 1.1: điểm 3 khác tổng các thành phần 3,25.", page.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
    }

    [Fact]
    public async Task The_shipped_set_is_for_looking_only_and_a_set_of_another_agency_is_not_found()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        using var stranger = await app.StrangerAsync();
        using var specialist = await app.SpecialistAsync();
        var shipped = await app.InScopeAsync((_, db) => db.CriteriaSets.Where(s => s.AgencyId == null).Select(s => s.Id).SingleAsync());
        var draft = await leader.DraftedAsync();

        var page = await stranger.OpenAsync($"/chi-so-cchc/bo-tieu-chi/{shipped}");

        Assert.Contains("RECONSTRUCTED", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ban hành bộ tiêu chí", page.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(draft.Url.AbsolutePath)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.GetAsync("/chi-so-cchc/bo-tieu-chi")).Status);
        Assert.True((await stranger.Http.GetAsync(new Uri($"/chi-so-cchc/bo-tieu-chi/{shipped}?handler=Excel", UriKind.Relative))).IsSuccessStatusCode);
        Assert.True((await stranger.Http.GetAsync(new Uri($"/chi-so-cchc/bo-tieu-chi/{shipped}?handler=Json", UriKind.Relative))).IsSuccessStatusCode);
    }
}
