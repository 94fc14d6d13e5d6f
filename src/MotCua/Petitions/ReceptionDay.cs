using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Petitions;

/// <summary>A day on which citizens are received, and by whom; the head receives in person on some of them (Luật Tiếp công dân Điều 15).</summary>
public sealed class ReceptionDay : Aggregate
{
    private ReceptionDay() { }

    public long AgencyId { get; private init; }

    public DateOnly Day { get; private init; }

    public string Hours { get; private init; } = "";

    public string Receiver { get; private init; } = "";

    public bool IsByHead { get; private init; }

    public string Place { get; private init; } = "";

    public bool IsCancelled { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public static ReceptionDay Plan(long agencyId, DateOnly day, string hours, string receiver, bool isByHead, string place)
    {
        var planned = new ReceptionDay { AgencyId = agencyId, Day = day, Hours = hours, Receiver = receiver, IsByHead = isByHead, Place = place };
        planned.Record(new ReceptionDayPlanned(planned.Id, day, hours, receiver, isByHead));
        return planned;
    }

    public void Cancel(string reason)
    {
        if (IsCancelled) throw new RuleBroken("Buổi tiếp này đã huỷ.");
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("Ghi lý do huỷ buổi tiếp.", "Reason");
        IsCancelled = true;
        Record(new ReceptionDayCancelled(Id, Day, reason.Trim()));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ReceptionDay>
    {
        public void Configure(EntityTypeBuilder<ReceptionDay> day)
        {
            day.ToTable("reception_days");
            day.Property(d => d.Hours).HasMaxLength(60);
            day.Property(d => d.Receiver).HasMaxLength(250);
            day.Property(d => d.Place).HasMaxLength(200);
            day.HasIndex(d => new { d.AgencyId, d.Day });
        }
    }
}

public sealed record ReceptionDayPlanned(long ReceptionDayId, DateOnly Day, string Hours, string Receiver, bool ByHead) : IEvent;

public sealed record ReceptionDayCancelled(long ReceptionDayId, DateOnly Day, string Reason) : IEvent;
