using Microsoft.EntityFrameworkCore;

namespace MotCua.Inspections;

public class InspectionPlanTests
{
    [Fact]
    public async Task A_plan_is_written_approved_and_shows_what_came_of_each_line()
    {
        await using var app = await MotCuaApp.StartAsync();
        var plan = await ApprovedAsync(app);
        using var reform = await app.ReformAsync();
        var from = await reform.OpenAsync($"/kiem-tra-cong-vu/soan?cuoc={plan.Split('/')[^1]}.1");
        Assert.Contains("selected", from.Text, StringComparison.Ordinal);
        var prepared = await app.PreparingAsync(("Input.Kind", "Planned"), ("Input.Line", $"{plan.Split('/')[^1]}.1"));
        Assert.Equal("", prepared.Errors);

        var seen = await reform.OpenAsync(plan);

        Assert.Contains("Đã kiểm tra 1/2 cuộc; 0 cuộc đột xuất", seen.Words, StringComparison.Ordinal);
        Assert.Contains("26/04/2024 Đang kiểm tra", seen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_another_section_and_an_unannounced_check_out_of_the_plan_are_refused()
    {
        await using var app = await MotCuaApp.StartAsync();
        var key = (await ApprovedAsync(app)).Split('/')[^1];

        Assert.Contains("không theo cuộc nào của kế hoạch", (await app.PreparingAsync(("Input.Line", $"{key}.1"))).Errors, StringComparison.Ordinal);
        Assert.Contains("chọn đúng bộ phận", (await app.PreparingAsync(("Input.Kind", "Planned"), ("Input.Line", $"{key}.2"))).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approved_plan_is_opened_with_a_reason_and_keeps_the_lines_that_were_carried_out()
    {
        await using var app = await MotCuaApp.StartAsync();
        var plan = await ApprovedAsync(app);
        await app.PreparingAsync(("Input.Kind", "Planned"), ("Input.Line", $"{plan.Split('/')[^1]}.1"));
        using var leader = await app.LeaderAsync();
        Assert.Contains("Ghi lý do", (await leader.SubmitAsync(await leader.OpenAsync(plan), "Mở để điều chỉnh")).Errors, StringComparison.Ordinal);
        await leader.SubmitAsync(await leader.OpenAsync(plan), "Mở để điều chỉnh", ("Why", "Thêm cuộc quý IV"));
        using var reform = await app.ReformAsync();

        var dropped = await reform.SubmitAsync(await reform.OpenAsync(plan), "Lưu kế hoạch", ("Rows[0].Month", ""), ("Rows[0].Unit", ""), ("Rows[0].Content", ""));
        var added = await reform.SubmitAsync(await reform.OpenAsync(plan), "Lưu kế hoạch", ("Rows[1].Month", ""), ("Rows[1].Unit", ""), ("Rows[1].Content", ""), ("Rows[2].Month", "11"), ("Rows[2].Unit", (await app.UnitValueAsync())[1..]), ("Rows[2].Content", "Kiểm tra lại"));

        Assert.Contains("Cuộc số 1 đã thực hiện nên không bỏ được", dropped.Errors, StringComparison.Ordinal);
        Assert.Equal("", added.Errors);
        Assert.Equal([1, 3], (await app.InScopeAsync((_, db) => db.InspectionPlans.AsNoTracking().SingleAsync())).Lines.Select(l => l.Number));
    }

    [Fact]
    public async Task A_new_checklist_counts_from_its_day_and_changes_no_check()
    {
        await using var app = await MotCuaApp.StartAsync();
        var old = (await app.PreparingAsync()).Url.AbsolutePath;
        using var reform = await app.ReformAsync();
        var page = await reform.OpenAsync("/kiem-tra-cong-vu/danh-muc");
        var wrong = await reform.SubmitAsync(page, "Ban hành bản mới", ("Input.Items", "Giờ giấc | Có mặt đúng giờ\nkhông có nhóm"));
        await reform.SubmitAsync(wrong, "Ban hành bản mới", ("Input.Source", "Kế hoạch 12/KH-UBND"), ("Input.Items", "Giờ giấc | Có mặt đúng giờ"));

        var renewed = (await app.PreparingAsync()).Url.AbsolutePath;

        Assert.Contains("Dòng 2: viết nhóm", wrong.Errors, StringComparison.Ordinal);
        Assert.Equal((11, "Có mặt đúng giờ"), ((await app.InspectionAsync(old)).Findings.Count, Assert.Single((await app.InspectionAsync(renewed)).Findings).Text));
    }

    /// <summary>The plan of 2024: the section in April, another one in September; its address.</summary>
    private static async Task<string> ApprovedAsync(MotCuaApp app)
    {
        using var reform = await app.ReformAsync();
        var plan = (await reform.SubmitAsync(await reform.OpenAsync("/kiem-tra-cong-vu/ke-hoach"), "Lập dự thảo", ("Year", "2024"))).Url.AbsolutePath;
        var written = await reform.SubmitAsync(await reform.OpenAsync(plan), "Lưu kế hoạch", ("Symbol", "12/KH-UBND"), ("IssuedOn", "15/01/2024"),
            ("Rows[0].Month", "4"), ("Rows[0].Unit", (await app.UnitValueAsync())[1..]), ("Rows[0].Content", "Giải quyết hồ sơ hộ tịch"), ("Rows[1].Month", "9"), ("Rows[1].Unit", (await app.UnitValueAsync("Văn hóa – Xã hội"))[1..]), ("Rows[1].Content", "Kỷ luật, giờ giấc"));
        Assert.Equal("", written.Errors);
        using var leader = await app.LeaderAsync();
        Assert.Equal("", (await leader.SubmitAsync(await leader.OpenAsync(plan), "Duyệt kế hoạch")).Errors);
        return plan;
    }
}
