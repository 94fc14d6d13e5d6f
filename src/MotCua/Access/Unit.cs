using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Access;

/// <summary>A section within an agency (phòng, ban chuyên môn), the desk itself included.</summary>
public sealed class Unit : Aggregate, IRarelyChanged
{
    private Unit() { }

    public long AgencyId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The one-stop desk: dossiers start and end here.</summary>
    public bool IsDesk { get; private set; }

    /// <summary>No longer used for new work; old dossiers keep it.</summary>
    public bool IsClosed { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public static Unit Open(long agencyId, string name, bool isDesk = false)
    {
        var unit = new Unit { AgencyId = agencyId, Name = name, IsDesk = isDesk };
        unit.Record(new UnitOpened(unit.Id, agencyId, name, isDesk));
        return unit;
    }

    public void Rename(string name)
    {
        Name = name;
        Record(new UnitRenamed(Id, name));
    }

    public void Close()
    {
        if (IsDesk) throw new RuleBroken("Không đóng được bộ phận Một cửa: hồ sơ bắt đầu và kết thúc ở đây.");
        IsClosed = true;
        Record(new UnitClosed(Id));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Unit>
    {
        public void Configure(EntityTypeBuilder<Unit> unit)
        {
            unit.ToTable("units");
            unit.Property(u => u.Name).HasMaxLength(200);
            unit.HasIndex(u => new { u.AgencyId, u.Name }).IsUnique();
        }
    }
}

public sealed record UnitOpened(long UnitId, long AgencyId, string Name, bool IsDesk) : IEvent;

public sealed record UnitRenamed(long UnitId, string Name) : IEvent;

public sealed record UnitClosed(long UnitId) : IEvent;
