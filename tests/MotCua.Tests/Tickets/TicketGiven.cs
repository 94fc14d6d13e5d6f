using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Tickets.Lines;

namespace MotCua.Tickets;

internal static class TicketGiven
{
    public static Task<long> AgencyAsync(this MotCuaApp app) => app.InScopeAsync((_, db) => db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync());

    /// <summary>Where the machine in the hall is.</summary>
    public static async Task<string> KioskAsync(this MotCuaApp app)
    {
        var agency = await app.AgencyAsync();
        return await app.InScopeAsync((services, _) => Task.FromResult($"/lay-so/{services.GetRequiredService<KioskKey>().Of(agency)}"));
    }

    /// <summary>Takes a ticket of a line; what is on it.</summary>
    public static async Task<string> TakenAsync(this MotCuaApp app, Visitor hall, string letter)
    {
        var ticket = await hall.SubmitAsync(await hall.OpenAsync(await app.KioskAsync()), letter);
        return ticket.Document.QuerySelector(".ticket-code")!.TextContent.Trim();
    }
}
