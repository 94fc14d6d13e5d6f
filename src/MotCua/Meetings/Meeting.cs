using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Meetings;

public enum MeetingState
{
    [Display(Name = "Dự kiến")] Planned = 1,
    [Display(Name = "Đã mời")] Invited = 2,
    [Display(Name = "Đã họp")] Held = 3,
    [Display(Name = "Đã thông báo kết luận")] Concluded = 4,
    [Display(Name = "Đã huỷ")] Cancelled = 5,
}

/// <summary>What a meeting is called and where: all of it may change until it is held.</summary>
public sealed record MeetingPlan(string KindKey, string Title, DateTime StartsAt, DateTime EndsAt, string Place)
{
    public long? ChairId { get; init; }

    public string ChairName { get; init; } = "";

    public long? SecretaryId { get; init; }

    public string SecretaryName { get; init; } = "";

    /// <summary>One point a line.</summary>
    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];

    internal void Check()
    {
        if (MeetingKinds.NameOf(KindKey) is null) throw new RuleBroken("Chọn loại cuộc họp.", "Input.KindKey");
        if (Title.Length == 0) throw new RuleBroken("Nhập nội dung cuộc họp.", "Input.Title");
        if (EndsAt <= StartsAt) throw new RuleBroken("Giờ kết thúc phải sau giờ bắt đầu.", "Input.Until");
        if (Place.Length == 0) throw new RuleBroken("Nhập địa điểm họp.", "Input.Place");
        if (ChairName.Length == 0) throw new RuleBroken("Chọn người chủ trì.", "Input.Chair");
    }
}

public sealed record AgendaItem(string Title, string Presenter)
{
    /// <summary>What was said on the point.</summary>
    public string Minutes { get; init; } = "";
}

/// <summary>A meeting (cuộc họp): planned, invited to, held with its attendance and minutes, and concluded by a notice that is frozen; its directions become tasks.</summary>
public sealed partial class Meeting : Aggregate
{
    private Meeting() { }

    public long AgencyId { get; private init; }

    public string KindKey { get; private set; } = "";

    public string Title { get; private set; } = "";

    public DateTime StartsAt { get; private set; }

    public DateTime EndsAt { get; private set; }

    public string Place { get; private set; } = "";

    public long? ChairId { get; private set; }

    public string ChairName { get; private set; } = "";

    public long? SecretaryId { get; private set; }

    public string SecretaryName { get; private set; } = "";

    public IReadOnlyList<AgendaItem> Agenda { get; private set; } = [];

    public MeetingState State { get; private set; } = MeetingState.Planned;

    public string CancelledWhy { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    public string Kind => MeetingKinds.NameOf(KindKey) ?? KindKey;

    /// <summary>«08:00-10:30 ngày 26/04/2024».</summary>
    public string When => $"{StartsAt.PrintTime()}–{EndsAt.PrintTime()} ngày {StartsAt.PrintDay()}";

    public static Meeting Plan(long agencyId, MeetingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var meeting = new Meeting { AgencyId = agencyId };
        meeting.Put(plan);
        meeting.Record(new MeetingPlanned(meeting.Id, plan));
        return meeting;
    }

    /// <summary>Whoever was invited is told by the page that it changed: their answers stay.</summary>
    public void Replan(MeetingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        MustBe("sửa", MeetingState.Planned, MeetingState.Invited);
        Put(plan);
        Record(new MeetingReplanned(Id, plan));
    }

    public void Cancel(string why)
    {
        MustBe("huỷ", MeetingState.Planned, MeetingState.Invited);
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do huỷ cuộc họp.", "Why");
        (State, CancelledWhy) = (MeetingState.Cancelled, why);
        Record(new MeetingCancelled(Id, why));
    }

    private void Put(MeetingPlan plan)
    {
        plan.Check();
        (KindKey, Title, StartsAt, EndsAt, Place) = (plan.KindKey, plan.Title, plan.StartsAt, plan.EndsAt, plan.Place);
        (ChairId, ChairName, SecretaryId, SecretaryName, Agenda) = (plan.ChairId, plan.ChairName, plan.SecretaryId, plan.SecretaryName, plan.Agenda);
    }

    private void MustBe(string what, params MeetingState[] states)
    {
        if (!states.Contains(State)) throw new RuleBroken($"Cuộc họp ở trạng thái «{State.Word()}» nên không {what} được.");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Meeting>
    {
        public void Configure(EntityTypeBuilder<Meeting> meeting)
        {
            meeting.ToTable("meetings");
            meeting.Property(m => m.KindKey).HasMaxLength(40);
            meeting.Property(m => m.Title).HasMaxLength(500);
            meeting.Property(m => m.Place).HasMaxLength(250);
            meeting.Property(m => m.ChairName).HasMaxLength(250);
            meeting.Property(m => m.SecretaryName).HasMaxLength(250);
            meeting.Property(m => m.InvitationSymbol).HasMaxLength(60);
            meeting.Property(m => m.NoticeSymbol).HasMaxLength(60);
            meeting.Property(m => m.FrozenHash).HasMaxLength(64);
            meeting.Property(m => m.Agenda).HasJson();
            meeting.Property(m => m.Directions).HasJson();
            meeting.Ignore(m => m.Kind);
            meeting.Ignore(m => m.When);
            meeting.Ignore(m => m.IsFrozen);
            meeting.OwnsMany(m => m.Invitees, invitee =>
            {
                invitee.ToTable("meeting_invitees");
                invitee.WithOwner().HasForeignKey("MeetingId");
                invitee.HasKey("MeetingId", nameof(Invitee.Order));
                invitee.Property(i => i.Order).ValueGeneratedNever();
                invitee.Property(i => i.Name).HasMaxLength(250);
                invitee.Property(i => i.Organisation).HasMaxLength(250);
                invitee.Property(i => i.Words).HasMaxLength(500);
                invitee.HasIndex(i => i.OfficialId);
            });
            meeting.HasIndex(m => new { m.AgencyId, m.StartsAt });
        }
    }
}
