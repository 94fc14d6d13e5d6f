using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Papers;
using MotCua.Ratings.Questions;

namespace MotCua.Ratings;

/// <summary>Sets of questions out of files and into files: whole or not at all.</summary>
public class QuestionFileTests
{
    private const string Page = "/bo-cau-hoi/nhap";

    private const string Good = """
        {"name":"Phiếu của phường","source":"Công văn 12/UBND","levels":[{"value":2,"text":"Hài lòng","satisfied":true},{"value":1,"text":"Chưa hài lòng"}],
         "questions":[{"code":"chung","text":"Ông/bà thấy thế nào?","required":true},{"code":"cho","text":"Chỗ ngồi chờ","factor":"Tiếp cận"}]}
        """;

    [Fact]
    public async Task A_file_is_looked_at_first_and_then_taken_in_as_a_draft_to_be_compared_with_the_law()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();

        var preview = await SendAsync(reform, "bo.json", Encoding.UTF8.GetBytes(Good));
        Assert.Contains("Chỗ ngồi chờ", preview.Words, StringComparison.Ordinal);
        Assert.Equal(0, await OwnAsync(app));
        var draft = await reform.SubmitAsync(preview, "Nhập thành dự thảo");

        Assert.Contains("cần xác nhận", draft.Words, StringComparison.Ordinal);
        var set = await app.InScopeAsync((_, db) => db.QuestionSets.SingleAsync(s => s.AgencyId != null));
        Assert.Equal(("Phiếu của phường", 2, 2, true, QuestionKind.Desk), (set.Content.Name, set.Content.Questions.Count, set.Content.Levels.Count, set.IsDraft, set.Kind));
        Assert.Equal("Tiếp cận", set.Content.Questions[1].Factor);
    }

    [Fact]
    public async Task Every_set_that_ships_goes_out_and_comes_back_the_same_as_json_and_as_a_spreadsheet()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        foreach (var set in await app.InScopeAsync((_, db) => db.QuestionSets.AsNoTracking().ToListAsync()))
        {
            using var json = new MemoryStream(await reform.Http.GetByteArrayAsync($"/bo-cau-hoi/{set.Id}?handler=Json"));
            using var sheet = new MemoryStream(await reform.Http.GetByteArrayAsync($"/bo-cau-hoi/{set.Id}?handler=Excel"));
            foreach (var read in new[] { QuestionFile.Read(json), QuestionSheet.Read(sheet) })
            {
                Assert.Empty(read.Wrong);
                Assert.Equal((set.Content.Name, set.Content.Source), (read.Content.Name, read.Content.Source));
                Assert.Equal(set.Content.Levels, read.Content.Levels);
                Assert.Equal(set.Content.Questions, read.Content.Questions);
            }
        }
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_by_row_and_nothing_is_taken_in()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var file = SheetFile.Bytes(new Sheet("Bộ", [], ["BỘ"], [SheetGroup.Alone("Loại dòng", 9), SheetGroup.Alone("Mã hoặc điểm", 9), SheetGroup.Alone("Nội dung", 9), SheetGroup.Alone("Yếu tố", 9), SheetGroup.Alone("Hài lòng hoặc bắt buộc", 9)],
            [["tên", "", "Phiếu", "", ""], ["mức", "2", "Hài lòng", "", "có"], ["mức", "hai", "Chưa", "", ""], ["câu", "a", "Hỏi gì?", "", "có"], ["câu", "a", "Hỏi nữa?", "", ""], ["câu", "b", "", "", ""], ["dòng lạ", "", "", "", ""]]));

        var preview = await SendAsync(reform, "bo.xlsx", file);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, preview.Status);
        Assert.All(new[] { "«hai»", "mã «a» đã dùng ở dòng", "câu hỏi cần lời", "loại dòng «dòng lạ» không có" }, told => Assert.Contains(told, preview.Words, StringComparison.Ordinal));
        Assert.Matches("Dòng \\d+: mã «a»", preview.Words);
        Assert.DoesNotContain(preview.Document.QuerySelectorAll("button"), b => b.TextContent.Trim() == "Nhập thành dự thảo");
        Assert.Equal(0, await OwnAsync(app));
    }

    [Fact]
    public async Task What_is_no_such_file_is_refused_in_words()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();

        Assert.Contains("Tệp JSON không đúng dạng", (await SendAsync(reform, "bo.json", "{\"name\": [}"u8.ToArray())).Errors, StringComparison.Ordinal);
        Assert.Contains("Không đọc được tệp đuôi «.txt»", (await SendAsync(reform, "bo.txt", "a"u8.ToArray())).Errors, StringComparison.Ordinal);
        Assert.Contains("hỏng", (await SendAsync(reform, "bo.xlsx", "a"u8.ToArray())).Errors, StringComparison.Ordinal);
        Assert.Contains("Câu thứ 1", (await SendAsync(reform, "bo.json", Encoding.UTF8.GetBytes(Good.Replace("\"chung\"", "\"có khoảng trắng\"", StringComparison.Ordinal)))).Words, StringComparison.Ordinal);
        Assert.Contains("Chọn bộ câu hỏi dùng cho việc gì", (await SendAsync(reform, "bo.json", Encoding.UTF8.GetBytes(Good), kind: "")).Errors, StringComparison.Ordinal);
        Assert.Equal(0, await OwnAsync(app));
    }

    [Fact]
    public async Task Only_who_manages_questions_takes_files_in()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync(Page)).Status);
    }

    private static Task<int> OwnAsync(MotCuaApp app) => app.InScopeAsync((_, db) => db.QuestionSets.CountAsync(s => s.AgencyId != null));

    private static async Task<Seen> SendAsync(Visitor who, string name, byte[] content, string kind = "Desk")
    {
        var page = await who.OpenAsync(Page);
        using var form = new MultipartFormDataContent();
        foreach (var input in page.Document.QuerySelectorAll("form[enctype] input[type=hidden]")) form.Add(new StringContent(input.GetAttribute("value") ?? ""), input.GetAttribute("name")!);
        form.Add(new StringContent(kind), "Kind");
        form.Add(new ByteArrayContent(content), "Upload", name);
        return await who.FollowAsync(await who.Http.PostAsync($"{Page}?handler=Preview", form));
    }
}
