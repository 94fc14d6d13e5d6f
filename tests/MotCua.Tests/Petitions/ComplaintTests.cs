using System.Net;
using MotCua.Dossiers;

namespace MotCua.Petitions;

public class ComplaintTests
{
    [Fact]
    public async Task From_receipt_to_the_enforced_decision_each_step_with_its_paper_and_its_date()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        var page = await ReceivedAsync(leader);
        Assert.Contains("06/05/2024 17:00", page.Words, StringComparison.Ordinal); // ten days, law counts them by the calendar

        page = await StepAsync(leader, page, "Accept", "Thụ lý", "12/TB-UBND");
        Assert.Contains("27/05/2024 17:00", page.Words, StringComparison.Ordinal); // the thirtieth day is a Sunday
        page = await StepAsync(leader, page, "Extend", "Gia hạn", "13/QĐ-UBND", "Nhiều nhân chứng.");
        Assert.Contains("10/06/2024 17:00", page.Words, StringComparison.Ordinal); // forty-five days from the same acceptance
        page = await StepAsync(leader, page, "Verify", "Xác minh");
        page = await StepAsync(leader, page, "Hear", "Đối thoại", "", "Hai bên thống nhất.");
        page = await StepAsync(leader, page, "Decide", "Quyết định", "20/QĐ-UBND", "Công nhận khiếu nại đúng.");
        page = await StepAsync(leader, page, "Enforce", "Thi hành", "", "Đã hoàn trả tiền phạt.");

        Assert.Contains("Đã thi hành", page.Words, StringComparison.Ordinal);
        Assert.Contains("20/QĐ-UBND", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Bước tiếp theo", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_ours_cannot_be_accepted_and_is_sent_on()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        var page = await ReceivedAsync(leader, ("Input.IsCompetent", "false"));

        var refused = await StepAsync(leader, page, "Accept", "", "12/TB-UBND");
        var sent = await StepAsync(leader, refused, "Forward", "", "14/UBND", "Thuộc thẩm quyền Chủ tịch UBND thành phố.");

        Assert.Contains("không thuộc thẩm quyền", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Đã hướng dẫn, chuyển đơn", sent.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_is_kept_and_a_stranger_sees_none_of_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        var page = await ReceivedAsync(leader);
        using var stranger = await app.StrangerAsync();
        using var desk = await app.DeskAsync();

        Assert.True((await leader.Http.GetAsync(new Uri("/khieu-nai?handler=Pdf", UriKind.Relative))).IsSuccessStatusCode);
        Assert.True((await leader.Http.GetAsync(new Uri("/khieu-nai?handler=Excel", UriKind.Relative))).IsSuccessStatusCode);
        Assert.Contains("Đỗ Thị Ngà", (await leader.OpenAsync("/khieu-nai?q=do+thi+nga")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(page.Url.AbsolutePath)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/khieu-nai")).Status);
    }

    private static async Task<Seen> ReceivedAsync(Visitor leader, params (string Name, string? Value)[] over) =>
        await leader.SubmitAsync(await leader.OpenAsync("/khieu-nai/moi"), "Tiếp nhận", [("Input.Against", "Quyết định 15/QĐ-XPHC"), ("Input.Content", "Xử phạt sai người."), ("Input.Name", "Đỗ Thị Ngà"), ("Input.Address", "5 Lê Lợi"), .. over]);

    private static async Task<Seen> StepAsync(Visitor leader, Seen page, string step, string told, string paper = "", string words = "")
    {
        var next = await leader.SubmitAsync(page, "Ghi bước này", ("Input.Step", step), ("Input.Paper", paper), ("Input.Words", words));
        if (told.Length > 0) Assert.True(next.Errors.Length == 0, $"{told}: {next.Errors}");
        return next;
    }
}
