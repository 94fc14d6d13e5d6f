using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Access;

/// <summary>A kind of machine that stands in the hall or at the desk, with a key in its address; modules add theirs as a service.</summary>
/// <param name="Code">As stored; stable.</param>
/// <param name="Name">As people call it, e.g. Máy lấy số.</param>
/// <param name="Path">Where it opens its page; the key follows.</param>
/// <param name="Hint">How it is set up, in one sentence.</param>
public sealed record MachineKind(string Code, string Name, string Path, string Hint);

/// <summary>A machine of an agency that acts without a person signing in (máy tại sảnh, tại quầy): its key works until it is revoked.</summary>
public sealed class Machine : Aggregate
{
    internal const int LongestName = 100, LongestReason = 300;

    private Machine() { }

    public long AgencyId { get; private set; }

    /// <summary>Code of its <see cref="MachineKind"/>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>By which people tell it from others, e.g. «Máy cạnh cửa chính».</summary>
    public string Name { get; private set; } = "";

    public DateTime AddedAt { get; private set; }

    /// <summary>Null while its key works.</summary>
    public DateTime? RevokedAt { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    /// <exception cref="RuleBroken">No name.</exception>
    public static Machine Add(long agencyId, MachineKind kind, string name, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var machine = new Machine { AgencyId = agencyId, Kind = kind.Code, Name = Named(name), AddedAt = now };
        machine.Record(new MachineAdded(machine.Id, kind.Code, machine.Name));
        return machine;
    }

    /// <exception cref="RuleBroken">No name.</exception>
    public void Rename(string name)
    {
        Name = Named(name);
        Record(new MachineRenamed(Id, Name));
    }

    /// <summary>Its key opens nothing from the next request on; there is no way back, a new machine is added instead.</summary>
    /// <exception cref="RuleBroken">No reason, or revoked already.</exception>
    public void Revoke(string reason, DateTime now)
    {
        if (RevokedAt is not null) throw new RuleBroken("Khoá của máy này đã thu hồi rồi.");
        if (VietnamText.Clean(reason) is not { Length: > 0 and <= LongestReason } why) throw new RuleBroken($"Nhập lý do thu hồi, không quá {LongestReason} ký tự.", "Reason");
        RevokedAt = now;
        Record(new MachineRevoked(Id, Name, why));
    }

    private static string Named(string name) =>
        VietnamText.Clean(name) is { Length: > 0 and <= LongestName } clean ? clean : throw new RuleBroken($"Nhập tên máy, không quá {LongestName} ký tự, ví dụ «Máy cạnh cửa chính».", "Name");

    internal sealed class Mapping : IEntityTypeConfiguration<Machine>
    {
        public void Configure(EntityTypeBuilder<Machine> machine)
        {
            machine.ToTable("machines");
            machine.Property(m => m.Kind).HasMaxLength(20);
            machine.Property(m => m.Name).HasMaxLength(LongestName);
            machine.HasIndex(m => new { m.AgencyId, m.RevokedAt });
        }
    }
}

public sealed record MachineAdded(long MachineId, string Kind, string Name) : IEvent;

public sealed record MachineRenamed(long MachineId, string Name) : IEvent;

public sealed record MachineRevoked(long MachineId, string Name, string Reason) : IEvent;
