using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Procedures.Forms;

public class EditorTests
{
    private const string Without = "1.000593";

    [Fact]
    public async Task A_form_is_written_and_holds_from_its_day_as_a_new_version()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var page = await WrittenAsync(app, reform);

        Assert.Equal("Điện thoại (bắt buộc)", page.Document.QuerySelector("label[for=Answer_dien-thoai]")!.TextContent);
        page = await reform.SubmitAsync(page, "Lưu tờ khai", ("Input.Source", "TT 04/2020/TT-BTP"), ("Input.ValidFrom", "01/06/2024"));

        Assert.Contains("Thêm tờ khai điện tử: 1 ô", page.Words, StringComparison.Ordinal);
        await app.InScopeAsync(async (_, db) =>
        {
            var marriage = await db.Procedures.Include(p => p.Versions).SingleAsync(p => p.Code == Without);
            Assert.True(marriage.On(new DateOnly(2024, 5, 31))!.Content.Form.IsEmpty);
            Assert.Equal(("dien-thoai", FormFieldKind.Phone, true), marriage.On(new DateOnly(2024, 6, 1))!.Content.Form.Fields.Select(f => (f.Key, f.Kind, f.Required)).Single());
        });
    }

    [Fact]
    public async Task The_preview_is_checked_as_a_citizens_form_would_be_and_keeps_what_was_tried()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var page = await WrittenAsync(app, reform);

        page = await reform.SubmitAsync(page, "Thử kiểm tra", ("Answer.dien-thoai", "123"));
        Assert.Contains("Điện thoại: số điện thoại bắt đầu bằng 0", page.Document.QuerySelector("#Answer_dien-thoai_error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("123", page.Document.QuerySelector("#Answer_dien-thoai")!.GetAttribute("value"));
        page = await reform.SubmitAsync(page, "Thử kiểm tra", ("Answer.dien-thoai", "0905 123 456"));
        Assert.Contains("đủ và đúng", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_filled_in_is_refused_where_it_stands_and_nothing_typed_is_lost()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var page = await WrittenAsync(app, reform);

        page = await reform.SubmitAsync(page, "Lưu tờ khai", ("Field.Kind", "Choice"), ("Field.Help", "Chọn giúp"), ("Input.Source", "Mẫu của phường"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Phần 1, ô 1 «Điện thoại»: nhập ít nhất hai câu để chọn", page.Document.QuerySelector("#Field_Options_error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Chọn giúp", "Mẫu của phường"), (page.Document.QuerySelector("#Field_Help")!.TextContent.Trim(), page.Document.QuerySelector("#Input_Source")!.GetAttribute("value")));
    }

    [Fact]
    public async Task Saved_as_a_file_and_read_again_it_is_the_same_form()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var birth = await CatalogueTests.IdAsync(app, "1.001193");

        var json = await reform.Http.GetStringAsync($"/thu-tuc/{birth}/to-khai?handler=Json");

        Assert.Equal(json, FormJson.Of(FormFile.Read(json)));
        Assert.Contains("\"key\"", json, StringComparison.Ordinal);
        var page = await UploadAsync(reform, await reform.OpenAsync(await AddressAsync(app)), json);
        page = await reform.SubmitAsync(page, "Lưu tờ khai");
        Assert.Contains("Đã lưu tờ khai", page.Words, StringComparison.Ordinal);
        Assert.Equal(json, await reform.Http.GetStringAsync($"{await AddressAsync(app)}?handler=Json"));
    }

    [Theory]
    [InlineData("[", "Tệp không đúng dạng tờ khai")]
    [InlineData("""{"sections":[{"title":"A","fields":[{"key":"a","label":"A","kind":"colour"}]}]}""", "sections[0].fields[0].kind")]
    [InlineData("""{"sections":[{"title":"A","fields":null}]}""", "sections[0].fields")]
    [InlineData("""{"sections":[null]}""", "mục trống (null)")]
    [InlineData("""{"sections":[{"titel":"A"}]}""", "sections[0].titel")]
    [InlineData("""{"sections":[{"title":"A","fields":[{"key":"a","label":"A","kind":"text","pattern":"(a+)+$(?=b)","patternHelp":"x"}]}]}""", "Phần 1, ô 1 «A»: mẫu dùng cách nhìn trước")]
    [InlineData("""{"sections":[{"title":"A","fields":[{"key":"a","label":"A","kind":"text"},{"key":"a","label":"B","kind":"text"}]}]}""", "Phần 1, ô 2 «B»: mã «a» đã dùng cho ô «A»")]
    public async Task A_file_that_is_no_form_is_refused_with_the_place(string json, string message)
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();

        var page = await UploadAsync(reform, await reform.OpenAsync(await AddressAsync(app)), json);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(message, page.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_copied_from_another_procedure_and_has_to_be_confirmed_again()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var page = await reform.OpenAsync(await AddressAsync(app));

        Assert.Contains("Không thủ tục nào khớp «không có đâu»", (await reform.SubmitAsync(page, "Chép", ("from", "không có đâu"))).Errors, StringComparison.Ordinal);
        page = await reform.SubmitAsync(page, "Chép", ("from", "1.001193"));

        Assert.NotNull(page.Document.QuerySelector("fieldset.form-section"));
        Assert.False(page.Document.QuerySelector("#Input_Verified")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Who_may_not_manage_procedures_may_not_write_their_forms()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync(await AddressAsync(app))).Status);
    }

    private static async Task<string> AddressAsync(MotCuaApp app) => $"/thu-tuc/{await CatalogueTests.IdAsync(app, Without)}/to-khai";

    // One section with one question, the way an administrator writes it.
    private static async Task<Seen> WrittenAsync(MotCuaApp app, Visitor reform)
    {
        var page = await reform.OpenAsync(await AddressAsync(app));
        page = await reform.SubmitAsync(page, "Thêm phần");
        page = await reform.SubmitAsync(page, "Thêm câu hỏi", ("Section.Title", "Người yêu cầu"));
        return await reform.SubmitAsync(page, "Cập nhật bản xem trước", ("Field.Label", "Điện thoại"), ("Field.Kind", "Phone"), ("Field.Required", "true"));
    }

    private static async Task<Seen> UploadAsync(Visitor reform, Seen page, string json)
    {
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelector("form[enctype='multipart/form-data']")!;
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Fields(form)) body.Add(new StringContent(value), name);
        body.Add(new StringContent(json), "upload", "to-khai.json");
        return await reform.FollowAsync(await reform.Http.PostAsync(new Uri(page.Url, "?handler=Import"), body));
    }
}
