using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using SmtpServer.Protocol;

namespace MotCua.Notifications;

public class MessagePagesTests
{
    private const string Mau = "/quan-tri/tin-nhan/mau/dossier.received/";

    [Fact]
    public async Task The_administrator_rewrites_a_template_from_a_day_and_sees_it_with_sample_values_first()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        using var administrator = await app.AdministratorAsync();

        var tried = await administrator.SubmitAsync(await administrator.OpenAsync(Mau + "Email"), "Xem thử", ("Input.Title", "Tin {mã hồ sơ}"), ("Input.Text", "Xin chào, {thủ tục}"));
        Assert.Contains("Xin chào, Đăng ký khai sinh", tried.Words, StringComparison.Ordinal);
        await administrator.SubmitAsync(tried, "Lưu mẫu tin", ("Input.ValidFrom", "27/04/2024"));

        var before = await app.ReceivedFromAsync();
        app.MoveTo("2024-04-27T09:00");
        var after = await app.ReceivedFromAsync();
        Assert.StartsWith("Đã tiếp nhận", (await app.MessageAsync(before, "dossier.received")).Title, StringComparison.Ordinal);
        Assert.Equal($"Tin {after.Code}", (await app.MessageAsync(after, "dossier.received")).Title);
    }

    [Fact]
    public async Task A_placeholder_the_occasion_does_not_have_is_refused_and_nothing_typed_is_lost()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();

        var refused = await administrator.SubmitAsync(await administrator.OpenAsync(Mau + "Sms"), "Lưu mẫu tin", ("Input.Text", "Gửi {họ tên}: {mã hồ sơ}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("không có chỗ điền {họ tên}", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Gửi {họ tên}: {mã hồ sơ}", refused.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_occasion_that_is_switched_off_is_not_told()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        using var administrator = await app.AdministratorAsync();
        await administrator.SubmitAsync(await administrator.OpenAsync(Mau + "Email"), "Lưu mẫu tin", ("Input.IsOn", "false"));

        await app.ReceivedFromAsync();

        Assert.Empty(await app.MessagesAsync());
    }

    [Fact]
    public async Task The_administrator_sets_the_mail_server_and_tries_it_and_its_password_is_never_shown_or_kept_in_clear()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();

        var saved = await administrator.SubmitAsync(await administrator.OpenAsync("/quan-tri/tin-nhan/kenh"), "Lưu máy chủ thư",
            ("Mail.Host", "127.0.0.1"), ("Mail.Port", $"{mail.Port}"), ("Mail.Security", "None"), ("Mail.Password", "rất-bí-mật"), ("Mail.From", "motcua@phuong.example"));
        Assert.Contains("Đã lưu máy chủ thư", saved.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("rất-bí-mật", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rất-bí-mật", (await app.InScopeAsync((_, db) => db.MessagingSettings.SingleAsync())).Mail!.ProtectedPassword, StringComparison.Ordinal);

        var tried = await administrator.SubmitAsync(saved, "Gửi thử", ("TryAddress", "thu@example.vn"));
        Assert.Contains("Đã gửi thử đến th•••@example.vn", tried.Words, StringComparison.Ordinal);
        Assert.Single(mail.Taken);
        Assert.Contains("Gửi tin thử", (await administrator.OpenAsync("/quan-tri/nhat-ky?viec=MessageWayTried")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_sms_gateway_over_an_open_line_or_without_its_placeholders_is_refused()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();
        var page = await administrator.OpenAsync("/quan-tri/tin-nhan/kenh");

        Assert.Contains("chỉ gửi qua https", (await administrator.SubmitAsync(page, "Lưu cổng SMS", ("Sms.Url", "http://sms.example/send"), ("Sms.Body", "{}"))).Errors, StringComparison.Ordinal);
        Assert.Contains("{phone} và {text}", (await administrator.SubmitAsync(page, "Lưu cổng SMS", ("Sms.Url", "https://sms.example/send"), ("Sms.Body", "{}"))).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_was_refused_is_seen_unmasked_with_a_reason_and_sent_again_or_given_up()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        mail.Answer = new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no such user");
        var (first, second) = (await app.ReceivedFromAsync(), await app.ReceivedFromAsync(email: "hai@example.vn"));
        await app.SendDueAsync();
        mail.Answer = SmtpResponse.Ok;
        using var administrator = await app.AdministratorAsync();
        Assert.Contains("2 tin cần quyết định", (await administrator.OpenAsync("/quan-tri/tin-nhan")).Words, StringComparison.Ordinal);

        await administrator.SubmitAsync(await administrator.OpenAsync($"/quan-tri/tin-nhan/{(await app.MessageAsync(first, "dossier.received")).Id}"), "Gửi lại");
        var letter = await administrator.OpenAsync($"/quan-tri/tin-nhan/{(await app.MessageAsync(second, "dossier.received")).Id}");
        Assert.Contains("Ghi lý do bỏ tin", (await administrator.SubmitAsync(letter, "Bỏ tin này", ("Reason", " "))).Errors, StringComparison.Ordinal);
        await administrator.SubmitAsync(letter, "Bỏ tin này", ("Reason", "Đã gọi điện"));
        await app.SendDueAsync();

        Assert.Single(mail.Taken);
        Assert.Equal(MessageState.Sent, (await app.MessageAsync(first, "dossier.received")).State);
        Assert.Equal(MessageState.GivenUp, (await app.MessageAsync(second, "dossier.received")).State);
        Assert.Contains("Đã gọi điện", (await administrator.OpenAsync("/quan-tri/nhat-ky?viec=MessageGivenUp")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_a_full_address_needs_the_right_and_a_reason_and_is_written_down()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var dossier = await app.ReceivedFromAsync();
        await app.InScopeAsync(async (_, db) =>
        {
            db.Add(Role.Define(await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(), "Trực tin nhắn", [Permission.ManageMessages, Permission.SeePersonalData, Permission.SeeAudit]));
            await db.SaveChangesAsync();
        });
        using var official = await app.SignedInAsync("Phan Thị Cúc", "Trực tin nhắn", "Văn phòng – Thống kê");
        var address = $"/quan-tri/tin-nhan/{(await app.MessageAsync(dossier, "dossier.received")).Id}";

        var masked = await official.OpenAsync(address);
        Assert.DoesNotContain(MessageGiven.Email, masked.Text, StringComparison.Ordinal);
        Assert.Contains(MessageGiven.Email, (await official.SubmitAsync(masked, "Xem", ("Why", "Thư bị trả lại"))).Words, StringComparison.Ordinal);
        Assert.Contains("Xem địa chỉ nhận tin đầy đủ", (await official.OpenAsync("/quan-tri/nhat-ky?viec=MessageAddressShown")).Words, StringComparison.Ordinal);
        using var administrator = await app.AdministratorAsync();
        Assert.DoesNotContain("Xem địa chỉ đầy đủ", (await administrator.OpenAsync(address)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_agencys_messages_are_not_found()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var dossier = await app.ReceivedFromAsync();
        var message = await app.MessageAsync(dossier, "dossier.received");
        await app.InScopeAsync((_, db) => db.Messages.ExecuteUpdateAsync(m => m.SetProperty(x => x.AgencyId, message.AgencyId + 1)));
        using var administrator = await app.AdministratorAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/quan-tri/tin-nhan/{message.Id}")).Status);
        Assert.Contains("Không có tin nào", (await administrator.OpenAsync("/quan-tri/tin-nhan")).Words, StringComparison.Ordinal);
        using var desk = await app.DeskAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/quan-tri/tin-nhan")).Status);
    }
}
