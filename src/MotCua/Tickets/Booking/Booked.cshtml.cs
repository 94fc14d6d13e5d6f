using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;

namespace MotCua.Tickets.Booking;

/// <summary>One's booking, for whoever has its code: when, where, given up, into the telephone's calendar.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class BookedModel(MotCuaDbContext db, TrackingTries tries, OwnAddress own, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public SlotBooking Found { get; private set; } = null!;

    public QueueLine Line { get; private set; } = null!;

    public AgencyProfile Agency { get; private set; } = null!;

    public override Aggregate? Subject => Found;

    public bool MayCancel => Found.State is BookingState.Booked && clock.UtcNow < Found.StartsAt;

    public IHtmlContent Qr => new HtmlString(QrPicture.Svg($"{own.Of(HttpContext)}/dat-lich/{Found.Code}"));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.BookingAsync(Code, ClientAddress.Of(HttpContext), tries, cancellationToken) is not { } found) return false;
        Found = found;
        Line = await db.QueueLines.AsNoTracking().SingleAsync(l => l.Id == found.LineId, cancellationToken);
        Agency = await db.Agencies.Where(a => a.Id == found.AgencyId).Select(a => a.Profile).SingleAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Found.Cancel(clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã hủy lịch hẹn. Cảm ơn ông/bà: người khác có thể đặt giờ này.";
        return LocalRedirect($"/dat-lich/{Found.Code}");
    }

    /// <summary>RFC 5545, as telephones read it.</summary>
    public IActionResult OnGetCalendar()
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//MotCua//VI", "BEGIN:VEVENT", $"UID:{Found.Id}@motcua", $"DTSTAMP:{Stamp(clock.UtcNow)}", $"DTSTART:{Stamp(Found.StartsAt)}", $"DTEND:{Stamp(Found.StartsAt.AddMinutes(Math.Max(5, Line.Slots.Minutes)))}",
            $"SUMMARY:{Escaped($"{Line.Name}, mã hẹn {Found.Code}")}", $"LOCATION:{Escaped($"{Agency.DeskName}, {Agency.Address}")}", "END:VEVENT", "END:VCALENDAR", "",
        ];
        return File(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), "text/calendar", $"lich-hen-{Found.Code}.ics");
    }

    private static string Stamp(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
