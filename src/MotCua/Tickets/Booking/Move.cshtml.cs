using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Tickets.Taking;

namespace MotCua.Tickets.Booking;

/// <summary>Another time under the same code, for whoever has it.</summary>
[AllowAnonymous]
[EnableRateLimiting(TakingLimit.Bookings)]
[ResponseCache(NoStore = true)]
internal sealed class MoveModel(MotCuaDbContext db, Slots slots, TrackingTries tries, TimeProvider clock) : SlotPage(slots)
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public SlotBooking Found { get; private set; } = null!;

    public QueueLine Line { get; private set; } = null!;

    public override Aggregate? Subject => Found;

    public override string DayHref(DateOnly day) => $"/dat-lich/{Found.Code}/doi-gio?ngay={day:yyyy-MM-dd}";

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.BookingAsync(Code, ClientAddress.Of(HttpContext), tries, cancellationToken) is not { } found) return false;
        (Found, Line) = (found, await db.QueueLines.AsNoTracking().SingleAsync(l => l.Id == found.LineId, cancellationToken));
        if (found.State is not BookingState.Booked || clock.UtcNow >= found.StartsAt) return false;
        Day ??= $"{found.StartsAt.ToDay():yyyy-MM-dd}";
        await OfferAsync(Line, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Slots.MoveAsync(Line, Found.Id, Time, cancellationToken);
        Notice = "Đã đổi giờ hẹn.";
        return LocalRedirect($"/dat-lich/{Found.Code}");
    }
}
