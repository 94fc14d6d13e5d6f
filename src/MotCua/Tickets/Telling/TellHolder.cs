using Microsoft.EntityFrameworkCore;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Rules;
using static MotCua.Tickets.Telling.BookingOccasions;

namespace MotCua.Tickets.Telling;

/// <summary>Confirms a booking and reminds of it, at the address left when it was booked. The booking itself keeps no address: moved, it is told again to where it was told before.</summary>
internal sealed class TellHolder(MotCuaDbContext db, AgencyVoice voice, Rulebook rulebook, TimeProvider clock) : IHandle<SlotMoved>, IHandle<SlotGivenUp>, IHandle<SlotTaken>
{
    public async Task BookedAsync(SlotBooking booking, Recipient to, CancellationToken cancellationToken)
    {
        if (to is { Email.Length: 0, Phone.Length: 0 }) return;
        await TellAsync(booking, Booked, to, null, cancellationToken);
        var (day, before) = (booking.StartsAt.ToDay(), (await rulebook.OnAsync(booking.AgencyId, clock.Today, cancellationToken)).Number(RuleKey.BookingRemindDays));
        if (before > 0 && day.AddDays(-before) is var remind && remind > clock.Today) await TellAsync(booking, Reminder, to, remind.StartUtc(), cancellationToken);
    }

    public async Task Handle(SlotMoved happened, CancellationToken cancellationToken)
    {
        var id = happened.BookingId;
        await CancelAsync(id, cancellationToken);
        var booking = await db.ToldOfAsync<SlotBooking>(id, cancellationToken);
        var told = await db.Messages.Where(m => m.SubjectId == id && m.Address != "").OrderBy(m => m.Id).Select(m => new { m.Address, m.Channel }).ToListAsync(cancellationToken);
        string Left(MessageChannel channel) => told.Find(m => m.Channel == channel)?.Address ?? "";
        await BookedAsync(booking, new Recipient(Left(MessageChannel.Email), Left(MessageChannel.Sms)), cancellationToken);
    }

    public Task Handle(SlotGivenUp happened, CancellationToken cancellationToken) => CancelAsync(happened.BookingId, cancellationToken);

    public Task Handle(SlotTaken happened, CancellationToken cancellationToken) => CancelAsync(happened.BookingId, cancellationToken);

    private Task CancelAsync(long id, CancellationToken cancellationToken) => voice.CancelAsync(id, cancellationToken, Booked, Reminder);

    private async Task TellAsync(SlotBooking booking, Occasion occasion, Recipient to, DateTime? notBefore, CancellationToken cancellationToken)
    {
        var (line, agency) = (await db.QueueLines.FindAsync([booking.LineId], cancellationToken), await voice.AgencyAsync(booking.AgencyId, cancellationToken));
        Dictionary<string, string> values = new()
        {
            [Code] = booking.Code, [Time] = $"{booking.StartsAt.PrintTime()} ngày {booking.StartsAt.PrintDay()}", [Line] = line!.Name,
            [Place] = agency.Address.Length > 0 ? $"{agency.DeskName}, {agency.Address}" : agency.DeskName,
        };
        var order = new MessageOrder(booking.AgencyId, occasion, to, new MessageSubject(booking.Id, booking.Code), values) { NotBefore = notBefore, UselessAfter = booking.StartsAt, IsUnproven = true };
        await voice.SayAsync(order, $"/dat-lich/{booking.Code}", "trang đặt lịch của đơn vị", cancellationToken);
    }
}
