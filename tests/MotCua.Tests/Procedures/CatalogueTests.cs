using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Procedures;

public class CatalogueTests
{
    [Theory]
    [InlineData("dang ky ket hon", "Đăng ký kết hôn")]
    [InlineData("KẾT HÔN 1.000894", "Đăng ký kết hôn")]
    [InlineData("khai sinh", "Đăng ký khai sinh")]
    public async Task Is_searched_without_marks(string text, string found)
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        Assert.Contains(found, (await desk.OpenAsync($"/thu-tuc?q={Uri.EscapeDataString(text)}")).Words, StringComparison.Ordinal);
        var offered = JsonDocument.Parse(await desk.Http.GetStringAsync($"/thu-tuc/tim?tim={Uri.EscapeDataString(text)}")).RootElement;
        Assert.Contains(offered.EnumerateArray(), o => o.GetProperty("name").GetString() == found && long.TryParse(o.GetProperty("id").GetString(), out _));
    }

    [Theory]
    [InlineData("dang ky khai sinh", "Đăng ký khai sinh")]
    [InlineData("1.001193", "Đăng ký khai sinh")]
    public async Task What_was_typed_as_it_stands_is_offered_first(string text, string found)
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        var offered = JsonDocument.Parse(await desk.Http.GetStringAsync($"/thu-tuc/tim?tim={Uri.EscapeDataString(text)}")).RootElement;
        var page = await desk.OpenAsync($"/mot-cua/ho-so/moi?tim={Uri.EscapeDataString(text)}");

        Assert.Equal(found, offered[0].GetProperty("name").GetString());
        Assert.Equal(found, page.Document.QuerySelector("#goi-y strong")!.TextContent);
    }

    [Fact]
    public async Task Of_those_as_near_the_usable_ones_come_first()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        var offered = JsonDocument.Parse(await desk.Http.GetStringAsync("/thu-tuc/tim?tim=gcn")).RootElement.EnumerateArray().Select(o => o.GetProperty("usable").GetBoolean()).ToList();

        Assert.Contains(false, offered);
        Assert.Equal(offered.OrderDescending(), offered);
    }

    [Fact]
    public async Task Pages_by_key_show_each_procedure_once()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        var (links, next) = (new List<string>(), (string?)"/thu-tuc");
        while (next is not null)
        {
            var page = await desk.OpenAsync(next);
            links.AddRange(page.Document.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")!));
            next = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(290, links.Count);
        Assert.Equal(290, links.Distinct().Count());
    }

    [Fact]
    public async Task A_procedure_without_a_time_is_found_as_such_and_cannot_be_received()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        var list = await desk.OpenAsync("/thu-tuc?tinh-trang=thieu");
        var id = list.Document.QuerySelector("tbody a")!.GetAttribute("href")!.Split('/')[^1];

        Assert.Contains("chưa tiếp nhận được", (await desk.OpenAsync($"/mot-cua/ho-so/moi?thu-tuc={id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_when_it_would_be_due_today_and_why()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        var page = await desk.OpenAsync($"/thu-tuc/{await IdAsync(app, "1.001193")}");

        Assert.Contains("hẹn trả 26/04/2024 17:00", page.Words, StringComparison.Ordinal);
        Assert.Contains("Giải quyết trong ngày tiếp nhận", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_version_holds_from_its_day_and_the_old_one_until_then()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var id = await IdAsync(app, "1.000894");
        var form = await reform.OpenAsync($"/thu-tuc/{id}/phien-ban-moi");

        form = await reform.SubmitAsync(form, "Thêm giấy tờ", ("Input.TimeValue", "2"));
        var last = form.Document.QuerySelectorAll("textarea[name^='Input.Papers']").Length - 1;
        Assert.Equal("2", form.Document.QuerySelector("#Input_TimeValue")!.GetAttribute("value"));
        var shown = await reform.SubmitAsync(form, "Lưu phiên bản", ($"Input.Papers[{last}].Name", "Giấy khám sức khoẻ"), ("Input.ValidFrom", "2024-06-01"), ("Input.SameDay", null));

        Assert.True(shown.Url.AbsolutePath == $"/thu-tuc/{id}", shown.Errors);
        Assert.Contains("Thêm giấy tờ: Giấy khám sức khoẻ", shown.Words, StringComparison.Ordinal);
        await app.InScopeAsync(async (_, db) =>
        {
            var marriage = await db.Procedures.Include(p => p.Versions).SingleAsync(p => p.Id == id);
            Assert.Equal(1, marriage.On(new DateOnly(2024, 5, 31))!.Number);
            Assert.Equal(2m, marriage.On(new DateOnly(2024, 6, 1))!.Content.Time!.Value);
        });
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_field_and_nothing_typed_is_lost()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var form = await reform.OpenAsync($"/thu-tuc/{await IdAsync(app, "1.000894")}/phien-ban-moi");

        var again = await reform.SubmitAsync(form, "Lưu phiên bản", ("Input.Name", ""), ("Input.TimeValue", "0"), ("Input.Result", "Giấy chứng nhận"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("Nhập tên thủ tục", again.Errors, StringComparison.Ordinal);
        Assert.Contains("Thời hạn phải lớn hơn 0", again.Errors, StringComparison.Ordinal);
        Assert.Contains("Giấy chứng nhận", again.Document.QuerySelector("#Input_Result")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_looks_cannot_change_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var id = await IdAsync(app, "1.000894");

        foreach (var url in new[] { $"/thu-tuc/{id}/phien-ban-moi", "/thu-tuc/moi", "/thu-tuc/nhap" }) Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync(url)).Status);
        Assert.DoesNotContain("Ngừng tiếp nhận", (await desk.OpenAsync($"/thu-tuc/{id}")).Document.QuerySelectorAll("button").Select(b => b.TextContent));
    }

    [Fact]
    public async Task A_retired_procedure_leaves_the_posting_and_comes_back_with_a_reason()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        using var citizen = app.Anyone();
        var id = await IdAsync(app, "1.000894");

        var page = await reform.OpenAsync($"/thu-tuc/{id}");
        Assert.Contains("Nhập lý do", (await reform.SubmitAsync(page, "Ngừng tiếp nhận", ("Reason", ""))).Errors, StringComparison.Ordinal);
        page = await reform.SubmitAsync(page, "Ngừng tiếp nhận", ("Reason", "QĐ 12/QĐ-UBND"));
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/thu-tuc-hanh-chinh/{id}")).Status);
        await reform.SubmitAsync(page, "Tiếp nhận lại", ("Reason", "Nhầm"));
        Assert.Contains("Đăng ký kết hôn", (await citizen.OpenAsync($"/thu-tuc-hanh-chinh/{id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_posting_says_what_is_not_confirmed_and_shows_only_what_is_in_force()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var citizen = app.Anyone();
        var (doubtful, later) = await app.InScopeAsync(async (_, db) =>
        {
            var all = await db.Procedures.Include(p => p.Versions).ToListAsync();
            return (all.First(p => p.On(new DateOnly(2024, 4, 26)) is { Verified: false }).Id, all.First(p => p.On(new DateOnly(2024, 4, 26)) is null).Id);
        });

        Assert.Contains("cần xác nhận", (await citizen.OpenAsync($"/thu-tuc-hanh-chinh/{doubtful}")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/thu-tuc-hanh-chinh/{later}")).Status);
        Assert.Contains("180 thủ tục", (await citizen.OpenAsync("/thu-tuc-hanh-chinh")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_exported_as_a_workbook()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(await desk.Http.GetByteArrayAsync("/thu-tuc?handler=Xlsx")), false);

        Assert.Equal(181, book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count());
    }

    internal static Task<long> IdAsync(MotCuaApp app, string code) => app.InScopeAsync((_, db) => db.Procedures.Where(p => p.Code == code).Select(p => p.Id).SingleAsync());
}
