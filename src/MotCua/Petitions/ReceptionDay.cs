using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Petitions;

/// <summary>A day on which citizens are received, and by whom; the head receives in person on some of them (Luật Tiếp công dân Điều 15).</summary>
public sealed class ReceptionDay : Aggregate
{
    private ReceptionDay() { }

    public long AgencyId { get; private init; }

    public DateOnly Day { get; private set; }

    public string Hours { get; private set; } = "";

    public string Receiver { get; private set; } = "";

    public bool IsByHead { get; private init; }

    public string Place { get; private set; } = "";

    public bool IsCancelled { get; private set; }

    /// <summary>From when everybody reads of it.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Why it was last changed or cancelled; read by everybody too.</summary>
    public string Why { get; private set; } = "";

    /// <summary>On which day it was published to be; null while it is on that day.</summary>
    public DateOnly? MovedFrom { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public static ReceptionDay Plan(long agencyId, DateOnly day, string hours, string receiver, bool isByHead, string place)
    {
        var planned = new ReceptionDay { AgencyId = agencyId, Day = day, Hours = hours, Receiver = receiver, IsByHead = isByHead, Place = place };
        planned.Record(new ReceptionDayPlanned(planned.Id, day, hours, receiver, isByHead));
        return planned;
    }

    public void Publish(DateTime now)
    {
        if (PublishedAt is not null || IsCancelled) throw new RuleBroken("Buổi tiếp này đã công bố hoặc đã huỷ.");
        PublishedAt = now;
        Record(new ReceptionDayPublished(Id, Day, Receiver, IsByHead));
    }

    /// <summary>Another day, other hours, somebody else or another place; a reason always, since people come by what they read.</summary>
    public void Change(DateOnly day, string hours, string receiver, string place, string why)
    {
        MustStand();
        if (receiver.Length == 0) throw new RuleBroken("Ghi người tiếp.", "Input.Receiver");
        if ((day, hours, receiver, place) == (Day, Hours, Receiver, Place)) throw new RuleBroken("Chưa đổi gì. Sửa ngày, giờ, người tiếp hoặc địa điểm.", "Input.Day");
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do thay đổi: người dân đọc được.", "Input.Why");
        var before = Day;
        if (day != Day && PublishedAt is not null) MovedFrom = MovedFrom == day ? null : MovedFrom ?? Day;
        (Day, Hours, Receiver, Place, Why) = (day, hours, receiver, place, why.Trim());
        Record(new ReceptionDayChanged(Id, before, day, hours, receiver, place, Why));
    }

    public void Cancel(string reason)
    {
        MustStand();
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("Ghi lý do huỷ buổi tiếp.", "Reason");
        (IsCancelled, Why) = (true, reason.Trim());
        Record(new ReceptionDayCancelled(Id, Day, Why));
    }

    private void MustStand()
    {
        if (IsCancelled) throw new RuleBroken("Buổi tiếp này đã huỷ.");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ReceptionDay>
    {
        public void Configure(EntityTypeBuilder<ReceptionDay> day)
        {
            day.ToTable("reception_days");
            day.Property(d => d.Hours).HasMaxLength(60);
            day.Property(d => d.Receiver).HasMaxLength(250);
            day.Property(d => d.Place).HasMaxLength(200);
            day.Property(d => d.Why).HasMaxLength(300);
            day.HasIndex(d => new { d.AgencyId, d.Day });
        }
    }
}

public sealed record ReceptionDayPlanned(long ReceptionDayId, DateOnly Day, string Hours, string Receiver, bool ByHead) : IEvent;

public sealed record ReceptionDayPublished(long ReceptionDayId, DateOnly Day, string Receiver, bool ByHead) : IEvent;

public sealed record ReceptionDayChanged(long ReceptionDayId, DateOnly Before, DateOnly Day, string Hours, string Receiver, string Place, string Why) : IEvent;

public sealed record ReceptionDayCancelled(long ReceptionDayId, DateOnly Day, string Reason) : IEvent;
