using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;
using MotCua.Tickets.Lines;

namespace MotCua.Tickets.Taking;

/// <summary>The machine in the hall: one touch, one ticket. Public to whoever has its address; no name is asked.</summary>
[AllowAnonymous]
[EnableRateLimiting(TakingLimit.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class KioskModel(MotCuaDbContext db, KioskKey kiosk, TrackingTries tries, TimeProvider clock) : WorkPage
{
    private const string Series = "so-thu-tu";

    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    public IReadOnlyList<(QueueLine Line, int Waiting)> Lines { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await kiosk.AgencyOfAsync(Key ?? KioskCookie.Of(HttpContext), cancellationToken) is not { } agency) return false;
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
        return LocalRedirect($"/so-cho/{await TakeAsync(chosen, null, cancellationToken)}");
    }

    /// <summary>Whoever kept a time is here. Who is later than it was kept waits like everybody, and is told so by the ticket.</summary>
    public async Task<IActionResult> OnPostBookedAsync(string? code, CancellationToken cancellationToken)
    {
        var typed = (code ?? "").Trim().ToUpperInvariant();
        var (address, lines) = (ClientAddress.Of(HttpContext), Lines.Select(l => l.Line.Id).ToList());
        if (tries.IsExhausted(typed, address)) throw new RuleBroken("Nhập sai mã hẹn nhiều lần. Mời lấy số, hoặc gặp công chức tại quầy.", "Code");
        if (await db.SlotBookings.SingleOrDefaultAsync(b => b.Code == typed && lines.Contains(b.LineId), cancellationToken) is not { } booking)
        {
            tries.Failed(typed, address);
            throw new RuleBroken("Không có lịch hẹn nào mang mã này. Xem lại mã trên phiếu hẹn.", "Code");
        }
        if (booking.StartsAt.ToDay() != clock.Today) throw new RuleBroken($"Lịch hẹn này vào {booking.StartsAt.Print()}, không phải hôm nay.", "Code");
        return LocalRedirect($"/so-cho/{await TakeAsync(Lines.First(l => l.Line.Id == booking.LineId).Line, booking, cancellationToken)}");
    }

    private async Task<long> TakeAsync(QueueLine line, SlotBooking? booking, CancellationToken cancellationToken)
    {
        QueueTicket ticket = null!;
        await db.InTransactionAsync(async () =>
        {
            var number = await Numbering.NextAsync(db, line.AgencyId, $"{Series}-{line.Letter}", $"{clock.Today:yyMMdd}", cancellationToken);
            db.Add(ticket = QueueTicket.Take(line, clock.Today, number, clock.UtcNow, booking is not null && clock.UtcNow <= booking.StartsAt.AddMinutes(line.Slots.Grace) ? booking.StartsAt : null));
            booking?.Come(ticket);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return ticket.Id;
    }
}
