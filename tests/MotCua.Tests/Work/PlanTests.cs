using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;

namespace MotCua.Work;

public class PlanTests
{
    [Fact]
    public async Task A_plan_binds_nobody_until_it_is_approved_by_another_and_then_every_line_has_a_number()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucAsync();
        using var reform = await app.ReformAsync();
        var plan = (await reform.SubmitAsync(await reform.OpenAsync("/ke-hoach-cchc"), "Lập dự thảo", ("Input.Year", "2024"))).Url.AbsolutePath;
        await reform.SubmitAsync(await reform.OpenAsync($"/nhiem-vu/soan?ke-hoach={plan.Split('/')[^1]}"), "Đưa vào kế hoạch", ("Input.Content", "Niêm yết thủ tục"), ("Input.FieldKey", "tthc"), ("Input.Lead", $"o{duc}"), ("Input.DueOn", "10/05/2024"));
        using var specialist = await app.SpecialistAsync();

        var before = await specialist.OpenAsync("/nhiem-vu/cua-toi");
        var offered = await reform.OpenAsync($"{plan}/xu-ly");
        using var leader = await app.LeaderAsync();
        var nameless = await leader.SubmitAsync(await leader.OpenAsync($"{plan}/xu-ly"), "Duyệt kế hoạch");
        await reform.SubmitAsync(offered, "Lưu thông tin", ("Input.Symbol", "12/KH-UBND"), ("Input.IssuedOn", "26/04/2024"));
        var approved = await leader.SubmitAsync(await leader.OpenAsync($"{plan}/xu-ly"), "Duyệt kế hoạch");
        var after = await specialist.OpenAsync("/nhiem-vu/cua-toi");

        Assert.DoesNotContain("Niêm yết thủ tục", before.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Duyệt kế hoạch", offered.Words, StringComparison.Ordinal);
        Assert.Contains("Ghi số, ký hiệu", nameless.Errors, StringComparison.Ordinal);
        Assert.Contains("NV-2024-0001", approved.Words, StringComparison.Ordinal);
        Assert.Contains("Niêm yết thủ tục", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approved_plan_takes_no_line_until_it_is_opened_with_a_reason()
    {
        await using var app = await MotCuaApp.StartAsync();
        var plan = await app.PlanApprovedAsync();
        using var reform = await app.ReformAsync();
        var form = $"/nhiem-vu/soan?ke-hoach={plan.Split('/')[^1]}";
        (string, string?)[] line = [("Input.Content", "Khảo sát hài lòng"), ("Input.Lead", $"o{await app.DucAsync()}"), ("Input.DueOn", "10/05/2024")];

        var closed = await reform.SubmitAsync(await reform.OpenAsync(form), "Đưa vào kế hoạch", line);
        await reform.SubmitAsync(await reform.OpenAsync($"{plan}/xu-ly"), "Mở điều chỉnh", ("Why", "Thành phố giao thêm"));
        await reform.SubmitAsync(await reform.OpenAsync(form), "Đưa vào kế hoạch", line);
        using var leader = await app.LeaderAsync();
        var adjusted = await leader.SubmitAsync(await leader.OpenAsync($"{plan}/xu-ly"), "Duyệt kế hoạch");

        Assert.Contains("bấm Điều chỉnh", closed.Errors, StringComparison.Ordinal);
        Assert.Contains("Đã duyệt điều chỉnh", adjusted.Words, StringComparison.Ordinal);
        Assert.Equal(["NV-2024-0001", "NV-2024-0002", "NV-2024-0003"], await app.InScopeAsync((_, db) => db.WorkTasks.OrderBy(t => t.Number).Select(t => t.Code).ToListAsync()));
    }

    [Fact]
    public async Task A_line_dropped_from_the_draft_is_not_assigned_and_takes_no_number()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucAsync();
        using var reform = await app.ReformAsync();
        var plan = (await reform.SubmitAsync(await reform.OpenAsync("/ke-hoach-cchc"), "Lập dự thảo", ("Input.Year", "2024"))).Url.AbsolutePath;
        foreach (var content in new[] { "Việc bỏ", "Việc giữ" })
            await reform.SubmitAsync(await reform.OpenAsync($"/nhiem-vu/soan?ke-hoach={plan.Split('/')[^1]}"), "Đưa vào kế hoạch", ("Input.Content", content), ("Input.Lead", $"o{duc}"), ("Input.DueOn", "10/05/2024"));
        var dropped = await app.InScopeAsync((_, db) => db.WorkTasks.Where(t => t.Content == "Việc bỏ").Select(t => t.Id).SingleAsync());
        await reform.SubmitAsync(await reform.OpenAsync($"/nhiem-vu/{dropped}/quyet-dinh"), "Bỏ khỏi dự thảo", ("Verdict.Note", "Trùng việc của thành phố"));
        await reform.SubmitAsync(await reform.OpenAsync($"{plan}/xu-ly"), "Lưu thông tin", ("Input.Symbol", "12/KH-UBND"), ("Input.IssuedOn", "26/04/2024"));
        using var leader = await app.LeaderAsync();

        var approved = await leader.SubmitAsync(await leader.OpenAsync($"{plan}/xu-ly"), "Duyệt kế hoạch");

        Assert.DoesNotContain("Việc bỏ", approved.Words, StringComparison.Ordinal);
        Assert.Equal(("NV-2024-0001", null), ((await app.InScopeAsync((_, db) => db.WorkTasks.SingleAsync(t => t.Content == "Việc giữ"))).Code, (await app.TaskAsync(dropped)).Number));
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task The_plan_is_a_word_document_without_fault_and_nobody_else_s()
    {
        await using var app = await MotCuaApp.StartAsync();
        var plan = await app.PlanApprovedAsync();
        using var leader = await app.LeaderAsync();
        using var stranger = await app.StrangerAsync();

        using var file = new MemoryStream(await leader.Http.GetByteArrayAsync(new Uri($"{plan}?handler=Word", UriKind.Relative)));
        using var word = WordprocessingDocument.Open(file, false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        foreach (var words in new[] { "KẾ HOẠCH", "Số: 12/KH-UBND", "Cải cách thể chế", "Niêm yết thủ tục", "Nơi nhận:" }) Assert.Contains(words, word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.True((await leader.Http.GetAsync(new Uri($"{plan}?handler=Pdf", UriKind.Relative))).IsSuccessStatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync(plan)).Status);
    }
}
