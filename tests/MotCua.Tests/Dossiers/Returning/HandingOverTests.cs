using System.Net;
using MotCua.Papers;

namespace MotCua.Dossiers.Returning;

public class HandingOverTests
{
    [Fact]
    public async Task Results_given_to_a_carrier_together_are_on_one_slip_with_addresses_and_without_identity_numbers()
    {
        await using var app = await MotCuaApp.StartAsync();
        var ids = new[] { await app.SettledAsync(ResultDelivery.ByPost), await app.SettledAsync(ResultDelivery.ByPost) };
        using var desk = await app.DeskAsync();
        Assert.Contains("DANH SÁCH KẾT QUẢ CHỜ GỬI BƯU CHÍNH", (await desk.OpenAsync("/ban-giao-ket-qua?ben-nhan=cho-gui")).Words, StringComparison.Ordinal);

        var slip = await desk.SubmitAsync(await desk.OpenAsync("/tra-ket-qua-hang-loat"), "Giao các kết quả", [.. await app.ChosenAsync(ids), ("Carrier", "Bưu điện Phan Thiết"), ("Reference", "15")]);

        Assert.Equal("/ban-giao-ket-qua", slip.Url.AbsolutePath);
        Assert.Contains("Đã giao chuyển phát 2 hồ sơ.", slip.Words, StringComparison.Ordinal);
        foreach (var words in new[] { "PHIẾU BÀN GIAO KẾT QUẢ", "Bưu điện Phan Thiết", "Số kết quả: 2", "Đức Long", "0912345678" }) Assert.Contains(words, slip.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("060212345678", slip.Text, StringComparison.Ordinal);
        using var pdf = new Reader(await desk.Http.GetByteArrayAsync(new Uri("/ban-giao-ket-qua?handler=Pdf&ben-nhan=buu-chinh&ngay=2024-04-26", UriKind.Relative)));
        Assert.Contains("TrầnThịBưởi", pdf.IsSound().Letters, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_clerk_issued_on_a_day_is_handed_to_the_desk_by_one_slip()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.SettledAsync(ResultDelivery.AtDesk);
        using var clerk = await app.ClerkAsync();

        var slip = await clerk.OpenAsync("/ban-giao-ket-qua");

        Assert.Contains("Số kết quả: 1", slip.Words, StringComparison.Ordinal);
        Assert.Contains("9/2024", slip.Words, StringComparison.Ordinal);
        Assert.Contains("không bàn giao kết quả nào", (await clerk.OpenAsync("/ban-giao-ket-qua?ngay=2024-04-25")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_agency_sees_none_of_it_and_a_specialist_may_not_look()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.SettledAsync(ResultDelivery.ByPost);
        using var stranger = await app.StrangerAsync();
        using var specialist = await app.SpecialistAsync();

        Assert.DoesNotContain("Trần Thị Bưởi", (await stranger.OpenAsync("/ban-giao-ket-qua?ben-nhan=cho-gui")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Bưởi", (await stranger.OpenAsync("/ban-giao-ket-qua")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.GetAsync("/ban-giao-ket-qua")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/ban-giao-ket-qua?ben-nhan=khac")).Status);
    }

    [Fact]
    public async Task Who_was_told_of_a_result_that_lies_ready_stands_in_the_list_with_when_and_how()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (told, untold) = (await app.SettledAsync(ResultDelivery.AtDesk), await app.SettledAsync(ResultDelivery.AtDesk));
        app.MoveTo("2024-05-06T09:00");
        using var desk = await app.DeskAsync();

        var list = await desk.SubmitAsync(await desk.OpenAsync("/ket-qua-chua-nhan"), "Ghi đã báo", [.. await app.ChosenAsync([told]), ("How", "gọi điện")]);

        Assert.Contains("Đã báo 06/05/2024 09:00: gọi điện (Trần Thị Mai)", RowOf(list, told), StringComparison.Ordinal);
        Assert.Contains("Chưa báo", RowOf(list, untold), StringComparison.Ordinal);
        Assert.Equal(DossierStatus.Settled, (await app.DossierAsync(told)).Status);
    }

    [Fact]
    public async Task Of_the_receivers_number_the_history_keeps_only_the_ends()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.SettledAsync(ResultDelivery.AtDesk);
        using var desk = await app.DeskAsync();

        await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/tra-ket-qua"), "Trả kết quả", ("Input.LostReceipt", "true"), ("Input.ReceiverId", "060 299 887 766"));

        Assert.Equal("060•••••••66", (await app.LastAsync<DossierReturned>(id)).ReceiverId);
    }

    [Fact]
    public async Task Without_the_receipt_the_receivers_paper_is_asked_for()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.SettledAsync(ResultDelivery.AtDesk);
        using var desk = await app.DeskAsync();

        var refused = await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/tra-ket-qua"), "Trả kết quả", ("Input.LostReceipt", "true"));

        Assert.Contains("Mất giấy hẹn thì ghi số giấy tờ", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(DossierStatus.Settled, (await app.DossierAsync(id)).Status);
    }

    private static string RowOf(Seen list, long id) => list.Document.QuerySelectorAll("tbody tr").Single(row => row.InnerHtml.Contains($"/ho-so/{id}\"", StringComparison.Ordinal)).TextContent;
}
