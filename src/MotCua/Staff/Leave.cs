using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Staff;

public enum LeaveState
{
    [Display(Name = "Chờ duyệt")] Asked = 1,
    [Display(Name = "Đã duyệt")] Approved = 2,
    [Display(Name = "Không duyệt")] Refused = 3,
    [Display(Name = "Đã rút")] Withdrawn = 4,
}

/// <summary>Who stands in and with which permissions of the absent one: asked for by the absent one, made a delegation by the approval.</summary>
/// <param name="Permissions">Names of <see cref="Permission"/>.</param>
public sealed record StandIn(long OfficialId, string Name, IReadOnlyList<string> Permissions);

/// <summary>Leave (nghỉ phép): asked for, approved or refused, withdrawn or ended early. Days are working days of the agency's calendar.</summary>
public sealed class Leave : Aggregate
{
    private Leave() { }

    public long AgencyId { get; private init; }

    public long MemberId { get; private init; }

    public long? OfficialId { get; private init; }

    public string Name { get; private init; } = "";

    public string KindKey { get; private init; } = "";

    /// <summary>First day away, inclusive.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day away, inclusive.</summary>
    public DateOnly To { get; private set; }

    /// <summary>On the first day only the afternoon.</summary>
    public bool FromAfternoon { get; private init; }

    /// <summary>On the last day only the morning.</summary>
    public bool UntilNoon { get; private set; }

    /// <summary>Working days it touches.</summary>
    public int Days { get; private set; }

    /// <summary>Half days among them that are worked all the same.</summary>
    public int HalvesWorked { get; private set; }

    public string Reason { get; private init; } = "";

    public LeaveState State { get; private set; } = LeaveState.Asked;

    public DateOnly AskedOn { get; private init; }

    public StandIn? StandIn { get; private set; }

    /// <summary>What the approval made of the stand-in.</summary>
    public long? DelegationId { get; private set; }

    public string DecidedBy { get; private set; } = "";

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Why it was refused, withdrawn or ended early.</summary>
    public string Why { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    public string Kind => StaffLists.All.LeaveKinds.NameOf(KindKey);

    public LeaveSpan Span => new(From, To, FromAfternoon, UntilNoon);

    public LeaveLength Length => new(Days, HalvesWorked);

    public string When => Span.When;

    public bool IsOpen => State is LeaveState.Asked or LeaveState.Approved;

    /// <param name="member">Who goes.</param>
    /// <param name="terms">When and why.</param>
    /// <param name="length">Working days among them.</param>
    /// <param name="others">Leave of the same person that still stands.</param>
    /// <param name="standIn">Null when nobody need stand in.</param>
    /// <param name="today">The day it is asked.</param>
    public static Leave Ask(StaffMember member, LeaveTerms terms, LeaveLength length, IEnumerable<Leave> others, StandIn? standIn, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(terms);
        terms.Check(today);
        if (length.InDays <= 0) throw new RuleBroken("Thời gian này cơ quan không làm việc nên không cần xin nghỉ.", "Input.To");
        if (others.FirstOrDefault(o => o.IsOpen && o.Span.Touches(terms.Span)) is { } twice) throw new RuleBroken($"Đã có đơn nghỉ {twice.When} ({twice.State.Word().ToLower(VietnamText.Culture)}) trùng thời gian này.", "Input.From");
        var leave = new Leave
        {
            AgencyId = member.AgencyId, MemberId = member.Id, OfficialId = member.OfficialId, Name = member.FullName, KindKey = terms.KindKey, From = terms.From, To = terms.To, FromAfternoon = terms.FromAfternoon, UntilNoon = terms.UntilNoon, Days = length.Days, HalvesWorked = length.HalvesWorked, Reason = terms.Reason, StandIn = standIn, AskedOn = today,
        };
        leave.Record(new LeaveAsked(leave.Id, member.FullName, terms, length.Days, standIn, length.HalvesWorked));
        return leave;
    }

    /// <param name="by">Who approves.</param>
    /// <param name="approverId">Nobody approves their own leave.</param>
    /// <param name="delegationId">Made in the same transaction for exactly these days.</param>
    /// <param name="today">The day it is approved.</param>
    public void Approve(string by, long approverId, long? delegationId, DateOnly today)
    {
        MustBe("duyệt", approverId);
        (State, DecidedBy, DecidedOn, DelegationId) = (LeaveState.Approved, by, today, delegationId);
        Record(new LeaveApproved(Id, Name, From, To, by, delegationId is null ? "" : StandIn?.Name ?? ""));
    }

    public void Refuse(string by, long approverId, string why, DateOnly today)
    {
        MustBe("trả lời", approverId);
        if (why.Length is 0 or > 500) throw new RuleBroken("Ghi lý do không duyệt, không quá 500 ký tự.", "Why");
        (State, DecidedBy, DecidedOn, Why) = (LeaveState.Refused, by, today, why);
        Record(new LeaveRefused(Id, Name, From, To, by, why));
    }

    /// <summary>By who asked, before it begins.</summary>
    public void Withdraw(string why, DateOnly today)
    {
        if (!IsOpen) throw new RuleBroken($"Đơn ở trạng thái «{State.Word()}» nên không rút được.");
        if (State is LeaveState.Approved && From <= today) throw new RuleBroken("Kỳ nghỉ đã bắt đầu: ghi đi làm lại sớm thay vì rút đơn.");
        (State, Why) = (LeaveState.Withdrawn, why);
        Record(new LeaveWithdrawn(Id, Name, From, To, why));
    }

    /// <summary>Back at work earlier.</summary>
    /// <param name="end">Until when it was, from its beginning.</param>
    /// <param name="length">Working days until then.</param>
    /// <param name="why">The reason.</param>
    /// <param name="delegationId">For what is left of the days; null when nothing is lent any more.</param>
    public void EndEarly(LeaveSpan end, LeaveLength length, string why, long? delegationId)
    {
        MustEndEarly(end, why);
        (To, UntilNoon, Days, HalvesWorked, Why, DelegationId) = (end.To, end.UntilNoon, length.Days, length.HalvesWorked, why, delegationId);
        Record(new LeaveEndedEarly(Id, Name, end.To, length.Days, why, end.UntilNoon, length.HalvesWorked));
    }

    /// <summary>Asked before anything is lent anew.</summary>
    internal void MustEndEarly(LeaveSpan end, string why)
    {
        if (State is not LeaveState.Approved) throw new RuleBroken("Chỉ kỳ nghỉ đã duyệt mới ghi đi làm lại sớm.");
        if (end.Last < Span.First || end.Last >= Span.Last) throw new RuleBroken($"Ngày, buổi nghỉ cuối phải nằm trong {When} và sớm hơn lúc hết nghỉ.", "LastDay");
        if (why.Length is 0 or > 500) throw new RuleBroken("Ghi lý do đi làm lại sớm, không quá 500 ký tự.", "Why");
    }

    private void MustBe(string what, long approverId)
    {
        if (State is not LeaveState.Asked) throw new RuleBroken($"Đơn ở trạng thái «{State.Word()}» nên không {what} được.");
        if (approverId == OfficialId) throw new RuleBroken("Không tự duyệt đơn nghỉ của mình: người khác có quyền duyệt nghỉ phép quyết định.");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Leave>
    {
        public void Configure(EntityTypeBuilder<Leave> leave)
        {
            leave.ToTable("staff_leave");
            leave.Property(l => l.Name).HasMaxLength(120);
            leave.Property(l => l.KindKey).HasMaxLength(40);
            leave.Property(l => l.Reason).HasMaxLength(500);
            leave.Property(l => l.DecidedBy).HasMaxLength(250);
            leave.Property(l => l.Why).HasMaxLength(500);
            leave.Property(l => l.StandIn).HasJson();
            leave.Ignore(l => l.Kind);
            leave.Ignore(l => l.When);
            leave.Ignore(l => l.Span);
            leave.Ignore(l => l.Length);
            leave.Ignore(l => l.IsOpen);
            leave.HasIndex(l => new { l.AgencyId, l.To });
            leave.HasIndex(l => l.MemberId);
        }
    }
}
