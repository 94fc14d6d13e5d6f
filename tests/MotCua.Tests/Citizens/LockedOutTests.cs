using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Citizens.SigningIn;
using MotCua.Notifications;
using MotCua.Portal.Own;
using MotCua.Rules;

namespace MotCua.Citizens;

/// <summary>What strangers do at an address does not keep its owner out, and does not let them in.</summary>
public class LockedOutTests
{
    private const string Owner = "chu-nhan@example.vn";

    [Fact]
    public async Task However_often_a_stranger_asks_few_messages_go_out_and_the_owner_uses_the_newest_that_came()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        using var stranger = app.Anyone();
        Seen page = null!;
        for (var i = 0; i < 8; i++) page = await stranger.AskCodeAsync(Owner);
        Assert.Contains("vừa được yêu cầu nhiều mã", page.Words, StringComparison.Ordinal);
        for (var i = 0; i < 5; i++) Assert.Contains("Mã không đúng", (await stranger.SubmitAsync(page, "Vào trang của tôi", ("Input.Code", "khong"))).Errors, StringComparison.Ordinal);

        using var owner = app.Anyone(); // a new browser
        var asked = await owner.AskCodeAsync(Owner);
        var code = await app.LastCodeAsync(mail);

        Assert.Equal(5, mail.Taken.Count);
        Assert.Contains("gửi lúc", asked.Words, StringComparison.Ordinal);
        Assert.Equal("/cua-toi", (await owner.SubmitAsync(asked, "Vào trang của tôi", ("Input.Code", code))).Url.AbsolutePath);
        using var thief = app.Anyone(); // works once, however many asked for it
        Assert.Contains("Mã không đúng", (await thief.SubmitAsync(await thief.OpenAsync(page.Url.PathAndQuery), "Vào trang của tôi", ("Input.Code", code))).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_no_code_that_was_sent_can_still_be_typed_another_goes_out()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        using var stranger = app.Anyone();
        for (var i = 0; i < 6; i++) await stranger.AskCodeAsync(Owner);
        app.Clock.Advance(TimeSpan.FromMinutes(9));

        using var owner = app.Anyone();
        var asked = await owner.AskCodeAsync(Owner);
        Assert.Equal("/cua-toi", (await owner.SubmitAsync(asked, "Vào trang của tôi", ("Input.Code", await app.LastCodeAsync(mail)))).Url.AbsolutePath);
        Assert.Equal(6, mail.Taken.Count);
    }

    [Fact]
    public async Task In_a_browser_where_the_address_was_proved_codes_come_whatever_strangers_ask()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        using var owner = await app.PersonAsync(mail, Owner);
        await owner.SubmitAsync(await owner.OpenAsync("/cua-toi"), "Thoát");
        using var stranger = app.Anyone();
        for (var i = 0; i < 7; i++) await stranger.AskCodeAsync(Owner);
        await app.SendDueAsync();
        var before = mail.Taken.Count;

        var asked = await owner.AskCodeAsync(Owner);
        var code = await app.LastCodeAsync(mail);

        Assert.Equal(before + 1, mail.Taken.Count);
        Assert.DoesNotContain("nhiều mã", asked.Words, StringComparison.Ordinal);
        Assert.Equal("/cua-toi", (await owner.SubmitAsync(asked, "Vào trang của tôi", ("Input.Code", code))).Url.AbsolutePath);
        Assert.DoesNotContain(Owner, string.Join(' ', owner.Cookies.Select(c => c.Value)), StringComparison.Ordinal);
        await owner.SubmitAsync(await owner.OpenAsync("/cua-toi"), "Thoát");
        Assert.DoesNotContain("gửi lúc", (await owner.AskCodeAsync("khac@example.vn")).Words, StringComparison.Ordinal); // proved for one address only
        Assert.Empty(await app.InScopeAsync((_, db) => db.Set<LoginCode>().Where(c => c.AddressHash == ContactAddress.Read("khac@example.vn")!.Hash && c.Browser != "").ToListAsync()));
    }

    [Fact]
    public async Task After_so_many_wrong_guesses_in_a_day_even_the_right_short_code_is_not_taken_and_the_next_is_long()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        await app.EnactAsync(RuleKey.LoginWrongPerDay, "3");
        using var stranger = app.Anyone();
        var page = await stranger.AskCodeAsync(Owner);
        var right = await app.LastCodeAsync(mail);
        for (var i = 0; i < 3; i++) Assert.Contains("Mã không đúng", (await stranger.SubmitAsync(page, "Vào trang của tôi", ("Input.Code", "khong"))).Errors, StringComparison.Ordinal);

        Assert.Contains("nhập sai mã quá nhiều lần", (await stranger.SubmitAsync(page, "Vào trang của tôi", ("Input.Code", right))).Errors, StringComparison.Ordinal);
        using var owner = app.Anyone();
        var asked = await owner.AskCodeAsync(Owner);
        var code = await app.LastCodeAsync(mail);
        Assert.Equal(10, code.Length);
        Assert.Equal("/cua-toi", (await owner.SubmitAsync(asked, "Vào trang của tôi", ("Input.Code", code))).Url.AbsolutePath);

        app.MoveTo("2024-04-27T09:00");
        await stranger.AskCodeAsync(Owner);
        Assert.Equal(6, (await app.LastCodeAsync(mail)).Length);
    }

    [Fact]
    public async Task Right_ones_are_not_counted_as_wrong()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        await app.EnactAsync(RuleKey.LoginWrongPerDay, "2");

        for (var i = 0; i < 3; i++) (await app.PersonAsync(mail, Owner)).Dispose();

        Assert.Equal(0, await app.InScopeAsync((_, db) => db.Set<LoginGuesses>().SumAsync(g => g.Wrong)));
    }

    [Fact]
    public async Task Guesses_sent_at_once_at_several_codes_are_no_more_than_those_sent_in_turn()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        await app.EnactAsync(RuleKey.LoginWrongPerDay, "7");
        var address = ContactAddress.Read(Owner)!;
        List<string> tickets = [];
        for (var i = 0; i < 4; i++) tickets.Add(await app.InScopeAsync((services, _) => services.GetRequiredService<LoginCodes>().SendAsync(address, "", CancellationToken.None)));

        var judged = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => app.InScopeAsync(async (services, _) =>
        {
            try
            {
                return await services.GetRequiredService<LoginCodes>().TakeAsync(tickets[i % 4], "khong", CancellationToken.None) is null ? "judged" : "in";
            }
            catch (MotCua.Platform.RuleBroken)
            {
                return "refused";
            }
        }))));

        Assert.Equal((7, 13), (judged.Count(j => j == "judged"), judged.Count(j => j == "refused")));
        Assert.Equal(7, await app.InScopeAsync((_, db) => db.Set<LoginGuesses>().Where(g => g.AddressHash == address.Hash).SumAsync(g => g.Wrong)));
    }
}
