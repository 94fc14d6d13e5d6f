using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Tickets.Lines;

namespace MotCua.Tickets;

internal static class TicketGiven
{
    public static Task<long> AgencyAsync(this MotCuaApp app) => app.InScopeAsync((_, db) => db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync());

    /// <summary>Where the machine in the hall is.</summary>
    public static Task<string> KioskAsync(this MotCuaApp app) => app.MachineAsync(KioskKey.Kind);

    /// <summary>Takes a ticket of a line; what is on it.</summary>
    public static async Task<string> TakenAsync(this MotCuaApp app, Visitor hall, string letter)
    {
        var ticket = await hall.SubmitAsync(await hall.OpenAsync(await app.KioskAsync()), letter);
        return ticket.Document.QuerySelector(".ticket-code")!.TextContent.Trim();
    }

    /// <summary>The first line takes bookings.</summary>
    public static Task OpenForBookingAsync(this MotCuaApp app, int minutes, int places, int days) => app.InScopeAsync(async (_, db) =>
    {
        (await db.QueueLines.SingleAsync(l => l.Letter == "A")).SetSlots(new SlotPlan(minutes, places, days, 15));
        await db.SaveChangesAsync();
    });

    /// <summary>Booked by somebody; the code.</summary>
    public static async Task<string> BookedAsync(this MotCuaApp app, string at)
    {
        using var citizen = app.Anyone();
        var booked = await citizen.SubmitAsync(await citizen.OpenAsync($"/dat-lich?ngay={at[..10]}"), "Đặt lịch", ("At", at));
        Assert.Equal("", booked.Errors);
        return booked.Url.Segments[^1];
    }
}
