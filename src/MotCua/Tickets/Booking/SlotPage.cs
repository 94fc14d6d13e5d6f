using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Tickets.Booking;

/// <summary>A page on which a day and a free time of a line are chosen.</summary>
internal abstract class SlotPage(Slots slots) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "ngay"), Display(Name = "Ngày")]
    public string? Day { get; set; }

    [BindProperty, Display(Name = "Giờ hẹn")]
    public string? At { get; set; }

    public IReadOnlyList<DateOnly> Days { get; private set; } = [];

    public DateOnly? Chosen { get; private set; }

    public IReadOnlyList<Slot> Free { get; private set; } = [];

    /// <summary>This page for a day.</summary>
    public abstract string DayHref(DateOnly day);

    protected Slots Slots => slots;

    protected DateTime Time => DateTime.TryParseExact(At, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : throw new RuleBroken("Chọn giờ hẹn.", "At");

    protected async Task OfferAsync(QueueLine line, CancellationToken cancellationToken)
    {
        Days = await slots.DaysAsync(line, cancellationToken);
        Chosen = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Days.Contains(day) ? day : Days.Cast<DateOnly?>().FirstOrDefault();
        if (Chosen is { } chosen) Free = await slots.FreeAsync(line, chosen, cancellationToken);
    }
}
