using System.Net;
using MotCua.Notifications;

namespace MotCua.Tickets;

public class BookingMessageTests
{
    private const string Contact = "lanh@example.vn";

    [Fact]
    public async Task A_booking_is_confirmed_at_once_and_reminded_of_the_day_before()
    {
        await using var mail = MailHouse.Open();
        await using var app = await StartAsync(mail);
        var code = await BookedAsync(app, "2024-05-03T08:00");
        await app.SendDueAsync();
        var confirmed = Assert.Single(mail.Taken);
        Assert.Contains($"/dat-lich/{code}", confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("08:00 ngày 03/05/2024", confirmed.Text, StringComparison.Ordinal);

        app.MoveTo("2024-05-02T06:00");
        await app.SendDueAsync();
        Assert.Single(mail.Taken); // nobody is woken
        app.MoveTo("2024-05-02T08:00");
        await app.SendDueAsync();
        Assert.StartsWith("Nhắc lịch hẹn", mail.Taken[^1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_cancels_itself_when_the_booking_is_given_up()
    {
        await using var mail = MailHouse.Open();
        await using var app = await StartAsync(mail);
        var code = await BookedAsync(app, "2024-05-03T08:00");
        await app.SendDueAsync();
        using var citizen = app.Anyone();
        await citizen.SubmitAsync(await citizen.OpenAsync($"/dat-lich/{code}"), "Hủy lịch hẹn");

        app.MoveTo("2024-05-02T08:00");
        await app.SendDueAsync();

        Assert.Single(mail.Taken);
        Assert.Equal([MessageState.Sent, MessageState.Cancelled], (await app.MessagesAsync()).Select(m => m.State));
    }

    [Fact]
    public async Task Moved_under_the_same_code_it_is_told_and_reminded_of_anew()
    {
        await using var mail = MailHouse.Open();
        await using var app = await StartAsync(mail);
        var code = await BookedAsync(app, "2024-05-03T08:00");
        await app.SendDueAsync();
        using var citizen = app.Anyone();
        var choosing = await citizen.OpenAsync($"/dat-lich/{code}/doi-gio?ngay=2024-05-04");

        var moved = await citizen.SubmitAsync(choosing, "Đổi giờ", ("At", "2024-05-04T09:00"));

        Assert.Equal($"/dat-lich/{code}", moved.Url.AbsolutePath);
        Assert.Contains("09:00 ngày 04/05/2024", moved.Words, StringComparison.Ordinal);
        app.MoveTo("2024-05-02T08:00");
        await app.SendDueAsync();
        Assert.Equal(2, mail.Taken.Count); // both confirmations, and not the reminder of the old time
        app.MoveTo("2024-05-03T08:00");
        await app.SendDueAsync();
        Assert.Contains("09:00 ngày 04/05/2024", mail.Taken[^1].Subject, StringComparison.Ordinal);
        Assert.Equal(3, mail.Taken.Count);
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task Without_an_address_nothing_is_told_and_what_is_no_address_is_said_so()
    {
        await using var mail = MailHouse.Open();
        await using var app = await StartAsync(mail);
        await app.BookedAsync("2024-05-03T08:00");
        using var citizen = app.Anyone();

        var wrong = await citizen.SubmitAsync(await citizen.OpenAsync("/dat-lich?ngay=2024-05-03"), "Đặt lịch", ("At", "2024-05-03T09:00"), ("Contact", "nhà tôi"));

        Assert.Contains("số di động mười chữ số", wrong.Errors, StringComparison.Ordinal);
        Assert.Empty(await app.MessagesAsync());
    }

    [Fact]
    public async Task A_booking_is_moved_only_to_a_free_time_and_not_after_it_began()
    {
        await using var mail = MailHouse.Open();
        await using var app = await StartAsync(mail);
        var (mine, _) = (await BookedAsync(app, "2024-05-03T08:00"), await app.BookedAsync("2024-05-03T09:00"));
        using var citizen = app.Anyone();
        var page = await citizen.OpenAsync($"/dat-lich/{mine}/doi-gio?ngay=2024-05-03");

        Assert.Contains("vừa hết chỗ", (await citizen.SubmitAsync(page, "Đổi giờ", ("At", "2024-05-03T09:00"))).Errors, StringComparison.Ordinal);
        app.MoveTo("2024-05-03T08:30");
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/dat-lich/{mine}/doi-gio")).Status);
    }

    private static async Task<MotCuaApp> StartAsync(MailHouse mail)
    {
        var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        await app.OpenForBookingAsync(minutes: 30, places: 1, days: 5);
        return app;
    }

    private static async Task<string> BookedAsync(MotCuaApp app, string at)
    {
        using var citizen = app.Anyone();
        var booked = await citizen.SubmitAsync(await citizen.OpenAsync($"/dat-lich?ngay={at[..10]}"), "Đặt lịch", ("At", at), ("Contact", Contact));
        Assert.Equal("", booked.Errors);
        return booked.Url.Segments[^1];
    }
}
