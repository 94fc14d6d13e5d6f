using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using MotCua.Papers;

namespace MotCua.Work;

/// <summary>A yearly plan comes in from a spreadsheet: all of it or nothing.</summary>
public class PlanImportTests
{
    private static readonly string[] Headers = ["Lĩnh vực", "Nội dung nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Bắt đầu", "Hạn hoàn thành"];

    [Fact]
    public async Task A_plan_is_looked_at_and_then_taken_whole_and_gives_the_same_file_again()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var plan = await DraftedAsync(app, reform);

        var seen = await UploadAsync(reform, plan, [["Cải cách thủ tục hành chính", "Niêm yết thủ tục", "Bảng niêm yết", "nguyen van duc", "Văn phòng – Thống kê; Đặng Quốc Bảo", "", "30/06/2024"], ["", "Tuyên truyền", "", "Nguyễn Văn Đức (Tư pháp – Hộ tịch)", "", "01/05/2024", new DateOnly(2024, 12, 1)]]);
        Assert.Equal((HttpStatusCode.OK, ""), (seen.Status, seen.Errors));
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.WorkTasks.CountAsync()));
        var taken = await reform.SubmitAsync(seen, "Đưa 2 nhiệm vụ");
        var tasks = await app.InScopeAsync((_, db) => db.WorkTasks.AsNoTracking().OrderBy(t => t.DueOn).ToListAsync());
        var again = await reform.Http.GetByteArrayAsync(new Uri($"{plan}?handler=Excel", UriKind.Relative));
        var twice = await SentAsync(reform, plan, again, "lai.xlsx");

        Assert.Contains("Đã đưa 2 nhiệm vụ vào dự thảo", taken.Words, StringComparison.Ordinal);
        Assert.Equal(("tthc", "Nguyễn Văn Đức", "Đặng Quốc Bảo", new DateOnly(2024, 6, 30)), (tasks[0].FieldKey, tasks[0].LeadName, tasks[0].SupportNames.Split("; ")[1], tasks[0].DueOn));
        Assert.Equal(("", new DateOnly(2024, 5, 1), true), (tasks[1].FieldKey, tasks[1].StartOn, tasks[1].IsDraft));
        Assert.Equal(2, twice.Document.QuerySelectorAll("tbody tr").Count(r => r.TextContent.Contains("nhiệm vụ này đã có trong kế hoạch", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Each_row_says_which_column_is_wrong_and_the_way_out_and_nothing_is_saved()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var plan = await DraftedAsync(app, reform);

        var seen = await UploadAsync(reform, plan, [["Cải cách gì đó", "", "", "Không Có Người Này", "", "", "mai"], ["", "Việc đúng", "", "Nguyễn Văn Đức", "Nguyễn Văn Đức", "01/07/2024", "30/06/2024"], ["", "việc ĐÚNG", "", "Nguyễn Văn Đức", "", "", "30/06/2024"]]);
        var forged = await reform.SubmitAsync(await reform.OpenAsync($"{plan}/nhap"), "Xem trước"); // without a file

        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        foreach (var told in new[] { "Cột «Lĩnh vực»: không có lĩnh vực «Cải cách gì đó». Ghi một trong", "Cột «Nội dung nhiệm vụ»: để trống", "Cột «Chủ trì»: không có cán bộ hay bộ phận «Không Có Người Này»", "«mai» không phải ngày", "đã chủ trì. Bỏ khỏi cột phối hợp", "đứng trước ngày bắt đầu 01/07/2024", "3 dòng phải sửa" })
            Assert.Contains(told, seen.Words, StringComparison.Ordinal);
        Assert.Matches(@"trùng dòng \d+ của tệp", seen.Words);
        Assert.DoesNotContain(seen.Document.QuerySelectorAll("button"), b => b.TextContent.StartsWith("Đưa", StringComparison.Ordinal));
        Assert.Contains("Chọn tệp XLSX", forged.Errors, StringComparison.Ordinal);
        Assert.Contains("Chỉ đọc tệp XLSX", (await SentAsync(reform, plan, [1, 2, 3], "ke-hoach.xls")).Errors, StringComparison.Ordinal);
        Assert.Contains("hỏng", (await SentAsync(reform, plan, [1, 2, 3], "ke-hoach.xlsx")).Errors, StringComparison.Ordinal);
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.WorkTasks.CountAsync()));
    }

    [Fact]
    public async Task The_template_is_there_and_only_who_assigns_brings_in_a_plan()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        using var specialist = await app.SpecialistAsync();
        var plan = await DraftedAsync(app, reform);

        var template = await reform.Http.GetByteArrayAsync(new Uri($"{plan}/nhap?handler=Template", UriKind.Relative));

        Assert.Contains("không có dòng nào bên dưới", (await SentAsync(reform, plan, template, "mau.xlsx")).Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.GetAsync($"{plan}/nhap")).Status);
    }

    private static async Task<string> DraftedAsync(MotCuaApp app, Visitor reform)
    {
        await app.DucAsync();
        return (await reform.SubmitAsync(await reform.OpenAsync("/ke-hoach-cchc"), "Lập dự thảo", ("Input.Year", "2024"))).Url.AbsolutePath;
    }

    private static Task<Seen> UploadAsync(Visitor visitor, string plan, IReadOnlyList<IReadOnlyList<object?>> rows) =>
        SentAsync(visitor, plan, SheetFile.Bytes(new Sheet("Kế hoạch", ["UBND phường"], ["KẾ HOẠCH"], [.. Headers.Select(h => SheetGroup.Alone(h, 20))], rows)), "ke-hoach.xlsx");

    private static async Task<Seen> SentAsync(Visitor visitor, string plan, byte[] file, string name)
    {
        var page = await visitor.OpenAsync($"{plan}/nhap");
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in Visitor.Fields((IHtmlFormElement)page.Document.QuerySelector("form[enctype]")!)) form.Add(new StringContent(value), field);
        form.Add(new ByteArrayContent(file), "Upload", name);
        return await visitor.FollowAsync(await visitor.Http.PostAsync(new Uri($"{plan}/nhap?handler=Check", UriKind.Relative), form));
    }
}
