using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Tickets.Taking;

namespace MotCua.Tickets.Booking;

/// <summary>Anybody keeps a time at the desk, without an account and without a name: a line, a day, a free time.</summary>
[AllowAnonymous]
[EnableRateLimiting(TakingLimit.Bookings)]
[ResponseCache(NoStore = true)]
internal sealed class BookModel(MotCuaDbContext db, Slots slots) : SlotPage(slots)
{
    [BindProperty(SupportsGet = true, Name = "hang"), Display(Name = "Việc cần làm")]
    public long? LineId { get; set; }

    [BindProperty, Display(Name = "Điện thoại hoặc thư điện tử (không bắt buộc)"), StringLength(200, ErrorMessage = "Điện thoại, thư điện tử dài quá 200 ký tự.")]
    public string? Contact { get; set; }

    public IReadOnlyList<(QueueLine Line, string Agency)> Lines { get; private set; } = [];

    public QueueLine? Line { get; private set; }

    public IEnumerable<SelectListItem> LineChoices => Lines.Select(l => new SelectListItem(Lines.Select(x => x.Agency).Distinct().Count() > 1 ? $"{l.Line.Name} – {l.Agency}" : l.Line.Name, $"{l.Line.Id}", l.Line.Id == Line?.Id));

    public override string DayHref(DateOnly day) => $"/dat-lich?hang={Line!.Id}&ngay={day:yyyy-MM-dd}";

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var lines = await db.QueueLines.AsNoTracking().Where(l => !l.IsClosed && l.Slots.Minutes > 0).OrderBy(l => l.AgencyId).ThenBy(l => l.Letter).ToListAsync(cancellationToken);
        var ids = lines.Select(l => l.AgencyId).Distinct().ToList();
        var agencies = await db.Set<Access.Agency>().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Profile.Name, cancellationToken);
        Lines = [.. lines.Select(l => (l, agencies[l.AgencyId]))];
        Line = LineId is { } id ? lines.Find(l => l.Id == id) : lines.Count == 1 ? lines[0] : null;
        if (LineId is not null && Line is null) return false;
        if (Line is null) return true;
        await OfferAsync(Line, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Line is null) throw new RuleBroken("Chọn việc cần làm.", "LineId");
        var (at, to) = (Time, Recipient.Of(Contact));
        if (VietnamText.Typed(Contact).Length > 0 && to is { Email.Length: 0, Phone.Length: 0 }) throw new RuleBroken("Nhập số di động mười chữ số hoặc địa chỉ thư điện tử; hoặc để trống.", "Contact");
        var booked = await Slots.BookAsync(Line, at, to, cancellationToken);
        return LocalRedirect($"/dat-lich/{booked.Code}");
    }
}
