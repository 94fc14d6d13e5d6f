namespace MotCua.Dossiers.Stopping;

public class StopTests
{
    [Fact]
    public async Task A_withdrawal_prints_its_notice_and_is_refused_once_a_decision_exists()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (id, decided) = (await app.HeldDossierAsync(), await app.HeldDossierAsync());
        using var desk = await app.DeskAsync();
        await app.ChangeAsync(decided, d => d.ProposeResult(DossierOutcome.Granted, "", "", new HandOver("A", null, null, "Lãnh đạo", null), MotCuaApp.Start.UtcDateTime, "A", 1));
        await app.ChangeAsync(decided, d => d.Approve("Lê Minh Quân", "CHỦ TỊCH", MotCuaApp.Start.UtcDateTime));

        var notice = await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/dung"), "Dừng", ("Input.Reason", "Không còn nhu cầu"));

        Assert.Contains("THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", notice.Words);
        Assert.Equal(DossierStatus.Withdrawn, (await app.DossierAsync(id)).Status);
        Assert.Contains("Đã có quyết định hoặc kết quả", (await desk.OpenAsync($"/ho-so/{decided}/dung")).Words);
    }
}
