using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.PeriodicReports;

/// <summary>The outline of reports in dated versions, four eyes on approving, and what is complained about the desk.</summary>
public class OutlineTests
{
    private const string Page = "/bao-cao-dinh-ky/de-cuong";

    [Fact]
    public async Task A_new_outline_is_looked_at_enacted_and_only_reports_of_later_periods_begin_with_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var page = await reform.OpenAsync(Page);
        var sections = page.Document.QuerySelector("[name='Input.Sections']")!.TextContent.Trim();
        (string, string?)[] typed = [("Input.Sections", $"{sections}\n\n# VI. Mô hình mới\n? Sáng kiến trong kỳ.\nTrong kỳ có {{sang-kien-moi}} mô hình; đã giải quyết {{da-giai-quyet}} hồ sơ."), ("Input.Annex", $"{page.Document.QuerySelector("[name='Input.Annex']")!.TextContent.Trim()}\n# Mô hình\nsang-kien-moi | Mô hình mới | mô hình"), ("Input.Source", "Công văn 10/UBND-NC"), ("Input.ValidFrom", "27/04/2024")];

        var seen = await reform.SubmitAsync(page, "Xem trước", typed);
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.ReportOutlines.CountAsync()));
        var enacted = await reform.SubmitAsync(seen, "Ban hành bản mới", typed);
        var before = await app.DraftedAsync(reform);
        app.MoveTo("2024-04-27T09:00");
        using var later = await app.ReformAsync();
        var after = await app.DraftedAsync(later, ("Input.To", "27/04/2024"));

        Assert.Equal("", seen.Errors + enacted.Errors);
        Assert.Contains("VI. Mô hình mới", seen.Words, StringComparison.Ordinal);
        Assert.Contains("đã giải quyết 0 hồ sơ", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Công văn 10/UBND-NC", enacted.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Mô hình mới", before.Words, StringComparison.Ordinal);
        Assert.Contains("VI. Mô hình mới", after.Words, StringComparison.Ordinal);
        // What stood before kept its keys.
        var keys = (await app.ReportAsync()).Content.Sections.Select(s => s.Key).ToList();
        Assert.Contains("thu-tuc", keys);
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public async Task What_stands_for_nothing_or_cannot_be_read_is_told_with_its_line_and_nothing_is_lost()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        using var leader = await app.LeaderAsync();
        var page = await reform.OpenAsync(Page);

        var unknown = await reform.SubmitAsync(page, "Ban hành bản mới", ("Input.Sections", "# I. Một phần\nCó {khong-co-that} việc."));
        var headless = await reform.SubmitAsync(page, "Ban hành bản mới", ("Input.Sections", "Lời văn không có phần"));
        var annex = await reform.SubmitAsync(page, "Ban hành bản mới", ("Input.Annex", "# Nhóm\nKhoá Sai | Tên | việc"));
        var past = await reform.SubmitAsync(page, "Ban hành bản mới", ("Input.ValidFrom", "01/01/2024"));

        Assert.Contains("Phần «I. Một phần» nhắc đến {khong-co-that}", unknown.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.Contains("{khong-co-that}", unknown.Document.QuerySelector("[name='Input.Sections']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dòng 1: đề cương phải bắt đầu bằng một phần", headless.Errors, StringComparison.Ordinal);
        Assert.Contains("Dòng 2 của phụ lục: khoá «Khoá Sai»", annex.Errors, StringComparison.Ordinal);
        Assert.Contains("Ngày áp dụng từ hôm nay trở đi", past.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync(Page)).Status);
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.ReportOutlines.CountAsync()));
    }

    [Fact]
    public async Task Who_wrote_a_report_does_not_approve_it_unless_the_ward_switched_that_off()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (_, db) =>
        {
            db.Add(Role.Define(await db.Agencies.Select(a => a.Id).SingleAsync(), "Một người làm cả", [Permission.DraftReports, Permission.ApproveReports, Permission.SeeReports]));
            await db.SaveChangesAsync();
        });
        using var alone = await app.SignedInAsync("Hồ Thị Một", "Một người làm cả", "Văn phòng – Thống kê");
        var address = (await app.DraftedAsync(alone)).Url.AbsolutePath;
        await app.SubmittedAsync(alone, address);

        var refused = await alone.SubmitAsync(await alone.OpenAsync($"{address}/duyet"), "Duyệt báo cáo");
        Assert.Contains("không tự duyệt", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(ReportState.Submitted, (await app.ReportAsync()).State);

        await app.InScopeAsync(async (_, db) =>
        {
            db.Add(DatedRule.Enact(await db.Agencies.Select(a => a.Id).SingleAsync(), RuleKey.ReportFourEyes, app.Clock.Today, "no", "Phường chỉ có một người", true));
            await db.SaveChangesAsync();
        });
        Assert.Equal("", (await alone.SubmitAsync(await alone.OpenAsync($"{address}/duyet"), "Duyệt báo cáo")).Errors);
        Assert.Equal(ReportState.Approved, (await app.ReportAsync()).State);
    }

    [Fact]
    public async Task Only_complaints_about_the_desk_stand_in_the_sentence_about_the_desk()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        using var reform = await app.ReformAsync();
        var (desk, civil) = await app.InScopeAsync(async (_, db) => (await db.Units.Where(u => u.IsDesk).Select(u => u.Id).FirstAsync(), await db.Units.Where(u => u.Name == "Tư pháp – Hộ tịch").Select(u => u.Id).SingleAsync()));
        var complaint = await ReceivedAsync(leader, civil);
        var none = await app.DraftedAsync(reform);

        var named = await leader.SubmitAsync(complaint, "Ghi bộ phận", ("About", $"{desk}"));
        var one = await app.DraftedAsync(reform, ("Input.From", "17/09/2023"));

        Assert.Contains("Tư pháp – Hộ tịch", complaint.Words, StringComparison.Ordinal);
        Assert.Contains("không có phản ánh, khiếu nại của công dân về công chức bộ phận một cửa", none.Words, StringComparison.Ordinal);
        Assert.Contains("Ghi là khiếu nại về công chức của", named.Words, StringComparison.Ordinal);
        Assert.Contains("có 1 khiếu nại về công chức bộ phận một cửa", one.Words, StringComparison.Ordinal);
    }

    private static async Task<Seen> ReceivedAsync(Visitor leader, long unit)
    {
        var page = await leader.SubmitAsync(await leader.OpenAsync("/khieu-nai/moi"), "Tiếp nhận", ("Input.Against", "Cách làm việc"), ("Input.Content", "Chờ lâu"), ("Input.Name", "Đỗ Thị Ngà"), ("Input.AboutUnitId", $"{unit}"));
        Assert.Equal("", page.Errors);
        return page;
    }
}
