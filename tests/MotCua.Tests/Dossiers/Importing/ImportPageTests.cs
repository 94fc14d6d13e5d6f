using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Dossiers.Importing;

public class ImportPageTests
{
    private const string Good = "MaHoSo,TenTTHC,ChuHoSo,NgayTiepNhan,TrangThaiHoSo\r\nH11.20.14-240301-0001,Khai sinh,Nguyễn Văn Đức,01/03/2024,4\r\n";

    [Fact]
    public async Task Checking_saves_nothing_and_importing_does()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();
        var page = await administrator.OpenAsync("/quan-tri/nhap-ho-so");

        Assert.Contains("1 dòng đều nhập được", (await SendAsync(administrator, page, "Check", Good)).Words, StringComparison.Ordinal);
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.Dossiers.CountAsync()));
        Assert.Contains("Đã nhập 1 hồ sơ", (await SendAsync(administrator, await administrator.OpenAsync("/quan-tri/nhap-ho-so"), "", Good)).Words, StringComparison.Ordinal);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.Dossiers.CountAsync()));
    }

    [Fact]
    public async Task A_desk_officer_may_not_import()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/quan-tri/nhap-ho-so")).Status);
    }

    private static async Task<Seen> SendAsync(Visitor visitor, Seen page, string handler, string csv)
    {
        var form = new MultipartFormDataContent();
        foreach (var hidden in page.Document.QuerySelectorAll("form[enctype] input[type=hidden]"))
            if (hidden.GetAttribute("name") is { Length: > 0 } name && name != "Input.IgnoreUnknown") form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), name);
        form.Add(new StringContent(csv), "Input.File", "cu.csv");
        return await visitor.FollowAsync(await visitor.Http.PostAsync(new Uri(page.Url, $"/quan-tri/nhap-ho-so?handler={handler}"), form));
    }
}
