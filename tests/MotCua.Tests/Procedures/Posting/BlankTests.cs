using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Filing;

namespace MotCua.Procedures.Posting;

public class BlankTests
{
    [Fact]
    public async Task Anybody_prints_the_blank_form_of_a_procedure_from_its_page()
    {
        await using var app = await MotCuaApp.StartAsync();
        var birth = await app.InScopeAsync((_, db) => db.Procedures.Where(p => p.Code == "1.001193").Select(p => p.Id).SingleAsync());
        using var anyone = app.Anyone();
        var link = (await anyone.OpenAsync($"/thu-tuc-hanh-chinh/{birth}")).Document.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Mẫu đơn trắng", StringComparison.Ordinal)).GetAttribute("href")!;

        var page = await anyone.OpenAsync(link);

        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", page.Words, StringComparison.Ordinal);
        Assert.Contains("NGƯỜI KHAI", page.Words, StringComparison.Ordinal);
        Assert.Contains("cần xác nhận", page.Words, StringComparison.Ordinal);
        var asked = await app.InScopeAsync(async (_, db) => (await db.Procedures.Include(p => p.Versions).SingleAsync(p => p.Id == birth)).On(new DateOnly(2024, 4, 26))!.Content.Form.Fields.Select(f => f.Label).ToList());
        Assert.All(asked, label => Assert.Contains(label, page.Words, StringComparison.Ordinal));
        Assert.Equal("%PDF"u8.ToArray(), (await anyone.Http.GetByteArrayAsync(new Uri($"{link}?handler=Pdf", UriKind.Relative)))[..4]);
        Assert.Equal("PK"u8.ToArray(), (await anyone.Http.GetByteArrayAsync(new Uri($"{link}?handler=Word", UriKind.Relative)))[..2]);
    }

    [Fact]
    public async Task A_procedure_without_a_form_has_no_blank_one()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.OnlineProcedureAsync();
        var bare = await app.InScopeAsync(async (_, db) =>
        {
            var procedure = Procedure.Publish("khong-mau", "9.009010", new ProcedureContent { Name = "Thủ tục không có tờ khai", Field = "Hộ tịch", Papers = [new PaperItem("Đơn")] }, null);
            db.Add(procedure);
            await db.SaveChangesAsync();
            return procedure.Id;
        });
        using var anyone = app.Anyone();

        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync($"/thu-tuc-hanh-chinh/{bare}/mau-trang")).Status);
        Assert.DoesNotContain("Mẫu đơn trắng", (await anyone.OpenAsync($"/thu-tuc-hanh-chinh/{bare}")).Words, StringComparison.Ordinal);
    }
}
