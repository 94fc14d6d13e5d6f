using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;

namespace MotCua.Petitions;

/// <summary>Mẫu 01/TCD and 02/TCD as page, PDF and Word.</summary>
public class ReceptionPaperTests
{
    private static readonly (string Name, string? Value)[] Typed =
    [
        ("Input.Kind", "Proposal"), ("Input.Summary", "Đề nghị mở cửa sáng thứ Bảy."), ("Input.Name", "Trần Văn Hải"), ("Input.Address", "12 Ngô Sĩ Liên"), ("Input.IdNumber", "060080001111"), ("Input.Phone", "0903111222"), ("Input.Competence", "co"),
    ];

    [Fact]
    public async Task Who_is_not_received_gets_a_notice_with_the_reason()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var refused = await RecordAsync(desk, ("Input.IsRefused", "true"), ("Input.RefusalReason", "Vụ việc đã có quyết định cuối cùng."));

        var notice = await desk.OpenAsync($"{refused.Url.AbsolutePath}/giay/tu-choi");

        Assert.NotNull(refused.Document.QuerySelector($"a[href='{refused.Url.AbsolutePath}/giay/tu-choi']"));
        Assert.Contains("Mẫu số 01/TCD", notice.Words, StringComparison.Ordinal);
        Assert.Contains("Về việc từ chối tiếp công dân", notice.Words, StringComparison.Ordinal);
        Assert.Contains("Vụ việc đã có quyết định cuối cùng.", notice.Words, StringComparison.Ordinal);
        Assert.Contains("Trần Văn Hải", notice.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("060080001111", notice.Text, StringComparison.Ordinal);
        await DownloadsAsync(desk, notice.Url.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync($"{refused.Url.AbsolutePath}/giay/bien-nhan")).Status); // nothing was left
    }

    [Fact]
    public async Task What_somebody_leaves_is_listed_on_a_receipt_line_by_line()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var left = await RecordAsync(desk, ("Input.Papers", "Đơn kiến nghị\nẢnh chụp bảng giờ"));

        var receipt = await desk.OpenAsync($"{left.Url.AbsolutePath}/giay/bien-nhan");

        Assert.Contains("GIẤY BIÊN NHẬN", receipt.Words, StringComparison.Ordinal);
        Assert.Equal(2, receipt.Document.QuerySelectorAll("article tbody tr").Length);
        Assert.Contains("Ảnh chụp bảng giờ", receipt.Words, StringComparison.Ordinal);
        await DownloadsAsync(desk, receipt.Url.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync($"{left.Url.AbsolutePath}/giay/tu-choi")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync($"{left.Url.AbsolutePath}/giay/khac")).Status);
    }

    [Fact]
    public async Task Of_a_denouncer_nothing_is_printed()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var left = await RecordAsync(desk, ("Input.Kind", "Denunciation"), ("Input.Against", "Công chức A"), ("Input.Papers", "Tệp ghi âm"));
        var refused = await RecordAsync(desk, ("Input.Kind", "Denunciation"), ("Input.Against", "Công chức A"), ("Input.IsRefused", "true"), ("Input.RefusalReason", "Đã có kết luận cuối cùng."));

        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync($"{left.Url.AbsolutePath}/giay/bien-nhan")).Status); // what was left stands in the sealed case only
        var receipt = await desk.OpenAsync($"{refused.Url.AbsolutePath}/giay/tu-choi");

        Assert.All(new[] { "Trần Văn Hải", "12 Ngô Sĩ Liên", "060080001111", "thứ Bảy" }, secret => Assert.DoesNotContain(secret, receipt.Text, StringComparison.Ordinal));
        Assert.Contains("Giữ bí mật", receipt.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_receives_citizens_of_that_agency_sees_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var left = await RecordAsync(desk, ("Input.Papers", "Đơn kiến nghị"));
        var address = $"{left.Url.AbsolutePath}/giay/bien-nhan";
        using var stranger = await app.StrangerAsync();
        using var anyone = app.Anyone();

        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync(address)).Status);
        Assert.Equal("/dang-nhap", (await anyone.GetAsync(address)).Url.AbsolutePath);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.CitizenReceptions.CountAsync()));
    }

    private static async Task<Seen> RecordAsync(Visitor desk, params (string Name, string? Value)[] over) =>
        await desk.SubmitAsync(await desk.OpenAsync("/tiep-cong-dan/moi"), "Vào sổ", [.. Typed.Where(t => !over.Any(o => o.Name == t.Name)), .. over]);

    private static async Task DownloadsAsync(Visitor desk, string address)
    {
        var pdf = await desk.Http.GetByteArrayAsync($"{address}?handler=Pdf");
        var word = await desk.Http.GetByteArrayAsync($"{address}?handler=Word");
        Assert.Equal(("%PDF", "PK"), (Encoding.ASCII.GetString(pdf, 0, 4), Encoding.ASCII.GetString(word, 0, 2)));
    }
}
