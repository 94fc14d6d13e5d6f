using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Platform;
using MotCua.Reports;

namespace MotCua.Dossiers.Linking;

public class FiledTogetherTests
{
    [Fact]
    public async Task Siblings_stand_on_the_page_and_are_found_by_the_code_of_any()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        await app.FileBirthAsync(desk);
        var filed = await app.FiledAsync();

        var first = await desk.OpenAsync($"/ho-so/{filed[0].Id}");
        var second = await desk.OpenAsync($"/ho-so/{filed[1].Id}");
        var found = await desk.OpenAsync($"/ho-so?q={filed[1].Code}");

        Assert.Contains($"Đang chờ kết quả của hồ sơ này: {filed[1].Code}", first.Words, StringComparison.Ordinal);
        Assert.Contains($"cần kết quả của hồ sơ {filed[0].Code}", second.Words, StringComparison.Ordinal);
        Assert.All(filed, d => Assert.Contains(d.Code, first.Words, StringComparison.Ordinal));
        Assert.All(filed, d => Assert.Contains(d.Code, found.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_issues_the_first_result_is_told_which_dossiers_wait_for_it_and_they_learn_its_number()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        using var clerk = await app.ClerkAsync();
        await app.FileBirthAsync(desk);
        var filed = await app.FiledAsync();
        await app.ApproveAsync(filed[0].Id);

        var page = await clerk.OpenAsync($"/ho-so/{filed[0].Id}/phat-hanh");
        await clerk.SubmitAsync(page, "Phát hành", ("ResultNumber", "45/2024"));

        Assert.Contains($"Đang chờ kết quả của hồ sơ này: {filed[1].Code}", page.Words, StringComparison.Ordinal);
        Assert.Contains("đã có, số 45/2024", (await desk.OpenAsync($"/ho-so/{filed[1].Id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_figures_count_each_dossier_of_a_filing_by_itself()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        await app.FileBirthAsync(desk);
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        var figures = await app.InScopeAsync((services, _) => services.GetRequiredService<FigureSource>()
            .FiguresAsync(null, new FigurePeriod(new DateOnly(2024, 4, 1), new DateOnly(2024, 4, 26), app.Clock.UtcNow, app.Clock.UtcNow), default));

        Assert.Equal((3, 3), (figures.Total.Received.Total, figures.Rows.Count));
    }

    [Fact]
    public async Task The_tracking_page_of_one_tells_the_state_of_the_others_and_nothing_of_the_person()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        await app.FileBirthAsync(desk);
        var filed = await app.FiledAsync();
        using var citizen = app.Anyone();

        var seen = await citizen.OpenAsync($"/tra-cuu/{filed[2].Code}?m={filed[2].TrackingSecret}");

        Assert.Contains("Hồ sơ nộp cùng một lần", seen.Words, StringComparison.Ordinal);
        Assert.Contains(filed[0].Code, seen.Words, StringComparison.Ordinal);
        Assert.Contains("Được tiếp nhận", seen.Words, StringComparison.Ordinal);
        foreach (var told in new[] { "Nguyễn Thị Ánh", "An Nhiên", "060190001234", "0912", "Khu phố 5", filed[0].TrackingSecret, filed[1].TrackingSecret }) Assert.DoesNotContain(told, seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_results_of_a_filing_are_returned_together()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        await app.FileBirthAsync(desk);
        var filed = await app.FiledAsync();
        foreach (var dossier in filed.Take(2)) await app.SettleAsync(dossier.Id);

        var page = await desk.OpenAsync($"/mot-cua/nhom-ho-so/{filed[0].GroupId}/tra-chung");
        var done = await desk.SubmitAsync(page, "Trả các kết quả", ("Input.FeePaid", "true"));

        Assert.Contains("Đã trả kết quả 2 hồ sơ", done.Words, StringComparison.Ordinal);
        Assert.Equal([DossierStatus.Returned, DossierStatus.Returned, DossierStatus.Received], (await app.FiledAsync()).Select(d => d.Status));
    }

    [Fact]
    public async Task A_filing_of_another_agency_is_not_found()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        await app.FileBirthAsync(desk);
        var filing = (await app.FiledAsync())[0].GroupId;
        using var stranger = await app.StrangerAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/mot-cua/nhom-ho-so/{filing}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/mot-cua/nhom-ho-so/{filing}/tra-chung")).Status);
    }
}
