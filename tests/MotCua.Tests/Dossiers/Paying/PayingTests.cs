using System.Net;
using MotCua.Platform;

namespace MotCua.Dossiers.Paying;

public class PayingTests
{
    [Fact]
    public async Task The_payers_time_is_given_back_and_the_date_is_told_before_it_is_saved()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldDossierAsync();
        var due = (await app.DossierAsync(id)).DueAt!.Value;
        using (var specialist = await app.SpecialistAsync()) await specialist.SubmitAsync(await specialist.OpenAsync($"/ho-so/{id}/nghia-vu-tai-chinh"), "Yêu cầu nộp", ("Input.What", "Lệ phí trước bạ"), ("Input.Amount", "250000"));
        var waiting = await app.DossierAsync(id);
        Assert.Equal((DossierStatus.AwaitingPayment, DossierStage.Citizen), (waiting.Status, waiting.Stage));
        Assert.Equal(250_000, (await app.LastAsync<PaymentAsked>(id)).Amount);

        app.MoveTo("2024-05-06T09:00");
        using var desk = await app.DeskAsync();
        var page = await desk.OpenAsync($"/ho-so/{id}/chung-tu-nop-tien");
        var refused = await desk.SubmitAsync(page, "Nhận chứng từ");
        Assert.Equal("Ghi số, ngày của chứng từ nộp tiền.", refused.Errors);
        await desk.SubmitAsync(refused, "Nhận chứng từ", ("Input.Proof", "Biên lai 15 ngày 06/05/2024"));

        var after = await app.DossierAsync(id);
        Assert.True(after.DueAt > due);
        Assert.Contains(after.DueAt!.Value.Print(), page.Words, StringComparison.Ordinal);
        Assert.Equal((DossierStatus.InProcess, DossierStage.Specialist, due), (after.Status, after.Stage, after.FirstDueAt));
    }

    [Fact]
    public async Task Only_the_holder_asks_and_only_what_waits_takes_a_proof()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldDossierAsync();
        using var desk = await app.DeskAsync();
        using var clerk = await app.ClerkAsync();

        Assert.Contains("Bạn không giữ hồ sơ", (await desk.OpenAsync($"/ho-so/{id}/nghia-vu-tai-chinh")).Words, StringComparison.Ordinal);
        Assert.Contains("Hồ sơ này không chờ nghĩa vụ tài chính.", (await desk.OpenAsync($"/ho-so/{id}/chung-tu-nop-tien")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"/ho-so/{id}/nghia-vu-tai-chinh")).Status);
    }
}
