using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Tickets;

public enum TicketState
{
    [Display(Name = "Đang chờ")] Waiting,
    [Display(Name = "Đang phục vụ")] Called,
    [Display(Name = "Đã xong")] Done,
    [Display(Name = "Vắng khi gọi")] Missed,
}

/// <summary>A place in a line on one day (số thứ tự). Nobody's name is on it.</summary>
public sealed class QueueTicket : Aggregate
{
    private QueueTicket() { }

    public long AgencyId { get; private set; }

    public long LineId { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>What is called out, e.g. A012; gapless per line and day.</summary>
    public string Code { get; private set; } = "";

    public TicketState State { get; private set; }

    public DateTime TakenAt { get; private set; }

    /// <summary>The time that was kept for whoever holds it; from then on it goes before those who only wait.</summary>
    public DateTime? BookedFor { get; private set; }

    /// <summary>When it was first called: the wait ends there.</summary>
    public DateTime? CalledAt { get; private set; }

    /// <summary>When it was last called; the screen shows the latest first.</summary>
    public DateTime? LastCalledAt { get; private set; }

    public string Counter { get; private set; } = "";

    public long? OfficialId { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    /// <param name="line">Of which it is.</param>
    /// <param name="day">On which it is called.</param>
    /// <param name="number">Gapless in line and day.</param>
    /// <param name="now">When it is taken.</param>
    /// <param name="bookedFor">The time kept, for a booking that is still kept.</param>
    public static QueueTicket Take(QueueLine line, DateOnly day, int number, DateTime now, DateTime? bookedFor = null)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.IsClosed) throw new RuleBroken($"Hàng chờ «{line.Name}» đã đóng. Chọn hàng khác.");
        var ticket = new QueueTicket { AgencyId = line.AgencyId, LineId = line.Id, Day = day, Code = $"{line.Letter}{number:000}", State = TicketState.Waiting, TakenAt = now, BookedFor = bookedFor };
        ticket.Record(new TicketTaken(ticket.Id, ticket.Code));
        return ticket;
    }

    /// <summary>Calls it, or calls it again: who was absent may still come.</summary>
    /// <exception cref="RuleBroken">It is done, or another counter has it.</exception>
    public void Call(string counter, long officialId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(counter);
        if (counter.Trim().Length == 0) throw new RuleBroken("Nhập tên hoặc số quầy, để người dân biết đến đâu.", "Counter");
        if (State is TicketState.Done) throw new RuleBroken($"Số {Code} đã xong.");
        if (State is TicketState.Called && OfficialId != officialId) throw new RuleBroken($"Số {Code} đang được phục vụ tại {Counter}.");
        (State, Counter, OfficialId, CalledAt, LastCalledAt, EndedAt) = (TicketState.Called, counter.Trim(), officialId, CalledAt ?? now, now, null);
        Record(new TicketCalled(Id, Code, Counter));
    }

    public void Finish(DateTime now) => End(TicketState.Done, now);

    /// <summary>Nobody came.</summary>
    public void Miss(DateTime now) => End(TicketState.Missed, now);

    private void End(TicketState state, DateTime now)
    {
        if (State is not TicketState.Called) throw new RuleBroken($"Số {Code} không đang được phục vụ ({State.Word()}).");
        (State, EndedAt) = (state, now);
        Record(new TicketEnded(Id, Code, state));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<QueueTicket>
    {
        public void Configure(EntityTypeBuilder<QueueTicket> ticket)
        {
            ticket.ToTable("queue_tickets");
            ticket.Property(t => t.Code).HasMaxLength(10);
            ticket.Property(t => t.Counter).HasMaxLength(40);
            ticket.HasIndex(t => new { t.AgencyId, t.Day, t.State, t.TakenAt });
            ticket.HasIndex(t => new { t.LineId, t.Day, t.Code }).IsUnique();
        }
    }
}

public sealed record TicketTaken(long TicketId, string Code) : IEvent;

public sealed record TicketCalled(long TicketId, string Code, string Counter) : IEvent;

public sealed record TicketEnded(long TicketId, string Code, TicketState How) : IEvent;
