using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;

namespace MotCua.PeriodicReports;

public class PeriodTypeTests
{
    [Theory]
    [InlineData("2023-12-15", "2024-03-14", "2023-09-15", "2023-12-14")] // whole months are compared with whole months
    [InlineData("2024-04-15", "2024-05-14", "2024-03-15", "2024-04-14")]
    [InlineData("2024-01-01", "2024-03-31", "2023-10-01", "2023-12-31")]
    [InlineData("2023-09-16", "2024-04-26", "2023-02-04", "2023-09-15")] // other days with as many days
    [InlineData("2024-04-26", "2024-04-26", "2024-04-25", "2024-04-25")]
    public void A_period_is_compared_with_the_same_length_before_it(string from, string to, string beforeFrom, string beforeTo) =>
        Assert.Equal((DateOnly.Parse(beforeFrom, null), DateOnly.Parse(beforeTo, null)), ReportSpan.Before(DateOnly.Parse(from, null), DateOnly.Parse(to, null)));

    [Fact]
    public async Task Quarter_half_year_and_year_have_their_own_cut_offs_and_due_dates()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();

        var page = await reform.OpenAsync("/bao-cao-dinh-ky/loai");

        Assert.Contains("quý I năm 2024: 15/12/2023 – 14/03/2024, gửi trước hết 20/03/2024", page.Words, StringComparison.Ordinal);
        Assert.Contains("6 tháng đầu năm 2024: 15/12/2023 – 14/06/2024", page.Words, StringComparison.Ordinal);
        Assert.Contains("quý III năm 2024: 15/06/2024 – 14/09/2024", page.Words, StringComparison.Ordinal);
        Assert.Contains("năm 2024: 15/12/2023 – 14/12/2024", page.Words, StringComparison.Ordinal);
        Assert.Contains("tháng 1 năm 2024: 15/12/2023 – 14/01/2024", page.Words, StringComparison.Ordinal);
        Assert.Contains("cần xác nhận", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_due_next_and_what_is_late_is_told()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();

        var rows = (await leader.OpenAsync("/bao-cao-dinh-ky")).Document.QuerySelectorAll("section[aria-labelledby=den-han] tbody tr").Select(r => r.TextContent).ToList();

        Assert.Contains("quý I năm 2024", rows[0], StringComparison.Ordinal);
        Assert.Contains("quá hạn", rows[0], StringComparison.Ordinal);
        Assert.Contains("6 tháng đầu năm 2024", rows[1], StringComparison.Ordinal);
        Assert.DoesNotContain("quá hạn", rows[1], StringComparison.Ordinal);
        Assert.DoesNotContain(rows, r => r.Contains("tháng 4", StringComparison.Ordinal)); // no agency must send a monthly one by itself
        Assert.DoesNotContain(rows, r => r.Contains("quý III", StringComparison.Ordinal)); // not begun yet
    }

    [Fact]
    public async Task The_province_wants_it_earlier_so_the_agency_sets_a_date_of_its_own_from_a_day_on()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var form = await reform.OpenAsync("/bao-cao-dinh-ky/loai/6-thang");

        var saved = await reform.SubmitAsync(form, "Lưu", ("Input.Rows[0].Due", "16/6"), ("Input.ValidFrom", "01/06/2024"), ("Input.Source", "Công văn số 896/UBND-CCHC"));

        Assert.Contains("gửi trước hết 16/06/2024", saved.Words, StringComparison.Ordinal);
        var due = await reform.OpenAsync("/bao-cao-dinh-ky");
        Assert.Contains("16/06/2024", due.Words, StringComparison.Ordinal); // the period that ends after 01/06 follows the new date
        Assert.DoesNotContain("20/06/2024", due.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_agencys_own_kind_does_not_change_ours()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (_, db) =>
        {
            var other = Agency.Open("phu-trinh", new AgencyProfile { Name = "Ủy ban nhân dân phường Phú Trinh" });
            db.Add(other);
            await db.SaveChangesAsync();
            db.Add(PeriodType.Define(other.Id, "6-thang", new DateOnly(2024, 1, 1), new PeriodTypeText("Riêng của Phú Trinh", [], true, true, "thử", true)));
            await db.SaveChangesAsync();
        });
        using var reform = await app.ReformAsync();

        Assert.DoesNotContain("Phú Trinh", (await reform.OpenAsync("/bao-cao-dinh-ky/loai")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Phú Trinh", (await reform.OpenAsync("/bao-cao-dinh-ky/loai/6-thang")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Rows[0].From", "32/12", "không phải ngày/tháng")]
    [InlineData("Input.Rows[0].Due", "1/6", "phải từ ngày kết thúc kỳ")]
    [InlineData("Input.Rows[0].Name", "", "nhập tên kỳ")]
    public async Task An_impossible_period_is_told_beside_what_was_typed(string field, string typed, string told)
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var form = await reform.OpenAsync("/bao-cao-dinh-ky/loai/6-thang");

        var refused = await reform.SubmitAsync(form, "Lưu", (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(told, refused.Words, StringComparison.Ordinal);
        Assert.Equal(typed, refused.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value") ?? "");
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.PeriodTypes.CountAsync(t => t.AgencyId != null)));
    }

    [Fact]
    public async Task Only_who_drafts_reports_sets_their_kinds()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        using var desk = await app.DeskAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync("/bao-cao-dinh-ky/loai")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync("/bao-cao-dinh-ky/loai/6-thang")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/bao-cao-dinh-ky")).Status);
    }
}
