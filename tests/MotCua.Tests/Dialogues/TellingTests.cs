using MotCua.Notifications;

namespace MotCua.Dialogues;

public class TellingTests
{
    [Fact]
    public async Task An_answer_prepared_beforehand_is_told_after_the_meeting_to_who_left_an_address_and_bettered_once_more()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var dialogue = await app.AnnouncedAsync();
        var asked = await app.AskedAsync(dialogue, "Bao giờ nạo vét cống đường Lê Lợi?", contact: "Nga@example.vn");
        var silent = await app.AskedAsync(dialogue, "Bao giờ sửa đèn đường Ngô Sĩ Liên?", contact: "");
        await ReplyAsync(app, asked, "Nạo vét xong trước 30/6/2024.");
        await ReplyAsync(app, silent, "Sửa trong tháng 6.");
        Assert.Empty(await app.MessagesAsync());

        app.MoveTo("2024-05-15T11:30");
        using var desk = await app.DeskAsync();
        var held = await desk.SubmitAsync(await desk.OpenAsync($"/to-chuc-doi-thoai/{dialogue.Id}/bien-ban"), "Lưu biên bản", ("Input.EndedAt", "15/05/2024 11:00"), ("Input.People", "86"), ("Input.Attendance", "Ông Lê Minh Quân"));
        Assert.Equal("", held.Errors);
        await app.SendDueAsync();
        var first = Assert.Single(mail.Taken);
        Assert.Equal("nga@example.vn", first.To);
        Assert.Contains("Nạo vét xong trước 30/6/2024.", first.Text, StringComparison.Ordinal);

        await ReplyAsync(app, asked, "Nạo vét xong trước 15/6/2024.");
        await app.SendDueAsync();
        Assert.Equal(2, mail.Taken.Count);
        Assert.Contains("15/6/2024", mail.Taken[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asked_twice_hears_once_that_the_meeting_was_postponed_or_cancelled()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var dialogue = await app.AnnouncedAsync();
        await app.AskedAsync(dialogue, "Bao giờ nạo vét cống đường Lê Lợi?", contact: "nga@example.vn");
        await app.AskedAsync(dialogue, "Bao giờ sửa đèn đường Ngô Sĩ Liên?", contact: "nga@example.vn");
        app.MoveTo("2024-04-26T21:30"); // nothing goes out at night
        using var leader = await app.LeaderAsync();

        var moved = await leader.SubmitAsync(await leader.OpenAsync($"/to-chuc-doi-thoai/{dialogue.Id}"), "Dời", ("Move.StartsAt", "16/05/2024 08:00"), ("Move.Why", "Mưa bão"));
        Assert.Equal("", moved.Errors);
        var cancelled = await leader.SubmitAsync(moved, "Hủy", ("CancelWhy", "Nhập vào hội nghị cuối năm"));
        Assert.Equal("", cancelled.Errors);
        app.MoveTo("2024-04-27T08:00");
        await app.SendDueAsync();

        Assert.Equal(["dialogue.postponed", "dialogue.cancelled"], (await app.MessagesAsync()).Select(m => m.Occasion));
        Assert.Contains("Nhập vào hội nghị cuối năm", Assert.Single(mail.Taken).Text, StringComparison.Ordinal); // that it was postponed need not be read any more
    }

    private static Task ReplyAsync(MotCuaApp app, DialogueOpinion opinion, string answer) => app.InScopeAsync(async (_, db) =>
    {
        (await db.DialogueOpinions.FindAsync(opinion.Id))!.Reply(answer, "Nguyễn Văn Đức", new DateOnly(2024, 4, 26));
        await db.SaveChangesAsync();
    });
}
