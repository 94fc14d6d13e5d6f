using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Exchange;

public enum PartnerKind
{
    [Display(Name = "Hệ thống Một Cửa khác")] MotCua,
    [Display(Name = "Cổng dịch vụ công quốc gia")] National,
}

/// <summary>Another system that messages are exchanged with (hệ thống liên thông). Who it is, is decided by its pinned keys, not by its address. What moves with each message stands in its line, so that this stays what is rarely changed.</summary>
public sealed partial class Partner : Aggregate, IRarelyChanged
{
    private Partner() { }

    /// <summary>The agency whose administrator registered it; its audit shows what was done with the partner.</summary>
    public long AgencyId { get; private set; }

    /// <summary>The code its own side goes by; stable.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public PartnerKind Kind { get; private set; }

    /// <summary>The agencies that are served there.</summary>
    public IReadOnlyList<PartnerAgency> Agencies { get; private set; } = [];

    public IReadOnlyList<PartnerKey> Keys { get; private set; } = [];

    /// <summary>Where a national partner takes each type of message.</summary>
    public IReadOnlyList<PartnerPath> Paths { get; private set; } = [];

    public bool IsSuspended { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public static Partner Register(long agencyId, string code, PartnerKind kind, PartnerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var partner = new Partner { AgencyId = agencyId, Code = code, Kind = kind };
        partner.Set(profile);
        partner.Record(new PartnerRegistered(partner.Id, code, kind, profile));
        return partner;
    }

    public void Describe(PartnerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        Set(profile);
        Record(new PartnerDescribed(Id, profile));
    }

    public void Suspend(string reason)
    {
        if (IsSuspended) throw new RuleBroken("Đang tạm dừng trao đổi với hệ thống này rồi.");
        IsSuspended = true;
        Record(new PartnerSuspended(Id, reason));
    }

    public void Resume()
    {
        if (!IsSuspended) throw new RuleBroken("Hệ thống này đang trao đổi bình thường.");
        IsSuspended = false;
        Record(new PartnerResumed(Id));
    }

    public bool Serves(string agencyCode) => Agencies.Any(a => a.Code == agencyCode);

    private void Set(PartnerProfile profile) => (Name, Address, Agencies, Paths) = (profile.Name, profile.Address.TrimEnd('/'), profile.Agencies, profile.Paths);

    internal sealed class Mapping : IEntityTypeConfiguration<Partner>
    {
        public void Configure(EntityTypeBuilder<Partner> partner)
        {
            partner.ToTable("partners");
            partner.Property(p => p.Code).HasMaxLength(40);
            partner.Property(p => p.Name).HasMaxLength(200);
            partner.Property(p => p.Address).HasMaxLength(300);
            partner.Property(p => p.Agencies).HasJson();
            partner.Property(p => p.Keys).HasJson();
            partner.Property(p => p.Paths).HasJson();
            partner.HasIndex(p => p.Code).IsUnique();
        }
    }
}

public sealed record PartnerProfile(string Name, string Address, IReadOnlyList<PartnerAgency> Agencies, IReadOnlyList<PartnerPath> Paths);

public sealed record PartnerAgency(string Code, string Name);

public sealed record PartnerPath(string Type, string Path);

public sealed record PartnerRegistered(long PartnerId, string Code, PartnerKind Kind, PartnerProfile Profile) : IEvent;

public sealed record PartnerDescribed(long PartnerId, PartnerProfile Profile) : IEvent;

public sealed record PartnerSuspended(long PartnerId, string Reason) : IEvent;

public sealed record PartnerResumed(long PartnerId) : IEvent;
