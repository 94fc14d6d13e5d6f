using System.Net;
using MotCua.Notifications;
using MotCua.Portal.Own;

namespace MotCua.Citizens;

public class OwnSignInTests
{
    [Fact]
    public async Task Whoever_reads_at_an_address_left_on_a_dossier_sees_all_dossiers_with_it_and_no_other()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var (mine, also, other) = (await app.ReceivedFromAsync(), await app.ReceivedFromAsync(email: "LANH@example.vn"), await app.ReceivedFromAsync(email: "khac@example.vn", phone: "0987654321"));

        using var person = await app.PersonAsync(mail);
        var page = await person.OpenAsync("/cua-toi");

        Assert.Contains(mine.Code, page.Words, StringComparison.Ordinal);
        Assert.Contains(also.Code, page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Code, page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Lành", page.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync($"/cua-toi/ho-so/{other.Id}")).Status);
        Assert.DoesNotContain(mine.Owner.IdNumber, (await person.OpenAsync($"/cua-toi/ho-so/{mine.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_number_gets_its_code_by_sms()
    {
        await using var sms = await SmsHouse.OpenAsync();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(sms: sms);
        await app.ReceivedFromAsync();
        using var visitor = app.Anyone();

        await visitor.AskCodeAsync("+84 912 345 678");
        await app.SendDueAsync();

        Assert.Matches("\\d{6} la ma dang nhap", Assert.Single(sms.Taken).Body);
        Assert.All(await app.MessagesAsync(), m => Assert.False(m.IsSecret && m.Text.Length > 0, "A code stays readable after it was sent."));
    }

    [Fact]
    public async Task An_address_nobody_left_is_answered_like_one_that_was_and_gets_a_code_to_file_with()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        await app.ReceivedFromAsync();
        await app.SendDueAsync();
        using var visitor = app.Anyone();

        var (known, unknown) = (await visitor.AskCodeAsync(MessageGiven.Email), await visitor.AskCodeAsync("laba@example.vn"));

        Assert.Equal(known.Words, unknown.Words); // both masked to la•••@example.vn
        var own = await visitor.SubmitAsync(unknown, "Vào trang của tôi", ("Input.Code", await app.LastCodeAsync(mail)));
        Assert.Equal(3, mail.Taken.Count); // the receipt and two codes
        Assert.Contains("Không có hồ sơ nào ghi địa chỉ này", own.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_may_be_missed_five_times_is_good_for_ten_minutes_and_works_once()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        await app.ReceivedFromAsync();
        using var visitor = app.Anyone();

        var page = await visitor.AskCodeAsync(MessageGiven.Email);
        var code = await app.LastCodeAsync(mail);
        for (var i = 0; i < 5; i++) await visitor.SubmitAsync(page, "Vào trang của tôi", ("Input.Code", code == "000000" ? "000001" : "000000"));
        Assert.Contains("Mã không đúng", (await visitor.SubmitAsync(page, "Vào trang của tôi", ("Input.Code", code))).Errors, StringComparison.Ordinal);

        page = await visitor.AskCodeAsync(MessageGiven.Email);
        code = await app.LastCodeAsync(mail);
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Contains("Mã không đúng", (await visitor.SubmitAsync(page, "Vào trang của tôi", ("Input.Code", code))).Errors, StringComparison.Ordinal);

        page = await visitor.AskCodeAsync(MessageGiven.Email);
        code = await app.LastCodeAsync(mail);
        using var thief = app.Anyone();
        Assert.Equal("/cua-toi", (await visitor.SubmitAsync(page, "Vào trang của tôi", ("Input.Code", code))).Url.AbsolutePath);
        Assert.Contains("Mã không đúng", (await thief.SubmitAsync(await thief.OpenAsync(page.Url.PathAndQuery), "Vào trang của tôi", ("Input.Code", code))).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_is_short_and_opens_nothing_of_the_officials()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        await app.ReceivedFromAsync();
        using var person = await app.PersonAsync(mail);

        Assert.Equal("/dang-nhap", (await person.GetAsync("/ban-lam-viec")).Url.AbsolutePath);
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal("/cua-toi/dang-nhap", (await person.GetAsync("/cua-toi")).Url.AbsolutePath);
        using var stranger = app.Anyone();
        Assert.Equal("/cua-toi/dang-nhap", (await stranger.GetAsync("/cua-toi/ho-so/1")).Url.AbsolutePath);
    }

    [Fact]
    public async Task Who_wants_no_messages_gets_none_but_still_a_code()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        await app.ReceivedFromAsync(phone: "");
        using var person = await app.PersonAsync(mail);
        await person.SubmitAsync(await person.OpenAsync("/cua-toi"), "Không nhận tin");

        var before = mail.Taken.Count;
        await app.ReceivedFromAsync(phone: "");
        await app.SendDueAsync();
        Assert.Equal(before, mail.Taken.Count);

        using var again = await app.PersonAsync(mail);
        await again.SubmitAsync(await again.OpenAsync("/cua-toi"), "Nhận tin trở lại");
        await app.ReceivedFromAsync(phone: "");
        await app.SendDueAsync();
        Assert.StartsWith("Đã tiếp nhận", mail.Taken[^1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_ends_the_session()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        await app.ReceivedFromAsync();
        using var person = await app.PersonAsync(mail);

        await person.SubmitAsync(await person.OpenAsync("/cua-toi"), "Thoát");

        Assert.Equal("/cua-toi/dang-nhap", (await person.GetAsync("/cua-toi")).Url.AbsolutePath);
    }

    [Theory]
    [InlineData("/cua-toi/ho-so/1?a=b", "/cua-toi/ho-so/1?a=b")]
    [InlineData("//evil.example/cua-toi/", "/cua-toi")]
    [InlineData("/cua-toi/\\evil.example", "/cua-toi")]
    [InlineData("https://evil.example/cua-toi/", "/cua-toi")]
    [InlineData("/quan-tri", "/cua-toi")]
    [InlineData(null, "/cua-toi")]
    public void After_the_sign_in_one_comes_only_to_a_page_of_ones_own(string? asked, string led) => Assert.Equal(led, PersonSession.ComingFrom(asked));
}
