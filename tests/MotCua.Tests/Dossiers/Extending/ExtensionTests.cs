using System.Net;
using MotCua.Platform;

namespace MotCua.Dossiers.Extending;

public class ExtensionTests
{
    [Fact]
    public async Task An_apology_signed_a_day_before_is_in_time_and_a_second_needs_a_reason_and_is_late()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldDossierAsync();
        using var specialist = await app.SpecialistAsync();
        using var leader = await app.LeaderAsync();
        await specialist.SubmitAsync(await specialist.OpenAsync($"/ho-so/{id}/de-nghi-gia-han"), "Gửi đề nghị", ("Input.Reason", "Chờ xác minh"));

        var letter = await leader.SubmitAsync(await leader.OpenAsync($"/ho-so/{id}/gia-han"), "Ký, hẹn lại");
        Assert.Equal($"/ho-so/{id}/giay-to/xin-loi", letter.Url.AbsolutePath);
        Assert.True((await app.LastAsync<DossierExtended>(id)).InTime);
        var extended = await app.DossierAsync(id);
        Assert.Equal("04/05/2024", extended.FirstDueAt!.Value.PrintDay());
        Assert.Equal("08/05/2024", extended.DueAt!.Value.PrintDay());

        var refused = await leader.SubmitAsync(await leader.OpenAsync($"/ho-so/{id}/gia-han"), "Ký, hẹn lại", ("Input.Reason", "Vẫn chờ"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        await leader.SubmitAsync(refused, "Ký, hẹn lại", ("Input.BeyondBecause", "Cơ quan phối hợp chưa trả lời"));
        Assert.False((await app.LastAsync<DossierExtended>(id)).InTime);
        Assert.StartsWith("2/", (await app.LastAsync<DossierExtended>(id)).PaperNumber);
    }

    [Fact]
    public async Task A_day_the_office_is_closed_cannot_be_promised()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldDossierAsync();
        using var specialist = await app.SpecialistAsync();

        var refused = await specialist.SubmitAsync(await specialist.OpenAsync($"/ho-so/{id}/de-nghi-gia-han"), "Gửi đề nghị", ("Input.Reason", "Chờ xác minh"), ("Input.NewDue", "2024-05-11"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("13/05/2024", refused.Words);
        Assert.Contains("Chờ xác minh", refused.Words);
    }

    [Fact]
    public async Task A_letter_on_the_last_day_is_marked_late_and_the_forecast_lists_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldDossierAsync();
        app.MoveTo("2024-05-04T09:00");
        using var leader = await app.LeaderAsync();

        Assert.Contains((await app.DossierAsync(id)).Code, (await leader.OpenAsync("/sap-tre")).Words);
        await leader.SubmitAsync(await leader.OpenAsync($"/ho-so/{id}/gia-han"), "Ký, hẹn lại", ("Input.Reason", "Quá tải"));

        Assert.False((await app.LastAsync<DossierExtended>(id)).InTime);
        Assert.DoesNotContain((await app.DossierAsync(id)).Code, (await leader.OpenAsync("/sap-tre")).Words);
    }
}
