using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Tickets;

public enum BookingState
{
    [Display(Name = "Đã đặt")] Booked = 1,
    [Display(Name = "Đã đến")] Came = 2,
    [Display(Name = "Đã hủy")] Cancelled = 3,
}

/// <summary>A time kept at the desk for whoever holds its code (lịch hẹn). Nobody's name, telephone or paper is on it; an address left for the reminder lies in the messages alone, and is forgotten with them.</summary>
public sealed class SlotBooking : Aggregate
{
    private SlotBooking() { }

    public long AgencyId { get; private init; }

    public long LineId { get; private init; }

    /// <summary>When the slot begins, UTC.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>Which of the places of the slot, from 1; null when given up, so that another may have it. Two cannot hold one: the index says so.</summary>
    public int? Place { get; private set; }

    /// <summary>Whoever knows it holds the booking.</summary>
    public string Code { get; private init; } = "";

    public BookingState State { get; private set; }

    public long? TicketId { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    internal static SlotBooking Make(QueueLine line, DateTime startsAt, int place, string code)
    {
        var made = new SlotBooking { AgencyId = line.AgencyId, LineId = line.Id, StartsAt = startsAt, Place = place, Code = code, State = BookingState.Booked };
        made.Record(new SlotBooked(made.Id, line.Id, startsAt));
        return made;
    }

    public void Cancel(DateTime now)
    {
        MustBeBooked("hủy");
        if (now >= StartsAt) throw new RuleBroken("Đã đến giờ hẹn nên không hủy được nữa. Không đến cũng không sao: quầy gọi người khác.");
        (State, Place) = (BookingState.Cancelled, null);
        Record(new SlotGivenUp(Id, StartsAt));
    }

    /// <summary>Another time of the same line, under the same code.</summary>
    internal void Move(DateTime startsAt, int place, DateTime now)
    {
        MustBeBooked("đổi giờ");
        if (now >= StartsAt) throw new RuleBroken("Đã đến giờ hẹn nên không đổi được nữa. Đặt lịch mới, hoặc đến lấy số tại sảnh.", "At");
        if (startsAt == StartsAt) throw new RuleBroken("Đây chính là giờ đang hẹn. Chọn giờ khác.", "At");
        var before = StartsAt;
        (StartsAt, Place) = (startsAt, place);
        Record(new SlotMoved(Id, before, startsAt));
    }

    /// <summary>Whoever holds it is in the hall and has a ticket.</summary>
    public void Come(QueueTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        MustBeBooked("nhận số");
        (State, TicketId) = (BookingState.Came, ticket.Id);
        Record(new SlotTaken(Id, ticket.Id, ticket.Code));
    }

    private void MustBeBooked(string verb)
    {
        if (State is not BookingState.Booked) throw new RuleBroken($"Lịch hẹn này {State.Word().ToLower(VietnamText.Culture)} nên không {verb} được.", "Code");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<SlotBooking>
    {
        public void Configure(EntityTypeBuilder<SlotBooking> booking)
        {
            booking.ToTable("slot_bookings");
            booking.Property(b => b.Code).HasMaxLength(12);
            booking.HasIndex(b => b.Code).IsUnique();
            booking.HasIndex(b => new { b.LineId, b.StartsAt, b.Place }).IsUnique();
            booking.HasIndex(b => new { b.AgencyId, b.StartsAt });
        }
    }
}

public sealed record SlotBooked(long BookingId, long LineId, DateTime StartsAt) : IEvent;

public sealed record SlotGivenUp(long BookingId, DateTime StartsAt) : IEvent;

public sealed record SlotMoved(long BookingId, DateTime Before, DateTime StartsAt) : IEvent;

public sealed record SlotTaken(long BookingId, long TicketId, string Ticket) : IEvent;
