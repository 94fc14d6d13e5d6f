using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Timetable;

/// <summary>A day off or a make-up day as announced; national, or of one agency (a local day off).</summary>
public sealed class DayMarking : Aggregate, IRarelyChanged
{
    private DayMarking() { }

    /// <summary>Null is national.</summary>
    public long? AgencyId { get; private set; }

    public DateOnly Date { get; private set; }

    public DayMarkKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The weekday a make-up day stands in for.</summary>
    public DateOnly? Replaces { get; private set; }

    public bool Verified { get; private set; }

    public string Source { get; private set; } = "";

    /// <summary>Withdrawn by a later announcement; kept, as it was once in force.</summary>
    public bool IsWithdrawn { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public DayMark Mark => new(Date, Kind, Name, Replaces, Verified);

    public static DayMarking Announce(long? agencyId, DayMark mark, string source)
    {
        ArgumentNullException.ThrowIfNull(mark);
        var marking = new DayMarking { AgencyId = agencyId, Date = mark.Date, Kind = mark.Kind, Name = mark.Name, Replaces = mark.Replaces, Verified = mark.Verified, Source = source };
        marking.Record(new DayMarked(marking.Id, agencyId, mark.Date, mark.Kind, mark.Name, mark.Replaces, mark.Verified, source));
        return marking;
    }

    public void Withdraw(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("Nhập lý do rút ngày này khỏi lịch.", "Input.Number");
        if (IsWithdrawn) throw new RuleBroken("Ngày này đã được rút khỏi lịch.");
        IsWithdrawn = true;
        Record(new DayMarkWithdrawn(Id, Date, reason));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<DayMarking>
    {
        public void Configure(EntityTypeBuilder<DayMarking> day)
        {
            day.ToTable("day_markings");
            day.Ignore(d => d.Mark);
            day.Property(d => d.Name).HasMaxLength(200);
            day.HasIndex(d => d.Date);
            // Two officials announcing the same day at once: one of them is told.
            day.HasIndex(d => new { d.AgencyId, d.Date }).IsUnique().HasFilter("not is_withdrawn");
        }
    }
}

public sealed record DayMarked(long MarkingId, long? AgencyId, DateOnly Date, DayMarkKind Kind, string Name, DateOnly? Replaces, bool Verified, string Source) : IEvent;

public sealed record DayMarkWithdrawn(long MarkingId, DateOnly Date, string Reason) : IEvent;
