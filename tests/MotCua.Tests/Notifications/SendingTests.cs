using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Platform;
using SmtpServer.Protocol;

namespace MotCua.Notifications;

public class SendingTests
{
    [Fact]
    public async Task Who_left_an_address_is_told_that_the_dossier_was_received_and_no_more_than_that()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);

        var dossier = await app.ReceivedFromAsync();
        await app.SendDueAsync();

        var told = Assert.Single(mail.Taken);
        Assert.Equal(MessageGiven.Email, told.To);
        Assert.Contains(dossier.Code, told.Subject, StringComparison.Ordinal);
        Assert.Contains($"Hẹn trả kết quả: {dossier.DueAt!.Value.Print()}", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(dossier.Owner.IdNumber, told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lành", told.Text, StringComparison.Ordinal);
        Assert.Equal(MessageState.Sent, (await app.MessageAsync(dossier, "dossier.received")).State);
    }

    [Fact]
    public async Task Who_left_no_address_or_where_no_way_is_set_up_nothing_is_laid_down()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.ReceivedFromAsync();
        await app.OpenWaysAsync(mail);
        await app.ReceivedFromAsync(email: "", phone: "");
        await app.ReceivedFromAsync(wantsNone: true);

        Assert.Empty(await app.MessagesAsync());
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_or_is_busy_is_tried_again_later_and_one_that_refuses_is_not()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        mail.Answer = new SmtpResponse((SmtpReplyCode)451, "busy");
        var dossier = await app.ReceivedFromAsync();
        await app.SendDueAsync();

        var waiting = await app.MessageAsync(dossier, "dossier.received");
        Assert.Equal((MessageState.Waiting, 1), (waiting.State, waiting.TryCount));
        Assert.Contains("451", waiting.LastError, StringComparison.Ordinal);

        mail.Answer = new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no such user");
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.SendDueAsync();

        var dead = await app.MessageAsync(dossier, "dossier.received");
        Assert.Equal((MessageState.Dead, 2), (dead.State, dead.TryCount));
        Assert.Empty(mail.Taken);
    }

    [Fact]
    public async Task After_the_last_try_of_the_rule_people_decide()
    {
        await using var app = await MotCuaApp.StartAsync();
        await using (var mail = MailHouse.Open()) await app.OpenWaysAsync(mail); // nobody listens there any more
        var dossier = await app.ReceivedFromAsync();
        for (var hours = 0; hours < 40; hours++)
        {
            await app.SendDueAsync();
            app.Clock.Advance(TimeSpan.FromHours(3));
        }

        var dead = await app.MessageAsync(dossier, "dossier.received");
        Assert.Equal((MessageState.Dead, 12), (dead.State, dead.TryCount));
    }

    [Fact]
    public async Task Nobody_is_woken_at_night()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        app.MoveTo("2024-04-26T22:30");
        var dossier = await app.ReceivedFromAsync();
        await app.SendDueAsync();

        Assert.Empty(mail.Taken);
        Assert.Equal(new DateTime(2024, 4, 27, 0, 0, 0, DateTimeKind.Utc), (await app.MessageAsync(dossier, "dossier.received")).DueAt);

        app.MoveTo("2024-04-27T07:00");
        await app.SendDueAsync();
        Assert.Single(mail.Taken);
    }

    [Fact]
    public async Task Two_nodes_that_look_at_once_send_each_message_once()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        app.MoveTo("2024-04-26T22:30");
        for (var i = 0; i < 8; i++) await app.ReceivedFromAsync(email: $"nguoi{i}@example.vn");
        await app.SendDueAsync();
        await using var other = await app.AnotherNodeAsync();
        app.MoveTo("2024-04-27T08:00");

        await Task.WhenAll(app.SendDueAsync(), other.SendDueAsync());
        await app.SendDueAsync();

        Assert.Equal(8, mail.Taken.Count);
        Assert.Equal(8, mail.Taken.Select(m => m.To).Distinct().Count());
    }

    [Fact]
    public async Task What_was_under_way_when_a_node_died_goes_again_as_the_same_mail_but_never_as_a_second_sms()
    {
        await using var mail = MailHouse.Open();
        await using var sms = await SmsHouse.OpenAsync();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail, sms);
        app.MoveTo("2024-04-26T22:30");
        var dossier = await app.ReceivedFromAsync();
        await app.ChangeAsync(dossier.Id, d => d.AskPayment("Lệ phí", 8000, app.Clock.UtcNow));
        await app.SendDueAsync();
        var under = new[] { await app.MessageAsync(dossier, "dossier.payment"), await app.MessageAsync(dossier, "dossier.payment", MessageChannel.Sms) };
        foreach (var message in under) await app.SetAsync(message.Id, m => (m.State, m.HeldUntil) = (MessageState.Sending, app.Clock.UtcNow.AddMinutes(-1)));
        app.MoveTo("2024-04-27T09:00"); // only now: the program's own sender wakes with the clock

        await app.SendDueAsync();

        Assert.Contains(mail.Taken, m => m.MessageId == $"motcua.{under[0].Id}@phuong.example");
        Assert.Empty(sms.Taken);
        Assert.Equal(MessageState.Unknown, (await app.MessageAsync(dossier, "dossier.payment", MessageChannel.Sms)).State);
    }

    [Fact]
    public async Task A_message_of_a_program_that_died_is_sent_once_by_the_next_and_not_again_by_the_one_after()
    {
        await using var app = await MotCuaApp.StartAsync();
        int port;
        await using (var closed = MailHouse.Open())
        {
            await app.OpenWaysAsync(closed);
            port = closed.Port;
        }
        await app.ReceivedFromAsync();
        await app.SendDueAsync(); // in vain
        await app.InScopeAsync((_, db) => db.Set<Message>().ExecuteUpdateAsync(m => m.SetProperty(x => x.WasAskedFor, true).SetProperty(x => x.DueAt, app.Clock.UtcNow))); // whatever hour it is where the test runs
        await using var mail = MailHouse.OpenAt(port);

        for (var life = 0; life < 2; life++)
        {
            await using var program = await RunningProgram.StartAsync(app.Database.Options);
            for (var wait = 0; wait < 100 && (await app.MessagesAsync())[0].State is not MessageState.Sent; wait++) await Task.Delay(100);
            await program.KillAsync();
        }

        Assert.Equal(MessageState.Sent, (await app.MessagesAsync())[0].State);
        Assert.Single(mail.Taken);
    }

    [Fact]
    public async Task A_line_that_falls_silent_at_the_end_makes_the_same_mail_go_again_and_of_an_sms_people_decide()
    {
        await using var mail = MailHouse.Open();
        await using var sms = await SmsHouse.OpenAsync();
        await using var app = await MotCuaApp.ListenAsync(services => services.Configure<MessagingOptions>(o => o.AnswerSeconds = 1));
        await app.OpenWaysAsync(mail, sms);
        (mail.Silence, sms.Silence) = (TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3));
        var dossier = await app.ReceivedFromAsync();
        await app.ChangeAsync(dossier.Id, d => d.AskPayment("Lệ phí", null, app.Clock.GetUtcNow().UtcDateTime));
        await app.SendDueAsync();
        (mail.Silence, sms.Silence) = (TimeSpan.Zero, TimeSpan.Zero);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.SendDueAsync();

        Assert.Equal(MessageState.Unknown, (await app.MessageAsync(dossier, "dossier.payment", MessageChannel.Sms)).State);
        Assert.Single(sms.Taken);
        var twice = mail.Taken.Where(m => m.Subject.Contains("nghĩa vụ", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, twice.Count);
        Assert.Single(twice.Select(m => m.MessageId).Distinct());
    }
}
