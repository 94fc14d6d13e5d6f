using System.Net;
using MotCua.Reports;

namespace MotCua.PeriodicReports;

public class WritingTests
{
    [Fact]
    public async Task What_the_system_cannot_know_is_typed_and_marked_as_typed()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var address = (await app.DraftedAsync(reform)).Url.AbsolutePath;
        var annex = await reform.OpenAsync($"{address}/phu-luc");

        var saved = await reform.SubmitAsync(annex, "Lưu phụ lục", (await FieldAsync(app, "van-ban-chi-dao", "Value"), "12"), (await FieldAsync(app, "van-ban-chi-dao", "Note"), "có danh mục kèm theo"));

        Assert.Equal(["12", "Số nhập tay. có danh mục kèm theo"], Row(saved, "Văn bản chỉ đạo, điều hành"));
        Assert.Contains("đã ban hành 12 văn bản chỉ đạo", saved.Words, StringComparison.Ordinal);
        Assert.Equal("Nhập tay: Văn bản chỉ đạo, điều hành", saved.Document.QuerySelector(".written li .typed[title*='Văn bản chỉ đạo']")!.GetAttribute("title"));
        Assert.Contains("Nhập phụ lục: Văn bản chỉ đạo, điều hành 12, có danh mục kèm theo", saved.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_computed_figure_cannot_be_typed_over_only_corrected_beside_with_a_reason()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportAsync(agency => [PastDossiers.One(agency, 1, "2024-04-02", "2024-04-05", "2024-04-04")]);
        using var reform = await app.ReformAsync();
        var address = (await app.DraftedAsync(reform)).Url.AbsolutePath;
        var (value, corrected, why) = (await FieldAsync(app, "pl-da-giai-quyet", "Value"), await FieldAsync(app, "pl-da-giai-quyet", "Corrected"), await FieldAsync(app, "pl-da-giai-quyet", "Why"));
        var annex = await reform.OpenAsync($"{address}/phu-luc");
        Assert.Null(annex.Document.QuerySelector($"[name='{value}']"));

        var refused = await reform.SubmitAsync(annex, "Lưu phụ lục", (value, "999"), (corrected, "2"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("ghi lý do điều chỉnh", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("2", refused.Document.QuerySelector($"[name='{corrected}']")!.GetAttribute("value"));

        var saved = await reform.SubmitAsync(refused, "Lưu phụ lục", (value, "999"), (corrected, "2"), (why, "một hồ sơ giấy chưa nhập"));
        Assert.Equal(["1 điều chỉnh: 2", "Điều chỉnh vì: một hồ sơ giấy chưa nhập"], Row(saved, "Hồ sơ đã giải quyết"));
        Assert.DoesNotContain("999", saved.Document.QuerySelector(".written")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_written_part_by_part_with_figures_by_their_keys()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportAsync(agency => [PastDossiers.One(agency, 1, "2024-04-02", "2024-04-05", "2024-04-04")]);
        using var reform = await app.ReformAsync();
        var address = (await app.DraftedAsync(reform)).Url.AbsolutePath;
        var part = await PartAsync(app, "kien-nghi");

        var saved = await reform.SubmitAsync(await reform.OpenAsync($"{address}/soan"), "Lưu", (part, "Đề nghị mở lớp tập huấn cho công chức bộ phận Một cửa.\r\n- Kỳ này giải quyết {da-giai-quyet} hồ sơ.\r\n- <b>không phải thẻ</b>"));

        Assert.Contains("Đề nghị mở lớp tập huấn", saved.Document.QuerySelectorAll(".written p").Select(p => p.TextContent).Last(p => p.Length > 0), StringComparison.Ordinal);
        Assert.Contains("Kỳ này giải quyết 1 hồ sơ.", saved.Document.QuerySelectorAll(".written li").Select(p => p.TextContent.Trim()));
        Assert.Contains("<b>không phải thẻ</b>", saved.Document.QuerySelectorAll(".written li").Select(p => p.TextContent.Trim()));
        Assert.Contains("Soạn: V. Kiến nghị, đề xuất.", saved.Words, StringComparison.Ordinal); // and no other part
        var renamed = await reform.SubmitAsync(await reform.OpenAsync($"{address}/soan"), "Lưu", ("Input.Title", "Sơ kết công tác cải cách hành chính"));
        Assert.Equal("Sơ kết công tác cải cách hành chính", renamed.Document.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_figure_that_is_not_there_is_told_and_nothing_typed_is_lost()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var address = (await app.DraftedAsync(reform)).Url.AbsolutePath;
        var part = await PartAsync(app, "kien-nghi");

        var refused = await reform.SubmitAsync(await reform.OpenAsync($"{address}/soan"), "Lưu", (part, "Có {so-khong-co} hồ sơ."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Không có số liệu {so-khong-co}", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("Có {so-khong-co} hồ sơ.", refused.Document.QuerySelector($"[name='{part}']")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_preview_shows_what_is_typed_and_saves_nothing()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var address = (await app.DraftedAsync(reform)).Url.AbsolutePath;

        var preview = await reform.SubmitAsync(await reform.OpenAsync($"{address}/soan"), "Xem trước", (await PartAsync(app, "kien-nghi"), "Xin thêm {tiep-nhan} máy."));

        Assert.Contains("Xin thêm 0 máy.", preview.Document.QuerySelector("[aria-label='Xem trước']")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Xin thêm", (await reform.OpenAsync(address)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_write_at_the_same_time_see_each_others_words_and_lose_none()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var address = (await app.DraftedAsync(reform)).Url.AbsolutePath;
        var part = await PartAsync(app, "kien-nghi");
        var (mine, theirs) = (await reform.OpenAsync($"{address}/soan"), await reform.OpenAsync($"{address}/soan"));
        await reform.SubmitAsync(theirs, "Lưu", (part, "Lời của người kia."));

        var conflict = await reform.SubmitAsync(mine, "Lưu", (part, "Lời của tôi."));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("Lời của tôi.", conflict.Document.QuerySelector($"[name='{part}']")!.TextContent.Trim());
        Assert.Contains("Bản người khác vừa lưu: V. Kiến nghị, đề xuất Lời của người kia.", conflict.Words.Replace("đề xuấtLời", "đề xuất Lời", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static async Task<string> FieldAsync(MotCuaApp app, string key, string name) =>
        $"Input.Rows[{(await app.ReportAsync()).Content.Annex.Index().First(r => r.Item.Key == key).Index}].{name}";

    private static async Task<string> PartAsync(MotCuaApp app, string key) =>
        $"Input.Sections[{(await app.ReportAsync()).Content.Sections.Index().First(r => r.Item.Key == key).Index}].Text";

    /// <summary>Value and note of a row of the annex.</summary>
    private static string[] Row(Seen page, string name)
    {
        var cells = page.Document.QuerySelectorAll(".written tr").Select(r => r.QuerySelectorAll("td").Select(c => System.Text.RegularExpressions.Regex.Replace(c.TextContent.Trim(), @"\s+", " ")).ToList()).First(c => c.Count == 6 && c[1] == name);
        return [cells[3], cells[5]];
    }
}
