using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Notifications;

namespace MotCua.Portal.Own;

public class OwnResultTests
{
    [Fact]
    public async Task The_owner_takes_the_electronic_result_and_its_being_taken_is_told()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var dossier = await app.SettledFromAsync();
        var file = await app.WithResultAsync(dossier);
        using var person = await app.PersonAsync(mail);

        var page = await person.OpenAsync($"/cua-toi/ho-so/{dossier.Id}");
        Assert.Contains(file.Sha256, page.Words, StringComparison.Ordinal);
        Assert.Contains("Đã có kết quả", page.Words, StringComparison.Ordinal); // what was told to this address
        var taken = await person.Http.GetAsync($"/cua-toi/ho-so/{dossier.Id}/ket-qua/{file.Id}");

        Assert.Equal(OwnGiven.Result, await taken.Content.ReadAsByteArrayAsync());
        Assert.Equal("ket-qua.pdf", taken.Content.Headers.ContentDisposition!.FileName);
        var told = await app.InScopeAsync((_, db) => db.History.SingleAsync(h => h.SubjectId == dossier.Id && h.Kind == nameof(ResultDownloaded)));
        Assert.Equal("Người dân (la•••@example.vn)", told.ByName);
    }

    [Fact]
    public async Task Before_it_is_issued_or_paid_and_by_others_nothing_can_be_taken()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var (open, unpaid, other) = (await app.ReceivedFromAsync(), await app.SettledFromAsync(), await app.SettledFromAsync(email: "khac@example.vn"));
        await app.ChangeAsync(unpaid.Id, d => d.Correct(new DossierCorrection { Fee = 8000 }, "Ghi thiếu phí", app.Clock.GetUtcNow().UtcDateTime));
        var files = new List<(Dossier, StoredFile)>();
        foreach (var dossier in new[] { open, unpaid, other }) files.Add((dossier, await app.WithResultAsync(dossier)));
        using var person = await app.PersonAsync(mail);

        foreach (var (dossier, file) in files) Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync($"/cua-toi/ho-so/{dossier.Id}/ket-qua/{file.Id}")).Status);
        Assert.Contains("Chưa nộp phí", (await person.OpenAsync($"/cua-toi/ho-so/{unpaid.Id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_chooses_the_post_with_an_address_until_the_result_was_handed_over()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var dossier = await app.SettledFromAsync();
        using var person = await app.PersonAsync(mail);
        var address = $"/cua-toi/ho-so/{dossier.Id}";

        var refused = await person.SubmitAsync(await person.OpenAsync(address), "Lưu cách nhận", ("Input.Way", "ByPost"), ("Input.Address", ""));
        Assert.Contains("Nhập địa chỉ", refused.Errors, StringComparison.Ordinal);
        await person.SubmitAsync(refused, "Lưu cách nhận", ("Input.Way", "ByPost"), ("Input.Address", "12 Trần Hưng Đạo, Phan Thiết"));

        var kept = await app.DossierAsync(dossier.Id);
        Assert.Equal((ResultDelivery.ByPost, "12 Trần Hưng Đạo, Phan Thiết"), (kept.Delivery, kept.DeliveryAddress));
        using var desk = await app.DeskAsync();
        Assert.Contains("12 Trần Hưng Đạo", (await desk.OpenAsync($"/ho-so/{dossier.Id}")).Words, StringComparison.Ordinal);
        await app.ChangeAsync(dossier.Id, d => d.Return("Nguyễn Thị Lành", "060190000123", ResultDelivery.ByPost, "", true, app.Clock.GetUtcNow().UtcDateTime));
        Assert.DoesNotContain("Lưu cách nhận", (await person.OpenAsync(address)).Words, StringComparison.Ordinal);
    }
}
