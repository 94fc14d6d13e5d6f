using MotCua.Notifications;

namespace MotCua.Petitions;

public class TellingTests
{
    private static readonly (string Name, string? Value)[] Complaint =
    [
        ("Input.Against", "Quyết định 15/QĐ-XPHC"), ("Input.Content", "Xử phạt sai người."), ("Input.Name", "Đỗ Thị Ngà"), ("Input.Address", "5 Lê Lợi"), ("Input.Email", "nga@example.vn"),
    ];

    [Fact]
    public async Task Who_complained_and_asked_for_it_hears_that_a_paper_is_there_and_nothing_of_the_matter()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        using var leader = await app.LeaderAsync();
        var page = await leader.SubmitAsync(await leader.OpenAsync("/khieu-nai/moi"), "Tiếp nhận", [.. Complaint, ("Input.WantsMessages", "true")]);
        foreach (var (step, paper, words) in new[] { ("Accept", "12/TB-UBND", ""), ("Verify", "", ""), ("Decide", "20/QĐ-UBND", "Công nhận khiếu nại đúng.") })
            page = await leader.SubmitAsync(page, "Ghi bước này", ("Input.Step", step), ("Input.Paper", paper), ("Input.Words", words));
        Assert.Equal("", page.Errors);

        Assert.Equal(["complaint.accepted", "complaint.decided"], (await app.MessagesAsync()).Select(m => m.Occasion));
        await app.SendDueAsync();
        var told = Assert.Single(mail.Taken, m => m.Subject.Contains("quyết định giải quyết", StringComparison.Ordinal));
        Assert.Contains("20/QĐ-UBND", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(mail.Taken, m => m.Text.Contains("15/QĐ-XPHC", StringComparison.Ordinal) || m.Text.Contains("Xử phạt", StringComparison.Ordinal) || m.Text.Contains("Công nhận", StringComparison.Ordinal) || m.Text.Contains("Ngà", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Silence_is_no_consent()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        using var leader = await app.LeaderAsync();
        var page = await leader.SubmitAsync(await leader.OpenAsync("/khieu-nai/moi"), "Tiếp nhận", Complaint);

        Assert.Equal("", (await leader.SubmitAsync(page, "Ghi bước này", ("Input.Step", "Accept"), ("Input.Paper", "12/TB-UBND"))).Errors);

        Assert.Empty(await app.MessagesAsync());
    }

    [Fact]
    public async Task Of_a_denunciation_nothing_is_ever_told_by_message_whatever_was_ticked()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        using var desk = await app.DeskAsync();

        var page = await RecordAsync(desk, ("Input.Kind", "Denunciation"), ("Input.Against", "Cán bộ A"), ("Input.Summary", "Nhận tiền của dân."));
        await desk.SubmitAsync(page, "Ghi kết quả", ("Result", "Đã thông báo theo luật."));

        Assert.Empty(await app.MessagesAsync());
    }

    [Fact]
    public async Task Who_was_received_hears_of_the_result_once_and_where_a_case_was_made_the_case_tells()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        using var desk = await app.DeskAsync();

        var alone = await RecordAsync(desk);
        await desk.SubmitAsync(alone, "Ghi kết quả", ("Result", "Trả lời bằng văn bản 45/UBND."));
        var withCase = await RecordAsync(desk, ("Input.MakesCase", "true"));
        await desk.SubmitAsync(withCase, "Ghi kết quả", ("Result", "Đã vào sổ phản ánh."));

        Assert.Equal(["reception.answered", "feedback.received"], (await app.MessagesAsync()).Select(m => m.Occasion));
    }

    private static async Task<Seen> RecordAsync(Visitor desk, params (string Name, string? Value)[] over)
    {
        (string Name, string? Value)[] typed = [("Input.Kind", "Proposal"), ("Input.Summary", "Đề nghị mở cửa sáng thứ Bảy."), ("Input.Name", "Trần Văn Hải"), ("Input.Address", "12 Ngô Sĩ Liên"), ("Input.Phone", "0903111222"), ("Input.Email", "hai@example.vn"), ("Input.WantsMessages", "true")];
        var page = await desk.SubmitAsync(await desk.OpenAsync("/tiep-cong-dan/moi"), "Vào sổ", [.. typed.Where(t => !over.Any(o => o.Name == t.Name)), .. over]);
        Assert.Equal("", page.Errors);
        return page;
    }
}
