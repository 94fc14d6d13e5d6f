using System.Net;

namespace MotCua.Dossiers;

public class StrangerTests
{
    [Theory]
    [InlineData("de-nghi-bo-sung"), InlineData("yeu-cau-bo-sung"), InlineData("nhan-bo-sung"), InlineData("de-nghi-gia-han"), InlineData("gia-han"), InlineData("nghia-vu-tai-chinh"), InlineData("chung-tu-nop-tien")]
    [InlineData("trinh-ket-qua"), InlineData("duyet"), InlineData("phat-hanh"), InlineData("tra-ket-qua"), InlineData("dung"), InlineData("dinh-chinh"), InlineData("mo-lai"), InlineData("huy-so")]
    [InlineData("giay-to/giay-tiep-nhan"), InlineData("giay-to/giay-tiep-nhan?lien=luu"), InlineData("giay-to/phieu-kiem-soat?handler=Pdf")]
    public async Task A_dossier_of_another_agency_is_not_found(string address)
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldDossierAsync();
        var before = (await app.DossierAsync(id)).Version;
        using var stranger = await app.StrangerAsync();
        var token = (await stranger.OpenAsync("/tra-ket-qua-hang-loat")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/ho-so/{id}/{address}")).Status);
        var forged = await stranger.Http.PostAsync(new Uri($"/ho-so/{id}/{address}", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Reason", "x"), new("Input.Reason", "x")]));

        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
        Assert.Equal(before, (await app.DossierAsync(id)).Version);
    }
}
