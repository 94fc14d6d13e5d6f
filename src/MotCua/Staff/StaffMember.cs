using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>A post held, both days inclusive.</summary>
public sealed record PostHolding(long PostId, string Post, DateOnly From, DateOnly? To, string Basis)
{
    public bool CoversDay(DateOnly day) => From <= day && (To is null || To >= day);
}

/// <summary>The staff record (hồ sơ nhân sự) of one who works for the agency, with an account or without: posts held, degrees and certificates, departure.</summary>
public sealed partial class StaffMember : Aggregate
{
    private StaffMember() { }

    public long AgencyId { get; private init; }

    /// <summary>Null for a person without an account.</summary>
    public long? OfficialId { get; private set; }

    public string FullName { get; private set; } = "";

    public string Folded { get; private set; } = "";

    /// <summary>First day in public service, for days of leave by years of service; null when not known.</summary>
    public DateOnly? ServesSince { get; private set; }

    public IReadOnlyList<PostHolding> Holdings { get; private set; } = [];

    /// <summary>Last day of work, inclusive.</summary>
    public DateOnly? LastDay { get; private set; }

    public string DepartureKey { get; private set; } = "";

    public string DepartureWhy { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    public static StaffMember Enter(long agencyId, long? officialId, string fullName, DateOnly? servesSince)
    {
        Check(fullName);
        var member = new StaffMember { AgencyId = agencyId, OfficialId = officialId, FullName = fullName, Folded = VietnamText.Fold(fullName), ServesSince = servesSince };
        member.Record(new StaffEntered(member.Id, fullName, officialId, servesSince));
        return member;
    }

    public void Describe(long? officialId, string fullName, DateOnly? servesSince)
    {
        Check(fullName);
        (OfficialId, FullName, Folded, ServesSince) = (officialId, fullName, VietnamText.Fold(fullName), servesSince);
        Record(new StaffDescribed(Id, fullName, officialId, servesSince));
    }

    /// <summary>Takes a post from a day on; the one held before ends the day before.</summary>
    public void Take(Post post, DateOnly from, string basis)
    {
        ArgumentNullException.ThrowIfNull(post);
        MustServe();
        if (basis.Length is 0 or > 500) throw new RuleBroken("Ghi quyết định phân công, bổ nhiệm; không quá 500 ký tự.", "Input.Basis");
        if (post.ClosedOn < from) throw new RuleBroken($"Vị trí «{post.Name}» thôi dùng từ sau ngày {post.ClosedOn.Value.Print()}. Chọn vị trí khác.", "Input.PostId");
        if (Holdings.FirstOrDefault(h => h.From >= from) is { } later) throw new RuleBroken($"Đã giữ vị trí «{later.Post}» từ {later.From.Print()}. Ngày nhận vị trí mới phải sau ngày đó.", "Input.From");
        Holdings = [.. Holdings.Select(h => h.To is null || h.To >= from ? h with { To = from.AddDays(-1) } : h), new PostHolding(post.Id, post.Name, from, null, basis)];
        Record(new PostTaken(Id, FullName, post.Id, post.Name, from, basis));
    }

    /// <summary>Leaves the agency; the record stays.</summary>
    public void Depart(DateOnly lastDay, string kindKey, string why)
    {
        MustServe();
        StaffLists.All.DepartureKinds.Checked(kindKey, "Chọn lý do rời cơ quan.", "Departure.KindKey");
        if (Holdings.Count > 0 && Holdings[^1].From > lastDay) throw new RuleBroken($"Ngày cuối phải từ {Holdings[^1].From.Print()}, ngày nhận vị trí sau cùng, trở đi.", "Departure.LastDay");
        (LastDay, DepartureKey, DepartureWhy) = (lastDay, kindKey, why);
        Holdings = [.. Holdings.Select(h => h.To is null || h.To > lastDay ? h with { To = lastDay } : h)];
        Record(new StaffDeparted(Id, FullName, lastDay, kindKey, why));
    }

    /// <summary>The post held that day; null before the first, after departure.</summary>
    public PostHolding? HoldingOn(DateOnly day) => Holdings.LastOrDefault(h => h.CoversDay(day));

    private void MustServe()
    {
        if (LastDay is not null) throw new RuleBroken($"{FullName} đã rời cơ quan, ngày cuối {LastDay.Value.Print()}.");
    }

    private static void Check(string fullName)
    {
        if (fullName.Length is 0 or > 120) throw new RuleBroken("Nhập họ tên, không quá 120 ký tự.", "Input.FullName");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<StaffMember>
    {
        public void Configure(EntityTypeBuilder<StaffMember> member)
        {
            member.ToTable("staff_members");
            member.Property(m => m.FullName).HasMaxLength(120);
            member.Property(m => m.Folded).HasMaxLength(120);
            member.Property(m => m.DepartureKey).HasMaxLength(40);
            member.Property(m => m.DepartureWhy).HasMaxLength(500);
            member.Property(m => m.Holdings).HasJson();
            member.Property(m => m.Qualifications).HasJson();
            member.HasIndex(m => m.OfficialId).IsUnique();
            member.HasIndex(m => new { m.AgencyId, m.Folded });
        }
    }
}

public sealed record StaffEntered(long MemberId, string FullName, long? OfficialId, DateOnly? ServesSince) : IEvent;

public sealed record StaffDescribed(long MemberId, string FullName, long? OfficialId, DateOnly? ServesSince) : IEvent;

public sealed record PostTaken(long MemberId, string FullName, long PostId, string Post, DateOnly From, string Basis) : IEvent;

public sealed record StaffDeparted(long MemberId, string FullName, DateOnly LastDay, string KindKey, string Why) : IEvent;
