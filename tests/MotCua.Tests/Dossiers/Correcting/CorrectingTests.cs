using System.Net;

namespace MotCua.Dossiers.Correcting;

public class CorrectingTests
{
    [Fact]
    public async Task A_void_number_is_listed_with_its_reason()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var id = await app.ReceivedAsync(await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa"));

        await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/huy-so"), "Huỷ số", ("Reason", "Nhập nhầm thủ tục"));

        var book = await desk.OpenAsync("/so-huy");
        Assert.Contains((await app.DossierAsync(id)).Code, book.Words);
        Assert.Contains("Nhập nhầm thủ tục", book.Words);
        using var pdf = new Papers.Reader(await desk.Http.GetByteArrayAsync(new Uri("/so-huy?handler=Pdf&nam=2024", UriKind.Relative)));
        Assert.Contains("SỔSỐHUỶNăm2024", pdf.IsSound().Letters, StringComparison.Ordinal);
        Assert.Contains("Nhậpnhầmthủtục", pdf.Letters, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_keeps_before_and_after_and_a_stale_form_is_told()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var id = await app.HeldDossierAsync();
        var (page, late) = (await desk.OpenAsync($"/ho-so/{id}/dinh-chinh"), await desk.OpenAsync($"/ho-so/{id}/dinh-chinh"));

        await desk.SubmitAsync(page, "Đính chính", ("Input.Name", "Trần Thị Bưởi Hồng"), ("Input.Reason", "Gõ thiếu tên"));
        var stale = await desk.SubmitAsync(late, "Đính chính", ("Input.Name", "Trần Thị B"), ("Input.Reason", "Gõ sai"));

        var change = Assert.Single((await app.LastAsync<DossierCorrected>(id)).Changes);
        Assert.Equal(new Correction("Chủ hồ sơ", "Trần Thị Bưởi", "Trần Thị Bưởi Hồng"), change);
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
    }
}
