using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;
using MotCua.Tickets.Lines;

namespace MotCua.Tickets.Taking;

/// <summary>One's place in the line, on the machine's paper and on one's own telephone.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class MineModel(MotCuaDbContext db, KioskKey kiosk, OwnAddress own, TimeProvider clock) : WorkPage
{
    private const int FewestWaits = 3;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public QueueTicket Ticket { get; private set; } = null!;

    public string LineName { get; private set; } = "";

    public int Ahead { get; private set; }

    public TimeSpan? Wait { get; private set; }

    /// <summary>Shown on the machine itself, which goes back to its first page.</summary>
    public bool IsMachine { get; private set; }

    public IHtmlContent Qr => new HtmlString(QrPicture.Svg($"{own.Of(HttpContext)}/so-cho/{Id}"));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (id, today) = (Id, clock.Today);
        if (await db.QueueTickets.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.Day == today, cancellationToken) is not { } ticket) return false;
        (Ticket, IsMachine) = (ticket, await kiosk.AgencyOfAsync(KioskCookie.Of(HttpContext), cancellationToken) == ticket.AgencyId);
        LineName = await db.QueueLines.Where(l => l.Id == ticket.LineId).Select(l => l.Name).SingleAsync(cancellationToken);
        if (ticket.State is not TicketState.Waiting) return true;
        Ahead = await db.QueueTickets.On(ticket.AgencyId, today).Before(ticket, clock.UtcNow).CountAsync(cancellationToken);
        var waits = await WaitFigures.OfAsync(db, ticket.AgencyId, today, today, cancellationToken);
        Wait = waits.Count < FewestWaits ? null : waits.Half;
        return true;
    }

    public void OnGet() { }
}
