using Microsoft.Extensions.DependencyInjection;
using MotCua.Notifications;
using MotCua.Platform;

namespace MotCua.Feedback;

public class TellingTests
{
    [Fact]
    public async Task The_sender_is_told_that_it_came_and_that_it_was_answered_and_nothing_of_what_was_written()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var sent = await app.SentAsync();
        await app.AcceptedAsync(sent);
        await app.AnsweredAsync(sent, "Đã nhắc công chức và xin lỗi ông bà.");
        await app.SendDueAsync();

        Assert.Equal(["feedback.received", "feedback.answered"], (await app.MessagesAsync()).Select(m => m.Occasion));
        Assert.All(mail.Taken, m => Assert.Equal(FeedbackGiven.Email, m.To));
        Assert.All(mail.Taken, m => Assert.Contains(sent.Followed(), m.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(mail.Taken, m => m.Text.Contains("xin lỗi", StringComparison.Ordinal) || m.Text.Contains("ba lần", StringComparison.Ordinal) || m.Text.Contains(FeedbackGiven.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_told_who_left_no_address_or_wants_no_messages()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);

        await app.SentAsync(("Input.Email", ""));
        await app.SentAsync(("Input.WantsNoMessages", "true"));

        Assert.Empty(await app.MessagesAsync());
    }

    [Fact]
    public async Task What_was_asked_and_answered_meanwhile_is_not_asked_any_more()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var sent = await app.SentAsync();
        app.MoveTo("2024-04-26T21:30"); // nothing goes out at night
        await ChangeAsync(app, sent.Id, c => c.AskSender("Ở phòng nào?", new(app.Clock.UtcNow.AddDays(3), [])));
        using var citizen = app.Anyone();
        Assert.Equal("", (await citizen.SubmitAsync(await citizen.OpenAsync(sent.Followed()), "Gửi nội dung làm rõ", ("Clarity.Text", "Phòng tư pháp."))).Errors);
        app.MoveTo("2024-04-27T08:00");
        await app.SendDueAsync();

        Assert.Equal(MessageState.Cancelled, (await app.MessagesAsync()).Single(m => m.Occasion == "feedback.clarity").State);
    }

    [Fact]
    public async Task An_answer_approved_twice_at_once_is_told_once()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var sent = await app.SentAsync();
        await app.AcceptedAsync(sent);
        using var specialist = await app.SpecialistAsync();
        await specialist.SubmitAsync(await specialist.OpenAsync($"/xu-ly-phan-anh/{sent.Id}/tra-loi"), "Trình duyệt", ("Input.Text", "Đã nhắc công chức."));
        using var one = await app.LeaderAsync();
        using var other = await app.LeaderAsync();
        var (mine, theirs) = (await one.OpenAsync($"/xu-ly-phan-anh/{sent.Id}/duyet"), await other.OpenAsync($"/xu-ly-phan-anh/{sent.Id}/duyet"));

        await Task.WhenAll(one.SubmitAsync(mine, "Duyệt, gửi trả lời"), other.SubmitAsync(theirs, "Duyệt, gửi trả lời"));
        await app.SendDueAsync();

        Assert.Single(await app.MessagesAsync(), m => m.Occasion == "feedback.answered");
        Assert.Equal(2, mail.Taken.Count);
    }

    [Fact]
    public async Task Nobody_can_be_pestered_by_typing_their_address_over_and_over()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var sender = new FeedbackSender { Name = "Ai đó", Address = "Đâu đó", Phone = "0912345678", Email = FeedbackGiven.Email };

        for (var i = 0; i < 12; i++)
            await app.InScopeAsync(async (services, db) =>
            {
                var agency = db.Set<Access.Agency>().OrderBy(a => a.Id).First().Id;
                return await services.GetRequiredService<FeedbackIntake>().ReceiveAsync(new FeedbackRequest(agency, FeedbackChannel.Web, FeedbackTopic.Other, "Phản ánh", "Nội dung phản ánh", sender), [], CancellationToken.None);
            });

        Assert.Equal(10, (await app.MessagesAsync()).Count);
    }

    private static Task ChangeAsync(MotCuaApp app, long id, Action<FeedbackCase> change) => app.InScopeAsync(async (_, db) =>
    {
        change((await db.FeedbackCases.FindAsync(id))!);
        await db.SaveChangesAsync();
    });
}
