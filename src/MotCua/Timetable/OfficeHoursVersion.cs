using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Timetable;

/// <summary>The office hours of an agency from a day on, per weekday, in the text form of <see cref="OfficeHours"/>.</summary>
public sealed class OfficeHoursVersion : Aggregate, IRarelyChanged
{
    private OfficeHoursVersion() { }

    public long AgencyId { get; private set; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly ValidFrom { get; private set; }

    public string Hours { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    public static OfficeHoursVersion Set(long agencyId, DateOnly validFrom, OfficeHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var version = new OfficeHoursVersion { AgencyId = agencyId, ValidFrom = validFrom, Hours = hours.ToString() };
        version.Record(new OfficeHoursSet(version.Id, agencyId, validFrom, version.Hours));
        return version;
    }

    public void Change(OfficeHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        Hours = hours.ToString();
        Record(new OfficeHoursSet(Id, AgencyId, ValidFrom, Hours));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<OfficeHoursVersion>
    {
        public void Configure(EntityTypeBuilder<OfficeHoursVersion> version)
        {
            version.ToTable("office_hours");
            version.Property(v => v.Hours).HasMaxLength(400);
            version.HasIndex(v => new { v.AgencyId, v.ValidFrom }).IsUnique();
        }
    }
}

public sealed record OfficeHoursSet(long VersionId, long AgencyId, DateOnly ValidFrom, string Hours) : IEvent;
