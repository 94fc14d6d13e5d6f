using System.Net;
using MotCua.Platform;

namespace MotCua.Dossiers.Settling;

public class SettlingTests
{
    [Fact]
    public async Task A_result_is_presented_approved_in_a_batch_issued_and_returned_on_another_day()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldDossierAsync();
        using var specialist = await app.SpecialistAsync();
        using var leader = await app.LeaderAsync();
        using var clerk = await app.ClerkAsync();
        await specialist.SubmitAsync(await specialist.OpenAsync($"/ho-so/{id}/trinh-ket-qua"), "Trình lãnh đạo", ("Input.Summary", "Trích lục khai tử"));

        var version = (await app.DossierAsync(id)).Version;
        var list = await leader.OpenAsync("/duyet-hang-loat");
        var twice = new[] { Visitor.FormOf(list, "Duyệt, ký", ("Chosen", $"{id}:{version}")), Visitor.FormOf(list, "Duyệt, ký", ("Chosen", $"{id}:{version}")) };
        foreach (var form in twice) await leader.FollowAsync(await leader.Http.SendAsync(form));
        Assert.Equal(version + 1, (await app.DossierAsync(id)).Version);

        await clerk.SubmitAsync(await clerk.OpenAsync($"/ho-so/{id}/phat-hanh"), "Phát hành");
        app.MoveTo("2024-05-02T09:00");
        using var desk = await app.DeskAsync();
        var slip = await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/tra-ket-qua"), "Trả kết quả", ("Input.ReceiverId", "060212345678"));

        Assert.Contains("GIẤY BIÊN NHẬN TRẢ KẾT QUẢ", slip.Words);
        Assert.DoesNotContain("060212345678", slip.Words);
        var done = await app.DossierAsync(id);
        Assert.Equal(("26/04/2024", "02/05/2024", "1/2024"), (done.EndedAt!.Value.PrintDay(), done.ReturnedAt!.Value.PrintDay(), done.ResultNumber));
    }

    [Fact]
    public async Task After_one_signature_the_next_dossier_that_waits_is_opened_and_after_the_last_its_own_page()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (first, second) = (await app.HeldDossierAsync(), await app.HeldDossierAsync());
        using var specialist = await app.SpecialistAsync();
        using var leader = await app.LeaderAsync();
        foreach (var id in new[] { first, second }) await specialist.SubmitAsync(await specialist.OpenAsync($"/ho-so/{id}/trinh-ket-qua"), "Trình lãnh đạo", ("Input.Summary", "Trích lục khai tử"));

        var next = await leader.SubmitAsync(await leader.OpenAsync($"/ho-so/{first}/duyet"), "Duyệt, ký");
        var last = await leader.SubmitAsync(next, "Duyệt, ký");

        Assert.Equal(($"/ho-so/{second}/duyet", $"/ho-so/{second}"), (next.Url.AbsolutePath, last.Url.AbsolutePath));
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_and_its_slip_has_a_series_of_its_own()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldDossierAsync();
        using var specialist = await app.SpecialistAsync();
        using var leader = await app.LeaderAsync();
        using var clerk = await app.ClerkAsync();

        var refused = await specialist.SubmitAsync(await specialist.OpenAsync($"/ho-so/{id}/trinh-ket-qua"), "Trình lãnh đạo", ("Input.Outcome", "Refused"), ("Input.Summary", "Không đủ điều kiện"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        await specialist.SubmitAsync(refused, "Trình lãnh đạo", ("Input.Reason", "Không thuộc thẩm quyền"));
        await leader.SubmitAsync(await leader.OpenAsync($"/ho-so/{id}/duyet"), "Duyệt, ký");
        await clerk.SubmitAsync(await clerk.OpenAsync($"/ho-so/{id}/phat-hanh"), "Phát hành", ("ResultNumber", "77/UBND"));

        var settled = await app.LastAsync<DossierSettled>(id);
        Assert.Equal("77/UBND", settled.ResultNumber);
        Assert.StartsWith("1/", settled.RefusalNumber);
        Assert.Contains("Không thuộc thẩm quyền", (await clerk.OpenAsync($"/ho-so/{id}/giay-to/tu-choi")).Words);
    }

    [Fact]
    public async Task What_is_sent_back_returns_to_whoever_presented_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldDossierAsync();
        using var specialist = await app.SpecialistAsync();
        using var leader = await app.LeaderAsync();
        var holder = (await app.DossierAsync(id)).HolderId;
        await specialist.SubmitAsync(await specialist.OpenAsync($"/ho-so/{id}/trinh-ket-qua"), "Trình lãnh đạo");

        await leader.SubmitAsync(await leader.OpenAsync($"/ho-so/{id}/duyet"), "Trả lại", ("Reason", "Thiếu căn cứ"));

        var back = await app.DossierAsync(id);
        Assert.Equal((DossierStage.Specialist, holder), (back.Stage, back.HolderId));
    }
}
