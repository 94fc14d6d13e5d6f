using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Tickets.Taking;

namespace MotCua.Tickets.Booking;

/// <summary>Anybody keeps a time at the desk, without an account and without a name: a line, a day, a free time.</summary>
[AllowAnonymous]
[EnableRateLimiting(TakingLimit.Bookings)]
[ResponseCache(NoStore = true)]
internal sealed class BookModel(MotCuaDbContext db, Slots slots) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "hang"), Display(Name = "Việc cần làm")]
    public long? LineId { get; set; }

    [BindProperty(SupportsGet = true, Name = "ngay"), Display(Name = "Ngày")]
    public string? Day { get; set; }

    [BindProperty, Display(Name = "Giờ hẹn")]
    public string? At { get; set; }

    public IReadOnlyList<(QueueLine Line, string Agency)> Lines { get; private set; } = [];

    public QueueLine? Line { get; private set; }

    public IReadOnlyList<DateOnly> Days { get; private set; } = [];

    public DateOnly? Chosen { get; private set; }

    public IReadOnlyList<Slot> Free { get; private set; } = [];

    public IEnumerable<SelectListItem> LineChoices => Lines.Select(l => new SelectListItem(Lines.Select(x => x.Agency).Distinct().Count() > 1 ? $"{l.Line.Name} – {l.Agency}" : l.Line.Name, $"{l.Line.Id}", l.Line.Id == Line?.Id));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var lines = await db.QueueLines.AsNoTracking().Where(l => !l.IsClosed && l.Slots.Minutes > 0).OrderBy(l => l.AgencyId).ThenBy(l => l.Letter).ToListAsync(cancellationToken);
        var ids = lines.Select(l => l.AgencyId).Distinct().ToList();
        var agencies = await db.Set<Access.Agency>().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Profile.Name, cancellationToken);
        Lines = [.. lines.Select(l => (l, agencies[l.AgencyId]))];
        Line = LineId is { } id ? lines.Find(l => l.Id == id) : lines.Count == 1 ? lines[0] : null;
        if (LineId is not null && Line is null) return false;
        if (Line is null) return true;
        Days = await slots.DaysAsync(Line, cancellationToken);
        Chosen = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Days.Contains(day) ? day : Days.Cast<DateOnly?>().FirstOrDefault();
        if (Chosen is { } chosen) Free = await slots.FreeAsync(Line, chosen, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Line is null) throw new RuleBroken("Chọn việc cần làm.", "LineId");
        if (!DateTime.TryParseExact(At, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) throw new RuleBroken("Chọn giờ hẹn.", "At");
        var booked = await slots.BookAsync(Line, at, cancellationToken);
        return LocalRedirect($"/dat-lich/{booked.Code}");
    }
}
