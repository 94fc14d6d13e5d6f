using System.Net;
using MotCua.Reports;

namespace MotCua.PeriodicReports;

public class DraftPageTests
{
    [Fact]
    public async Task A_usual_period_is_drafted_with_one_click_and_leaves_the_list_of_what_is_missing()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var list = await reform.OpenAsync("/bao-cao-dinh-ky");
        Assert.Contains("Chưa lập, quá hạn", list.Words, StringComparison.Ordinal);

        var report = await reform.SubmitAsync(list, "Lập báo cáo quý I năm 2024");

        Assert.Contains("Kết quả công tác cải cách hành chính quý I năm 2024", report.Words, StringComparison.Ordinal);
        Assert.Contains("15/12/2023 – 14/03/2024, chốt đến 14/03/2024 23:59", report.Words, StringComparison.Ordinal);
        Assert.Contains("Đang soạn, quá hạn", (await reform.OpenAsync("/bao-cao-dinh-ky")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("quý I năm 2024", (await reform.OpenAsync("/bao-cao-dinh-ky/lap")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_report_is_not_drafted_twice()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        await app.DraftedAsync(reform);

        var refused = await reform.SubmitAsync(await reform.OpenAsync("/bao-cao-dinh-ky/lap"), "Lập dự thảo", ("Input.Name", "khác"), ("Input.From", ReportGiven.From), ("Input.To", ReportGiven.To));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("đã lập rồi", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("khác", refused.Document.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Input.Name", "", "Nhập tên kỳ báo cáo")]
    [InlineData("Input.From", "27/04/2024", "Ngày đầu kỳ phải trước")]
    [InlineData("Input.From", "", "Nhập ngày đầu kỳ")]
    [InlineData("Input.CutDay", "30/04/2024", "không được sau hôm nay")]
    public async Task What_cannot_be_drafted_is_told(string field, string typed, string told)
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        (string, string?)[] form = [("Input.Name", "thử"), ("Input.From", "01/04/2024"), ("Input.To", "26/04/2024")];

        var refused = await reform.SubmitAsync(await reform.OpenAsync("/bao-cao-dinh-ky/lap"), "Lập dự thảo", [.. form.Where(f => f.Item1 != field), (field, typed)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(told, refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_computed_anew_take_in_what_was_recorded_late()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var report = await app.DraftedAsync(reform);
        Assert.Contains("chưa có hồ sơ nào được giải quyết", report.Words, StringComparison.Ordinal);
        await app.ImportAsync(agency => [PastDossiers.One(agency, 1, "2024-04-02", "2024-04-05", "2024-04-04")]);

        var again = await reform.SubmitAsync(await reform.OpenAsync($"{report.Url.AbsolutePath}/xu-ly"), "Lập lại");

        Assert.Contains("1/1 hồ sơ, đạt 100,0 %", again.Words, StringComparison.Ordinal);
        Assert.Contains("Lập lại số liệu, chốt đến 26/04/2024 09:00", again.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_of_the_wrong_days_is_dropped_with_a_reason_and_the_days_are_free_again()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var address = (await app.DraftedAsync(reform)).Url.AbsolutePath;
        Assert.Contains("Ghi lý do bỏ dự thảo", (await reform.SubmitAsync(await reform.OpenAsync($"{address}/xu-ly"), "Bỏ dự thảo")).Errors, StringComparison.Ordinal);

        var dropped = await reform.SubmitAsync(await reform.OpenAsync($"{address}/xu-ly"), "Bỏ dự thảo", ("DropWhy", "Nhầm ngày."));

        Assert.Contains("Bỏ dự thảo – Nhầm ngày.", dropped.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(ReportGiven.Name, (await reform.OpenAsync("/bao-cao-dinh-ky")).Words, StringComparison.Ordinal);
        Assert.Contains(ReportGiven.Name, (await reform.OpenAsync("/bao-cao-dinh-ky?trang-thai=Dropped")).Words, StringComparison.Ordinal);
        Assert.NotEqual(address, (await app.DraftedAsync(reform)).Url.AbsolutePath);
    }

    [Fact]
    public async Task Another_agencys_report_is_not_found()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        using var leader = await app.LeaderAsync();
        var report = (await app.DraftedAsync(reform)).Url.AbsolutePath;
        await app.MoveElsewhereAsync((await app.ReportAsync()).Id);

        foreach (var visitor in new[] { reform, leader })
            foreach (var page in new[] { report, $"{report}/phan-anh" }) Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(page)).Status);
        foreach (var page in new[] { "soan", "phu-luc", "xu-ly" }) Assert.Equal(HttpStatusCode.NotFound, (await reform.GetAsync($"{report}/{page}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"{report}/duyet")).Status);
        Assert.DoesNotContain(ReportGiven.Name, (await leader.OpenAsync("/bao-cao-dinh-ky")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_reads_a_report_and_cannot_draft_one_the_desk_sees_none()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        using var leader = await app.LeaderAsync();
        using var desk = await app.DeskAsync();
        var report = (await app.DraftedAsync(reform)).Url.AbsolutePath;

        Assert.Contains(ReportGiven.Title, (await leader.OpenAsync(report)).Words, StringComparison.Ordinal);
        foreach (var page in new[] { "/bao-cao-dinh-ky/lap", $"{report}/soan", $"{report}/phu-luc", $"{report}/xu-ly" }) Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync(page)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reform.GetAsync($"{report}/duyet")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync(report)).Status);
    }
}
