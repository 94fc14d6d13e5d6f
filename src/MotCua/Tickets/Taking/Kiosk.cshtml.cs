using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Tickets.Lines;

namespace MotCua.Tickets.Taking;

/// <summary>The machine in the hall: one touch, one ticket. Public to whoever has its address; no name is asked.</summary>
[AllowAnonymous]
[EnableRateLimiting(TakingLimit.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class KioskModel(MotCuaDbContext db, KioskKey kiosk, TimeProvider clock) : WorkPage
{
    private const string Series = "so-thu-tu";

    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    public IReadOnlyList<(QueueLine Line, int Waiting)> Lines { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (kiosk.AgencyOf(Key ?? KioskCookie.Of(HttpContext)) is not { } agency) return false;
        var lines = await db.QueueLines.AsNoTracking().Where(l => l.AgencyId == agency && !l.IsClosed).OrderBy(l => l.Letter).ToListAsync(cancellationToken);
        var waiting = await db.QueueTickets.On(agency, clock.Today).Where(t => t.State == TicketState.Waiting).GroupBy(t => t.LineId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        Lines = [.. lines.Select(l => (l, waiting.GetValueOrDefault(l.Id)))];
        return true;
    }

    /// <summary>With the key in the address: kept, and out of the address.</summary>
    public IActionResult OnGet()
    {
        if (Key is null) return Page();
        KioskCookie.Keep(HttpContext, Key);
        return LocalRedirect("/lay-so");
    }

    public async Task<IActionResult> OnPostAsync(long line, CancellationToken cancellationToken)
    {
        if (Lines.FirstOrDefault(l => l.Line.Id == line).Line is not { } chosen) return NotFound();
        QueueTicket ticket = null!;
        await db.InTransactionAsync(async () =>
        {
            var number = await Numbering.NextAsync(db, chosen.AgencyId, $"{Series}-{chosen.Letter}", $"{clock.Today:yyMMdd}", cancellationToken);
            db.Add(ticket = QueueTicket.Take(chosen, clock.Today, number, clock.UtcNow));
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return LocalRedirect($"/so-cho/{ticket.Id}");
    }
}
