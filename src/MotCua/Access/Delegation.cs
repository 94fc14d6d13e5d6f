using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Access;

/// <summary>Uỷ quyền: for some days an official also acts with permissions of another, in that one's name. It lends no more than the giver holds on the day it is used.</summary>
public sealed class Delegation : Aggregate, IRarelyChanged
{
    private Delegation() { }

    public long AgencyId { get; private set; }

    public long FromId { get; private set; }

    public long ToId { get; private set; }

    /// <summary>First day in force, inclusive.</summary>
    public DateOnly FirstDay { get; private set; }

    /// <summary>Last day in force, inclusive.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>On the first day from this hour on, wall clock; null from its beginning.</summary>
    public TimeOnly? FirstFrom { get; private set; }

    /// <summary>On the last day until this hour, exclusive; null to its end.</summary>
    public TimeOnly? LastUntil { get; private set; }

    /// <summary>The written decision or reason it rests on.</summary>
    public string Basis { get; private set; } = "";

    /// <summary>Names of <see cref="Permission"/>.</summary>
    public List<string> Permissions { get; private set; } = [];

    public DateTime? WithdrawnAt { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public Days Hours => new(FirstDay, LastDay, FirstFrom, LastUntil);

    public string When => Hours.When;

    public static Delegation Give(OfficialProfile from, OfficialProfile to, Days days, string basis, IReadOnlyCollection<Permission> permissions, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        Check(from, to, days, permissions, today);
        var names = permissions.Select(p => p.ToString()).ToList();
        var delegation = new Delegation { AgencyId = from.AgencyId, FromId = from.Id, ToId = to.Id, FirstDay = days.First, LastDay = days.Last, FirstFrom = days.From, LastUntil = days.Until, Basis = basis, Permissions = names };
        delegation.Record(new DelegationGiven(delegation.Id, from.Id, from.FullName, to.Id, to.FullName, days.First, days.Last, basis, names, days.From, days.Until));
        return delegation;
    }

    private static void Check(OfficialProfile from, OfficialProfile to, Days days, IReadOnlyCollection<Permission> permissions, DateOnly today)
    {
        if (from.AgencyId != to.AgencyId || !to.IsActive) throw new RuleBroken("Chọn người nhận uỷ quyền là cán bộ đang làm việc của đơn vị.", "Input.ToId");
        if (from.Id == to.Id) throw new RuleBroken("Người nhận uỷ quyền phải là người khác.", "Input.ToId");
        if (days.Last < days.First || (days.Last == days.First && days.From >= days.Until)) throw new RuleBroken("Ngày cuối phải từ ngày đầu trở đi.", "Input.LastDay");
        if (days.Last < today) throw new RuleBroken("Thời gian uỷ quyền đã qua. Chọn ngày cuối từ hôm nay trở đi.", "Input.LastDay");
        if (permissions.Count == 0) throw new RuleBroken("Chọn ít nhất một quyền để uỷ quyền.", "Input.Permissions");
        if (permissions.FirstOrDefault(Role.Administrative.Contains, (Permission)(-1)) is >= 0 and var kept)
            throw new RuleBroken($"Không uỷ quyền được quyền quản trị «{kept.Word()}»: giao vai trò cho người thay, có xác thực hai lớp.", "Input.Permissions");
    }

    /// <summary>Ends it at once; what was done under it stays.</summary>
    public void Withdraw(DateTime now)
    {
        if (WithdrawnAt is not null) throw new RuleBroken("Uỷ quyền này đã được thu hồi.");
        if (LastDay < now.ToDay()) throw new RuleBroken("Uỷ quyền này đã hết hạn, không cần thu hồi.");
        WithdrawnAt = now;
        Record(new DelegationWithdrawn(Id, FromId, ToId));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Delegation>
    {
        public void Configure(EntityTypeBuilder<Delegation> delegation)
        {
            delegation.ToTable("delegations");
            delegation.Ignore(d => d.Hours);
            delegation.Ignore(d => d.When);
            delegation.Property(d => d.Basis).HasMaxLength(500);
            delegation.HasIndex(d => new { d.ToId, d.LastDay });
            delegation.HasIndex(d => new { d.FromId, d.LastDay });
            delegation.HasIndex(d => new { d.AgencyId, d.LastDay });
        }
    }
}

/// <summary>From day to day, both inclusive; of the first and the last perhaps only a part.</summary>
/// <param name="From">Wall clock on the first day; null is its beginning.</param>
/// <param name="Until">Wall clock on the last day, exclusive; null is its end.</param>
public sealed record Days(DateOnly First, DateOnly Last, TimeOnly? From = null, TimeOnly? Until = null)
{
    public string When => $"{(From is { } from ? $"{from:HH:mm} " : "")}{First.Print()} – {(Until is { } until ? $"{until:HH:mm} " : "")}{Last.Print()}";

    /// <param name="local">Wall clock in Vietnam.</param>
    public bool AreOnAt(DateTime local)
    {
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return !HaveNotBegunAt(day, time) && !AreOverAt(day, time);
    }

    internal bool HaveNotBegunAt(DateOnly day, TimeOnly time) => day < First || (day == First && time < From);

    internal bool AreOverAt(DateOnly day, TimeOnly time) => day > Last || (day == Last && time >= Until);
}

public sealed record DelegationGiven(long DelegationId, long FromId, string FromName, long ToId, string ToName, DateOnly FirstDay, DateOnly LastDay, string Basis, IReadOnlyList<string> Permissions, TimeOnly? FirstFrom = null, TimeOnly? LastUntil = null) : IEvent;

public sealed record DelegationWithdrawn(long DelegationId, long FromId, long ToId) : IEvent;
