using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Work;

namespace MotCua.ReformIndex;

/// <summary>A year of the index through the front door: import, self-scoring, appraisal, ranking.</summary>
public class CycleTests
{
    [Fact]
    public async Task Three_wards_go_from_the_import_of_the_set_to_the_ranking()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        using var appraiser = await app.ReformAsync();
        var wards = await app.WardsAsync();
        var set = await app.IssuedAsync(leader);
        var rounds = await app.OpenedAsync(leader, set);

        var unscored = await leader.OpenAsync($"/chi-so-cchc/xep-hang/{set}");
        await SentAsync(wards["phu-trinh"], rounds["phu-trinh"], "co", "90", "100", "4");
        await SentAsync(wards["lac-dao"], rounds["lac-dao"], "co", "79,9", "100", "3");
        await SentAsync(wards["duc-thang"], rounds["duc-thang"], "khong", "100", "100", "4");
        var unfinished = await leader.OpenAsync($"/chi-so-cchc/xep-hang/{set}");

        // The first ward is asked for more evidence, cut by the appraiser, and done in the second turn.
        var asked = await appraiser.SubmitAsync(await appraiser.OpenAsync($"/chi-so-cchc/{rounds["phu-trinh"]}"), "Yêu cầu bổ sung", ("Input.Words", "Bổ sung 1.1.1."), ("Input.To", "10/05/2024"));
        var told = await wards["phu-trinh"].OpenAsync($"/chi-so-cchc/{rounds["phu-trinh"]}/cham/1");
        await wards["phu-trinh"].SubmitAsync(await wards["phu-trinh"].OpenAsync($"/chi-so-cchc/{rounds["phu-trinh"]}"), "Gửi thẩm định");
        var unexplained = await appraiser.SubmitAsync(await appraiser.OpenAsync($"/chi-so-cchc/{rounds["phu-trinh"]}/tham-dinh/1"), "Ghi thẩm định", ("Rows[0].Points", "0,5"));
        var cut = await appraiser.SubmitAsync(unexplained, "Ghi thẩm định", ("Rows[0].Points", "0,5"), ("Rows[0].Reason", "Kế hoạch ban hành chậm."));
        foreach (var (ward, mean) in new[] { ("phu-trinh", "4,5"), ("lac-dao", "5"), ("duc-thang", "4") }) await AppraisedAsync(appraiser, rounds[ward], mean);
        var announced = await leader.SubmitAsync(await leader.OpenAsync($"/chi-so-cchc/xep-hang/{set}"), "Công bố chỉ số", ("Input.DecisionNumber", "343/QĐ-UBND"));

        Assert.All(Ranking(unscored), row => Assert.StartsWith("–|", row, StringComparison.Ordinal));
        Assert.DoesNotContain("Công bố chỉ số", unfinished.Words, StringComparison.Ordinal);
        Assert.Contains("Yêu cầu bổ sung tài liệu", asked.Words, StringComparison.Ordinal);
        Assert.Contains("Bổ sung 1.1.1.", told.Words, StringComparison.Ordinal);
        Assert.Contains("ghi lý do điều chỉnh", unexplained.Errors, StringComparison.Ordinal);
        Assert.Empty(cut.Errors);
        Assert.Equal("", announced.Errors);
        // 0,5 + 3,6 + 1 + 3,6 = 8,7; 0 + 4 + 1 + 3,2 = 8,2; 1 + 0 + 0,75 + 4 = 5,75
        Assert.Equal(["1|phu-trinh|8,7|87,00 %|Tốt", "2|duc-thang|8,2|82,00 %|Tốt", "3|lac-dao|5,75|57,50 %|Yếu"], Ranking(announced));
        var own = await wards["lac-dao"].OpenAsync($"/chi-so-cchc/{rounds["lac-dao"]}");
        Assert.Contains("hạng 3/3", own.Words, StringComparison.Ordinal);
        Assert.Contains("1.1.2 Hồ sơ đúng hạn: còn 4 điểm", own.Words, StringComparison.Ordinal);
        Assert.True((await leader.Http.GetAsync(new Uri($"/chi-so-cchc/xep-hang/{set}?handler=Excel", UriKind.Relative))).IsSuccessStatusCode);
        await RemediedAsync(app, wards["lac-dao"], rounds["lac-dao"]);
    }

    [Fact]
    public async Task Each_role_does_its_own_part_and_a_strangers_sheet_is_not_found()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        using var reform = await app.ReformAsync();
        using var desk = await app.DeskAsync();
        var wards = await app.WardsAsync();
        var rounds = await app.OpenedAsync(leader, await app.IssuedAsync(leader));
        var round = rounds["phu-trinh"];
        var neighbour = wards["lac-dao"];

        foreach (var address in new[] { $"/chi-so-cchc/{round}", $"/chi-so-cchc/{round}/cham/1", $"/chi-so-cchc/{round}/tham-dinh/1" }) Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await reform.GetAsync($"/chi-so-cchc/{round}")).Status); // the appraiser sees
        Assert.Equal(HttpStatusCode.NotFound, (await reform.GetAsync($"/chi-so-cchc/{round}/cham/1")).Status); // but does not score for them
        Assert.Equal(HttpStatusCode.NotFound, (await wards["phu-trinh"].GetAsync($"/chi-so-cchc/{round}/tham-dinh/1")).Status); // nor a ward appraise itself
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync($"/chi-so-cchc/{round}/tham-dinh/1")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/chi-so-cchc")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync($"/chi-so-cchc/{round}")).Status);
    }

    [Fact]
    public async Task What_does_not_fit_is_told_beside_its_row_and_nothing_typed_is_lost()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        var ward = (await app.WardsAsync())["lac-dao"];
        var round = (await app.OpenedAsync(leader, await app.IssuedAsync(leader)))["lac-dao"];

        var refused = await ward.ScoredAsync(round, "co", "110", "100", "4.2");
        var sent = await ward.SubmitAsync(await ward.OpenAsync($"/chi-so-cchc/{round}"), "Gửi thẩm định");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("1.1.2 Hồ sơ đúng hạn: số đạt được (110) lớn hơn tổng số (100).", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("«4.2» không phải một số", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("110", refused.Document.QuerySelector("[name='Rows[1].Done']")!.GetAttribute("value"));
        Assert.Contains("3 thành phần chưa chấm: 1.1.1, 1.1.2, 1.1.3", sent.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_officials_at_one_area_do_not_overwrite_each_other()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        var ward = (await app.WardsAsync())["lac-dao"];
        var round = (await app.OpenedAsync(leader, await app.IssuedAsync(leader)))["lac-dao"];
        var (mine, theirs) = (await ward.OpenAsync($"/chi-so-cchc/{round}/cham/1"), await ward.OpenAsync($"/chi-so-cchc/{round}/cham/1"));

        await ward.SubmitAsync(theirs, "Ghi lĩnh vực này", ("Rows[0].Yes", "co"));
        var late = await ward.SubmitAsync(mine, "Ghi lĩnh vực này", ("Rows[2].Done", "3"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("3", late.Document.QuerySelector("[name='Rows[2].Done']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Scoring_is_refused_after_its_days_until_the_appraiser_moves_them()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        await app.WardsAsync();
        var round = (await app.OpenedAsync(leader, await app.IssuedAsync(leader)))["lac-dao"];
        app.MoveTo("2024-05-31T16:00");
        using var ward = await app.WardAgainAsync("lac-dao");
        var page = await ward.OpenAsync($"/chi-so-cchc/{round}/cham/1");

        app.MoveTo("2024-06-01T01:00");
        using var appraiser = await app.ReformAsync();
        var late = await ward.SubmitAsync(page, "Ghi lĩnh vực này", ("Rows[0].Yes", "co"));
        await appraiser.SubmitAsync(await appraiser.OpenAsync($"/chi-so-cchc/{round}"), "Đổi thời gian", ("Input.To", "15/06/2024"), ("Input.Words", "Bão."));
        var scored = await ward.ScoredAsync(round, "co", "9", "10", "4");

        Assert.Contains("31/05/2024", late.Errors, StringComparison.Ordinal);
        Assert.Equal("", scored.Errors);
        Assert.Contains("được 5,6/6 điểm", scored.Words, StringComparison.Ordinal);
    }

    private static async Task RemediedAsync(MotCuaApp app, Visitor ward, long round)
    {
        var address = $"/chi-so-cchc/{round}/khac-phuc";
        var refused = await ward.SubmitAsync(await ward.OpenAsync(address), "Lập việc", ("Input.Code", "1.1.2"), ("Input.Action", "Nhắc trước hạn một ngày."), ("Input.DueOn", "30/04/2024"));
        var planned = await ward.SubmitAsync(refused, "Lập việc", ("Input.Cause", "Thiếu người."), ("Input.Lead", $"o{await app.InScopeAsync((_, db) => db.Officials.Where(o => o.FullName == "Cán bộ lac-dao").Select(o => o.Id).SingleAsync())}"));
        var task = await app.InScopeAsync((_, db) => db.WorkTasks.SingleAsync());
        app.MoveTo("2024-05-02T09:00");
        using var later = await app.WardAgainAsync("lac-dao");
        var late = await later.OpenAsync(address);
        var closed = await later.SubmitAsync(late, "Ghi kết quả", ("result", "Đã phân công thêm."));

        Assert.Contains("Ghi nguyên nhân mất điểm", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("Nhắc trước hạn một ngày.", refused.Document.QuerySelector("[name='Input.Action']")!.TextContent.Trim());
        Assert.DoesNotContain("(trễ)", planned.Words, StringComparison.Ordinal);
        Assert.Contains($"{task.Code} Chưa thực hiện", planned.Words, StringComparison.Ordinal);
        Assert.Equal((WorkSource.Remediation, round, "Nhắc trước hạn một ngày."), (task.SourceKind, task.SourceId, task.Content));
        Assert.Contains("30/04/2024 (trễ)", late.Words, StringComparison.Ordinal);
        Assert.Contains("Đã phân công thêm. (02/05/2024)", closed.Words, StringComparison.Ordinal);
    }

    private static async Task SentAsync(Visitor ward, long round, string yes, string done, string of, string reports)
    {
        var scored = await ward.ScoredAsync(round, yes, done, of, reports);
        Assert.Equal("", scored.Errors);
        var sent = await ward.SubmitAsync(await ward.OpenAsync($"/chi-so-cchc/{round}"), "Gửi thẩm định", ("Input.Words", "Thiếu máy quét."));
        Assert.Equal("", sent.Errors);
    }

    private static async Task AppraisedAsync(Visitor appraiser, long round, string mean)
    {
        var survey = await appraiser.SubmitAsync(await appraiser.OpenAsync($"/chi-so-cchc/{round}/tham-dinh/2"), "Ghi thẩm định", ("Rows[0].Done", mean), ("Rows[0].Of", "5"));
        Assert.Equal("", survey.Errors);
        Assert.Equal("", (await appraiser.SubmitAsync(await appraiser.OpenAsync($"/chi-so-cchc/{round}"), "Kết thúc thẩm định")).Errors);
    }

    private static IEnumerable<string> Ranking(Seen page) => page.Document.QuerySelectorAll("main table tbody tr, table tbody tr").Distinct()
        .Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList()).Select(c => $"{c[0]}|{c[1].Split(' ')[^1]}|{c[5]}|{c[6]}|{c[7]}");
}
