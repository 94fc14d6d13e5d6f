using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Access;

/// <summary>An official's place in an agency: name, unit, roles. The secrets of signing in live apart, in <see cref="OfficialAccount"/>, under the same key.</summary>
public sealed partial class OfficialProfile : Aggregate, IRarelyChanged
{
    private OfficialProfile() { }

    public long AgencyId { get; private set; }

    public long? UnitId { get; private set; }

    public string FullName { get; private set; } = "";

    /// <summary>Chức danh, printed beside the name on papers.</summary>
    public string Title { get; private set; } = "";

    public string Phone { get; private set; } = "";

    /// <summary>Name and title folded, for search and for the order of lists.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>Left or locked: cannot sign in, gets no new work, stays in history.</summary>
    public bool IsActive { get; private set; } = true;

    public List<long> RoleIds { get; private set; } = [];

    public override long? HistoryAgencyId => AgencyId;

    public static OfficialProfile Appoint(long agencyId, long? unitId, string fullName, string title, IEnumerable<long> roleIds, string phone = "")
    {
        var official = new OfficialProfile { AgencyId = agencyId, UnitId = unitId, FullName = fullName, Title = title, RoleIds = [.. roleIds], Phone = phone, Folded = Fold(fullName, title) };
        official.Record(new OfficialAppointed(official.Id, agencyId, unitId, fullName, title, official.RoleIds));
        return official;
    }

    public void Describe(long? unitId, string fullName, string title, string phone, IEnumerable<long> roleIds)
    {
        (UnitId, FullName, Title, Phone, RoleIds, Folded) = (unitId, fullName, title, phone, [.. roleIds], Fold(fullName, title));
        Record(new OfficialDescribed(Id, unitId, fullName, title, RoleIds));
    }

    public void Deactivate(string reason)
    {
        if (!IsActive) throw new RuleBroken("Tài khoản này đã ngừng hoạt động.");
        IsActive = false;
        Record(new OfficialDeactivated(Id, reason));
    }

    public void Reactivate()
    {
        if (IsActive) throw new RuleBroken("Tài khoản này đang hoạt động.");
        IsActive = true;
        Record(new OfficialReactivated(Id));
    }

    private static string Fold(string fullName, string title) => VietnamText.Fold($"{fullName} {title}");

    internal sealed class Mapping : IEntityTypeConfiguration<OfficialProfile>
    {
        public void Configure(EntityTypeBuilder<OfficialProfile> official)
        {
            official.ToTable("officials");
            official.Property(o => o.FullName).HasMaxLength(120);
            official.Property(o => o.Title).HasMaxLength(120);
            official.Property(o => o.Phone).HasMaxLength(20);
            official.Property(o => o.Folded).HasMaxLength(250);
            official.HasIndex(o => new { o.AgencyId, o.UnitId });
            official.HasIndex(o => new { o.AgencyId, o.Folded });
        }
    }
}

public sealed record OfficialAppointed(long OfficialId, long AgencyId, long? UnitId, string FullName, string Title, IReadOnlyList<long> RoleIds) : IEvent;

public sealed record OfficialDescribed(long OfficialId, long? UnitId, string FullName, string Title, IReadOnlyList<long> RoleIds) : IEvent;

public sealed record OfficialDeactivated(long OfficialId, string Reason) : IEvent;

public sealed record OfficialReactivated(long OfficialId) : IEvent;
