using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Platform;
using MotCua.ReformIndex;

namespace MotCua.Demo;

public class DemoIndexTests
{
    [Fact]
    public async Task A_newcomer_sees_last_year_ranked_with_its_remedies_and_this_year_being_scored()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (services, db) => await services.GetRequiredService<DemoFiller>().FillAsync(new DemoOrder(await db.Agencies.Select(a => a.Id).SingleAsync(), 30, 1, app.Clock.Today), CancellationToken.None));
        using var city = await EnteredAsync(app, DemoCity.UserName);
        using var ward = await EnteredAsync(app, "mau.bao");
        var rounds = await app.InScopeAsync((_, db) => db.IndexRounds.AsNoTracking().OrderBy(r => r.Id).ToListAsync());
        var last = rounds.Single(r => r.Year == 2023 && r.Announced!.Rank == 2);

        var ranking = await city.OpenAsync($"/chi-so-cchc/xep-hang/{last.SetId}");
        var own = await ward.OpenAsync($"/chi-so-cchc/{last.Id}");
        var remedies = await ward.OpenAsync($"/chi-so-cchc/{last.Id}/khac-phuc");
        var open = await ward.OpenAsync($"/chi-so-cchc/{rounds.Single(r => r.Year == 2024 && r.AgencyId == last.AgencyId).Id}");

        Assert.Null(await app.FirstBreakAsync());
        Assert.Equal([1, 2, 3], rounds.Where(r => r.Year == 2023).Select(r => r.Announced!.Rank).Order());
        Assert.Contains("Đã công bố", ranking.Words, StringComparison.Ordinal);
        Assert.Contains("hạng 2/3", own.Words, StringComparison.Ordinal);
        Assert.Contains("Đã lập thư mục dùng chung", remedies.Words, StringComparison.Ordinal);
        Assert.Contains("(trễ)", remedies.Words, StringComparison.Ordinal);
        Assert.Contains("Chưa thực hiện", remedies.Words, StringComparison.Ordinal); // as a task
        Assert.Contains("Tự chấm điểm", open.Words, StringComparison.Ordinal);
        Assert.Contains("thành phần chưa chấm", open.Words, StringComparison.Ordinal);
    }

    private static async Task<Visitor> EnteredAsync(MotCuaApp app, string userName)
    {
        var visitor = app.Anyone();
        await visitor.SubmitAsync(await visitor.OpenAsync("/dang-nhap"), "Đăng nhập", ("Input.UserName", userName), ("Input.Password", DemoStaff.Password));
        return visitor;
    }
}
