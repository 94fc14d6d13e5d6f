using System.Net;
using MotCua.Notifications;
using MotCua.Portal.Own;
using MotCua.Rules;

namespace MotCua.Citizens;

/// <summary>How often a code may be asked for, and what is answered then.</summary>
public class CodeLimitTests
{
    [Fact]
    public async Task Where_nothing_can_be_sent_nobody_waits_for_a_code()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        using var visitor = app.Anyone();
        Assert.Contains("chưa gửi được thư điện tử", (await visitor.AskCodeAsync("ai-do@example.vn")).Errors, StringComparison.Ordinal);

        await app.OpenWaysAsync(mail);
        Assert.Equal("/cua-toi/ma", (await visitor.AskCodeAsync("ai-do@example.vn")).Url.AbsolutePath);
        Assert.Contains("chưa gửi được tin nhắn SMS", (await visitor.AskCodeAsync("0912345678")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_machine_may_send_only_so_many_forms_in_a_minute()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var visitor = app.Anyone();
        var page = await visitor.OpenAsync("/cua-toi/dang-nhap");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 21; i++) answers.Add((await visitor.SubmitAsync(page, "Gửi mã", ("Input.Address", "khong-phai-dia-chi"))).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answers[0]);
    }

    [Fact]
    public async Task Only_so_many_addresses_on_no_dossier_get_a_code_in_an_hour_and_the_answer_tells_nothing_of_it()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        await app.EnactAsync(RuleKey.LoginCodesToNewPerHour, "1");
        using var visitor = app.Anyone();

        var (first, second) = (await visitor.AskCodeAsync("laba@example.vn"), await visitor.AskCodeAsync("lahai@example.vn"));
        await app.SendDueAsync();

        Assert.Equal(first.Words, second.Words);
        Assert.Equal("laba@example.vn", Assert.Single(mail.Taken).To);
    }
}
