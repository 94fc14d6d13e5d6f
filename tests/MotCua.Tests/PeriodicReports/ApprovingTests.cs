using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Reports;

namespace MotCua.PeriodicReports;

public class ApprovingTests
{
    [Fact]
    public async Task It_is_submitted_returned_with_a_reason_submitted_again_approved_and_sent()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        using var leader = await app.LeaderAsync();
        var address = (await app.DraftedAsync(reform)).Url.AbsolutePath;
        await app.SubmittedAsync(reform, address);

        await leader.SubmitAsync(await leader.OpenAsync($"{address}/duyet"), "Trả lại", ("Why", "Bổ sung phương hướng."));
        Assert.Contains("Bị trả lại", (await reform.OpenAsync(address)).Words, StringComparison.Ordinal);
        await reform.SubmitAsync(await reform.OpenAsync($"{address}/xu-ly"), "Trình duyệt");
        var approved = await leader.SubmitAsync(await leader.OpenAsync($"{address}/duyet"), "Duyệt báo cáo");
        var sent = await reform.SubmitAsync(await reform.OpenAsync($"{address}/xu-ly"), "Ghi đã gửi", ("Symbol", "12/BC-UBND"), ("SentOn", "26/04/2024"));

        Assert.Contains("Lê Minh Quân duyệt lúc 26/04/2024 09:00", approved.Words, StringComparison.Ordinal);
        Assert.Contains("Nội dung khớp mã băm lúc duyệt", approved.Words, StringComparison.Ordinal);
        Assert.Contains("Đã gửi, số 12/BC-UBND, ngày 26/04/2024", sent.Words, StringComparison.Ordinal);
        Assert.Contains("Trả lại – Bổ sung phương hướng.", sent.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_is_due_is_late_until_it_is_sent()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        using var leader = await app.LeaderAsync();
        var address = (await reform.SubmitAsync(await reform.OpenAsync("/bao-cao-dinh-ky"), "Lập báo cáo quý I năm 2024")).Url.AbsolutePath;
        await app.SubmittedAsync(reform, address);
        await leader.SubmitAsync(await leader.OpenAsync($"{address}/duyet"), "Duyệt báo cáo");
        Assert.Contains("Đã duyệt, quá hạn", Due(await leader.OpenAsync("/bao-cao-dinh-ky")), StringComparison.Ordinal);

        await reform.SubmitAsync(await reform.OpenAsync($"{address}/xu-ly"), "Ghi đã gửi", ("Symbol", "12/BC-UBND"), ("SentOn", "26/04/2024"));

        Assert.DoesNotContain("quý I năm", Due(await leader.OpenAsync("/bao-cao-dinh-ky")), StringComparison.Ordinal);
        Assert.Contains("quý I năm 2024", (await leader.OpenAsync("/bao-cao-dinh-ky?trang-thai=Sent")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("quý I năm 2024", (await leader.OpenAsync("/bao-cao-dinh-ky?trang-thai=Draft")).Document.QuerySelector("[aria-labelledby=da-lap]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_an_approved_report_can_be_changed()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var address = (await app.DraftedAsync(reform)).Url.AbsolutePath;
        var (write, annex, handle) = (await reform.OpenAsync($"{address}/soan"), await reform.OpenAsync($"{address}/phu-luc"), await reform.OpenAsync($"{address}/xu-ly"));
        await app.SubmittedAsync(reform, address);
        using var leader = await app.LeaderAsync();
        await leader.SubmitAsync(await leader.OpenAsync($"{address}/duyet"), "Duyệt báo cáo");
        var approved = await app.ReportAsync();

        foreach (var (page, button) in new[] { (write, "Lưu"), (annex, "Lưu phụ lục"), (handle, "Trình duyệt"), (handle, "Lập lại số liệu") })
            Assert.NotEqual(HttpStatusCode.OK, (await reform.SubmitAsync(page, button, ("__version", $"{approved.Version}"))).Status);
        await app.InScopeAsync(async (_, db) =>
        {
            var report = await db.PeriodicReports.SingleAsync();
            Assert.Throws<Platform.RuleBroken>(() => report.Refigure(report.Content.Figures, []));
            Assert.Throws<Platform.RuleBroken>(() => report.Write(new ReportWriting("Khác", [], "", "", "")));
            Assert.Throws<Platform.RuleBroken>(() => report.TypeAnnex([]));
            Assert.Throws<Platform.RuleBroken>(() => report.Return("không"));
        });
        Assert.Equal((approved.Version, approved.Frozen), (await app.ReportAsync()) is var now ? (now.Version, now.Frozen) : default);
    }

    [Fact]
    public async Task What_is_missing_is_named_before_it_is_submitted()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var address = (await app.DraftedAsync(reform)).Url.AbsolutePath;

        var refused = await reform.SubmitAsync(await reform.OpenAsync($"{address}/xu-ly"), "Trình duyệt");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("số liệu chưa nhập ở phụ lục: Văn bản chỉ đạo, điều hành", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hash_can_be_made_anew_by_anybody_and_tells_tampering()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var address = await app.ApprovedAsync(reform);
        var report = await app.ReportAsync();
        Assert.Contains(report.FrozenHash, (await reform.OpenAsync(address)).Words, StringComparison.Ordinal);
        Assert.Equal(report.FrozenHash, Convert.ToHexStringLower(SHA256.HashData(await reform.Http.GetByteArrayAsync(new Uri($"{address}?handler=Frozen", UriKind.Relative)))));
        Assert.Null(await app.BreakAsync("Báo cáo đã duyệt"));

        var forged = report.Frozen.Replace("Không có kiến nghị", "Có kiến nghị", StringComparison.Ordinal);
        await app.InScopeAsync((_, db) => db.PeriodicReports.ExecuteUpdateAsync(s => s.SetProperty(r => r.Frozen, forged)));
        Assert.Contains("Nội dung KHÔNG khớp", (await reform.OpenAsync(address)).Words, StringComparison.Ordinal);
        Assert.NotNull(await app.BreakAsync("Báo cáo đã duyệt"));

        // Whoever changes the hash along with the words does not change the one in the history.
        var hash = ReportSeal.HashOf(forged);
        await app.InScopeAsync((_, db) => db.PeriodicReports.ExecuteUpdateAsync(s => s.SetProperty(r => r.FrozenHash, hash)));
        Assert.Contains("Nội dung KHÔNG khớp", (await reform.OpenAsync(address)).Words, StringComparison.Ordinal);
        Assert.NotNull(await app.BreakAsync("Báo cáo đã duyệt"));
    }

    [Fact]
    public async Task A_later_correction_is_a_report_of_its_own_that_points_at_the_approved_one()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportAsync(agency => [PastDossiers.One(agency, 1, "2024-04-02", "2024-04-05", "2024-04-04")]);
        using var reform = await app.ReformAsync();
        var address = await app.ApprovedAsync(reform);
        var frozen = await app.ReportAsync();
        await app.ImportAsync(agency => [PastDossiers.One(agency, 2, "2024-04-03", "2024-04-05", "2024-04-04")]);

        var adjusting = await reform.SubmitAsync(await reform.OpenAsync($"{address}/xu-ly"), "Lập báo cáo điều chỉnh", ("Why", "Sót một hồ sơ nhập muộn."));
        var again = await reform.SubmitAsync(await reform.OpenAsync($"{adjusting.Url.AbsolutePath}/xu-ly"), "Lập lại số liệu");

        Assert.Contains("(điều chỉnh lần 1)", again.Words, StringComparison.Ordinal);
        Assert.Contains("Điều chỉnh vì Sót một hồ sơ nhập muộn.", again.Words.Replace("vìSót", "vì Sót", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("2/2 hồ sơ", again.Words, StringComparison.Ordinal);
        Assert.Contains("Báo cáo gốc: Đã duyệt (báo cáo được điều chỉnh)", again.Words, StringComparison.Ordinal);
        var original = await reform.OpenAsync(address);
        Assert.Contains("1/1 hồ sơ", original.Words, StringComparison.Ordinal);
        Assert.Contains("Điều chỉnh lần 1: Đang soạn", original.Words, StringComparison.Ordinal);
        var now = await app.InScopeAsync((_, db) => db.PeriodicReports.AsNoTracking().SingleAsync(r => r.Id == frozen.Id));
        Assert.Equal((frozen.Frozen, frozen.FrozenHash, frozen.Version), (now.Frozen, now.FrozenHash, now.Version));
        var second = await reform.SubmitAsync(await reform.OpenAsync($"{address}/xu-ly"), "Lập báo cáo điều chỉnh", ("Why", "Nữa."));
        Assert.Contains("Đang có một báo cáo điều chỉnh chưa duyệt", second.Errors, StringComparison.Ordinal);
    }

    private static string Due(Seen list) => list.Document.QuerySelector("[aria-labelledby=den-han]")!.TextContent;
}
