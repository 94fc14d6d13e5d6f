using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Calendar;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Tickets.Telling;
using MotCua.Timetable;

namespace MotCua.Tickets.Booking;

/// <param name="At">Local time.</param>
/// <param name="Free">Places left.</param>
internal sealed record Slot(DateTime At, int Free);

/// <summary>What is free, and the booking of it: two who want the last place at once get one of them and an honest answer.</summary>
internal sealed class Slots(MotCuaDbContext db, Timetables timetables, TellHolder holder, TimeProvider clock)
{
    // Neither 0 and O nor 1 and I: it is read from paper.
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 8, Tries = 5;

    /// <summary>The days on which a line may be booked now, with something free or not.</summary>
    public async Task<IReadOnlyList<DateOnly>> DaysAsync(QueueLine line, CancellationToken cancellationToken)
    {
        var calendar = await timetables.ForAsync(line.AgencyId, cancellationToken);
        var last = calendar.AddWorkingDays(clock.Today, line.Slots.Days);
        return [.. Enumerable.Range(0, last.DayNumber - clock.Today.DayNumber + 1).Select(clock.Today.AddDays).Where(d => Coming(line, d, calendar).Any())];
    }

    public async Task<IReadOnlyList<Slot>> FreeAsync(QueueLine line, DateOnly day, CancellationToken cancellationToken)
    {
        var calendar = await timetables.ForAsync(line.AgencyId, cancellationToken);
        var (id, from, until) = (line.Id, day.StartUtc(), day.EndUtc());
        var taken = await db.SlotBookings.Where(b => b.LineId == id && b.StartsAt >= from && b.StartsAt < until && b.Place != null).GroupBy(b => b.StartsAt).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. Coming(line, day, calendar).Select(at => new Slot(at, Math.Max(0, line.Slots.Places - taken.GetValueOrDefault(at.ToUtc()))))];
    }

    /// <param name="line">Which line.</param>
    /// <param name="at">Local time.</param>
    /// <param name="to">Where to remind of it; empty where nobody asked.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    /// <exception cref="RuleBroken">Not a slot of the line, or the last place went to somebody else.</exception>
    public Task<SlotBooking> BookAsync(QueueLine line, DateTime at, Recipient to, CancellationToken cancellationToken) => PlaceAsync(line, at, async (starts, place) =>
    {
        var booked = SlotBooking.Make(line, starts, place, RandomNumberGenerator.GetString(Letters, Length));
        db.Add(booked);
        await holder.BookedAsync(booked, to, cancellationToken);
        return booked;
    }, cancellationToken);

    /// <exception cref="RuleBroken">Not a slot of the line, the last place went to somebody else, or it cannot be moved any more.</exception>
    public Task<SlotBooking> MoveAsync(QueueLine line, long booking, DateTime at, CancellationToken cancellationToken) => PlaceAsync(line, at, async (starts, place) =>
    {
        var moved = await db.SlotBookings.SingleAsync(b => b.Id == booking, cancellationToken);
        moved.Move(starts, place, clock.UtcNow);
        return moved;
    }, cancellationToken);

    private async Task<SlotBooking> PlaceAsync(QueueLine line, DateTime at, Func<DateTime, int, Task<SlotBooking>> keep, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(at);
        if (!(await DaysAsync(line, cancellationToken)).Contains(day) || !Coming(line, day, await timetables.ForAsync(line.AgencyId, cancellationToken)).Contains(at)) throw new RuleBroken("Giờ hẹn này không còn đặt được. Chọn giờ khác.", "At");
        for (var attempt = 1; ; attempt++)
        {
            var (id, starts) = (line.Id, at.ToUtc());
            var taken = await db.SlotBookings.Where(b => b.LineId == id && b.StartsAt == starts && b.Place != null).Select(b => b.Place!.Value).ToListAsync(cancellationToken);
            if (Enumerable.Range(1, line.Slots.Places).Except(taken).Order().Cast<int?>().FirstOrDefault() is not { } place) throw new RuleBroken($"Lượt {at.ToUtc().PrintTime()} ngày {day.Print()} vừa hết chỗ. Chọn giờ khác.", "At");
            try
            {
                var kept = await keep(starts, place);
                await db.SaveChangesAsync(cancellationToken);
                return kept;
            }
            catch (DbUpdateException lost) when (attempt < Tries && StorageFaults.IsDuplicate(lost))
            {
                db.ChangeTracker.Clear(); // somebody took that place a moment before: the next one, if there is one
            }
        }
    }

    private IEnumerable<DateTime> Coming(QueueLine line, DateOnly day, WorkingCalendar calendar) => line.Slots.On(day, calendar).Where(at => at > clock.LocalNow);
}
