using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Tickets;

public class BookingTests
{
    [Fact]
    public async Task A_line_is_booked_only_where_the_agency_says_so_and_only_in_office_hours()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var citizen = app.Anyone();
        Assert.Contains("chưa nhận đặt lịch", (await citizen.OpenAsync("/dat-lich")).Words, StringComparison.Ordinal);

        await app.OpenForBookingAsync(minutes: 30, places: 1, days: 3);
        var page = await citizen.OpenAsync("/dat-lich");

        Assert.Equal(["09:30", "10:00", "10:30", "11:00", "13:30", "14:00", "14:30", "15:00", "15:30", "16:00", "16:30"], TimesOf(page)); // Friday 26/04/2024, it is 09:00; nothing over noon or after five
        app.MoveTo("2024-04-26T16:45");
        var days = (await citizen.OpenAsync("/dat-lich")).Document.QuerySelectorAll("nav[aria-label=Ngày] a").Select(a => a.TextContent.Trim()[^5..]).ToList();
        Assert.Equal(["02/05", "03/05", "04/05"], days); // the holidays between are no days; Saturday the 4th makes up for one of them
    }

    [Fact]
    public async Task The_last_place_goes_to_one_of_two_who_want_it_and_comes_back_when_given_up()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenForBookingAsync(minutes: 30, places: 1, days: 3);
        using var one = app.Anyone();
        using var other = app.Anyone();
        var (mine, theirs) = (await one.OpenAsync("/dat-lich"), await other.OpenAsync("/dat-lich"));

        var both = await Task.WhenAll(one.SubmitAsync(mine, "Đặt lịch", ("At", "2024-04-26T14:00")), other.SubmitAsync(theirs, "Đặt lịch", ("At", "2024-04-26T14:00")));

        var booked = Assert.Single(both, p => p.Url.AbsolutePath != "/dat-lich");
        Assert.Contains("vừa hết chỗ", both.Single(p => p != booked).Errors, StringComparison.Ordinal);
        Assert.Contains("14:00 ngày 26/04/2024", booked.Words, StringComparison.Ordinal);
        var winner = booked == both[0] ? one : other;
        Assert.Equal("", (await winner.SubmitAsync(booked, "Hủy lịch hẹn")).Errors);
        Assert.NotEqual("/dat-lich", (await other.SubmitAsync(await other.OpenAsync("/dat-lich"), "Đặt lịch", ("At", "2024-04-26T14:00"))).Url.AbsolutePath);
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task Who_comes_in_time_goes_before_those_who_wait_and_who_comes_late_waits_too()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenForBookingAsync(minutes: 30, places: 2, days: 3);
        var (early, late) = (await app.BookedAsync("2024-04-26T10:00"), await app.BookedAsync("2024-04-26T10:00"));
        using var hall = app.Anyone();
        app.MoveTo("2024-04-26T09:50");
        Assert.Equal("A001", await app.TakenAsync(hall, "A"));
        var kiosk = await hall.OpenAsync(await app.KioskAsync());
        var kept = await hall.SubmitAsync(kiosk, "Nhận số", ("Code", early.ToLowerInvariant()));
        Assert.Contains("A002", kept.Words, StringComparison.Ordinal);
        Assert.Contains("Còn 1 người trước", kept.Words, StringComparison.Ordinal); // the time has not come yet

        app.MoveTo("2024-04-26T10:20");
        Assert.Contains("Ông/bà là người tiếp theo", (await hall.OpenAsync(kept.Url.AbsolutePath)).Words, StringComparison.Ordinal);
        var missed = await hall.SubmitAsync(kiosk, "Nhận số", ("Code", late), ("__once", "muon"));
        Assert.Contains("Còn 2 người trước", missed.Words, StringComparison.Ordinal); // fifteen minutes were kept
        using var desk = await app.DeskAsync();
        Assert.Contains("A002 tại Quầy 1", (await desk.SubmitAsync(await desk.OpenAsync("/goi-so"), "Gọi số tiếp theo", ("Counter", "Quầy 1"))).Words, StringComparison.Ordinal);
        Assert.Contains("đã đến nên không nhận số được", (await hall.SubmitAsync(kiosk, "Nhận số", ("Code", early), ("__once", "lai"))).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_another_day_or_of_nobody_gives_no_ticket_and_guessing_is_stopped()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenForBookingAsync(minutes: 30, places: 2, days: 3);
        var later = await app.BookedAsync("2024-05-02T08:00");
        using var hall = app.Anyone();
        var kiosk = await hall.OpenAsync(await app.KioskAsync());

        Assert.Contains("không phải hôm nay", (await hall.SubmitAsync(kiosk, "Nhận số", ("Code", later))).Errors, StringComparison.Ordinal);
        Assert.Contains("Không có lịch hẹn nào", (await hall.SubmitAsync(kiosk, "Nhận số", ("Code", "AAAAAAAA"))).Errors, StringComparison.Ordinal);
        for (var i = 0; i < 30; i++) await hall.GetAsync($"/dat-lich/BBBB{i:00}");
        Assert.Equal(HttpStatusCode.NotFound, (await hall.GetAsync($"/dat-lich/{later}")).Status);
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.QueueTickets.CountAsync()));
    }

    [Fact]
    public async Task A_booking_goes_into_the_calendar_of_a_telephone()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenForBookingAsync(minutes: 30, places: 2, days: 3);
        var code = await app.BookedAsync("2024-05-02T08:00");
        using var citizen = app.Anyone();

        var file = await citizen.Http.GetStringAsync(new Uri($"/dat-lich/{code}?handler=Calendar", UriKind.Relative));

        Assert.Contains("DTSTART:20240502T010000Z\r\n", file, StringComparison.Ordinal);
        Assert.Contains("DTEND:20240502T013000Z\r\n", file, StringComparison.Ordinal);
    }

    private static List<string> TimesOf(Seen page) => [.. page.Document.QuerySelectorAll("input[name=At]").Select(i => i.GetAttribute("value")![^5..])];
}
