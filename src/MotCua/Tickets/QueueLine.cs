using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Tickets;

/// <summary>A line people wait in (hàng chờ), e.g. «A – Nộp hồ sơ»; its letter stands before the numbers of its tickets.</summary>
public sealed class QueueLine : Aggregate
{
    private QueueLine() { }

    public long AgencyId { get; private set; }

    /// <summary>One capital letter, unique among the agency's open lines.</summary>
    public string Letter { get; private set; } = "";

    public string Name { get; private set; } = "";

    public bool IsClosed { get; private set; }

    /// <summary>Whether a time may be booked, and how.</summary>
    public SlotPlan Slots { get; private set; } = SlotPlan.None;

    public override long? HistoryAgencyId => AgencyId;

    /// <exception cref="RuleBroken">No name, or not a letter from A to Z.</exception>
    public static QueueLine Open(long agencyId, string letter, string name)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(name);
        if (letter is not [>= 'A' and <= 'Z']) throw new RuleBroken("Chữ đầu của số là một chữ cái in hoa từ A đến Z.", "Input.Letter");
        if (name.Trim().Length == 0) throw new RuleBroken("Nhập tên hàng chờ, ví dụ «Nộp hồ sơ».", "Input.Name");
        var line = new QueueLine { AgencyId = agencyId, Letter = letter, Name = name.Trim() };
        line.Record(new QueueLineOpened(line.Id, letter, line.Name));
        return line;
    }

    /// <summary>No ticket is given for it any more; those given today are still called.</summary>
    public void Close()
    {
        if (IsClosed) throw new RuleBroken("Hàng chờ này đã đóng.");
        IsClosed = true;
        Record(new QueueLineClosed(Id, Letter, Name));
    }

    public void SetSlots(SlotPlan slots)
    {
        ArgumentNullException.ThrowIfNull(slots);
        slots.Check();
        Slots = slots;
        Record(new QueueLineSlotsSet(Id, Letter, slots));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<QueueLine>
    {
        public void Configure(EntityTypeBuilder<QueueLine> line)
        {
            line.ToTable("queue_lines");
            line.Property(l => l.Letter).HasMaxLength(1);
            line.Property(l => l.Name).HasMaxLength(100);
            line.ComplexProperty(l => l.Slots, s => s.Ignore(p => p.IsOpen));
            line.HasIndex(l => new { l.AgencyId, l.Letter });
        }
    }
}

public sealed record QueueLineOpened(long LineId, string Letter, string Name) : IEvent;

public sealed record QueueLineClosed(long LineId, string Letter, string Name) : IEvent;

public sealed record QueueLineSlotsSet(long LineId, string Letter, SlotPlan Slots) : IEvent;
