using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Staff;

public enum NeedOrigin
{
    [Display(Name = "Thiếu so với tiêu chuẩn")] Gap = 1,
    [Display(Name = "Cá nhân đề nghị")] Person = 2,
    [Display(Name = "Lãnh đạo, quản lý đề nghị")] Leader = 3,
}

public enum NeedState
{
    [Display(Name = "Chưa đề xuất")] Open = 1,
    [Display(Name = "Đã đề xuất lên cấp trên")] Proposed = 2,
    [Display(Name = "Đã đáp ứng")] Met = 3,
    [Display(Name = "Thôi đề nghị")] Dropped = 4,
}

/// <summary>What is to be learnt and why.</summary>
/// <param name="ScaleKey">With <paramref name="GradeKey"/>, the qualification it should lead to; empty for none.</param>
public sealed record NeedTerms(string Topic, string Reason, string ScaleKey = "", string GradeKey = "")
{
    private const int Longest = 500;

    /// <summary>Words made of names that may be long, cut to what is stored.</summary>
    internal NeedTerms Fit() => this with { Topic = Cut(Topic), Reason = Cut(Reason) };

    private static string Cut(string text) => text.Length <= Longest ? text : $"{text[..(Longest - 1)]}…";
}

/// <summary>A training need (nhu cầu đào tạo) of one person: from what they lack, from themselves or from who leads them; put forward to the city, met or dropped.</summary>
public sealed class TrainingNeed : Aggregate
{
    private TrainingNeed() { }

    public long AgencyId { get; private init; }

    public long MemberId { get; private init; }

    public string Name { get; private init; } = "";

    public string Topic { get; private init; } = "";

    public string Reason { get; private init; } = "";

    public string ScaleKey { get; private init; } = "";

    public string GradeKey { get; private init; } = "";

    public NeedOrigin Origin { get; private init; }

    public NeedState State { get; private set; } = NeedState.Open;

    public DateOnly RaisedOn { get; private init; }

    public long? ProposalId { get; private set; }

    /// <summary>The course that met it, or why it was dropped.</summary>
    public string Outcome { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    public static TrainingNeed Raise(StaffMember member, NeedTerms terms, NeedOrigin origin, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Topic.Length is 0 or > 500) throw new RuleBroken("Nhập nội dung cần đào tạo, không quá 500 ký tự.", "Input.Topic");
        if (terms.Reason.Length > 500) throw new RuleBroken("Lý do dài quá 500 ký tự.", "Input.Reason");
        var need = new TrainingNeed { AgencyId = member.AgencyId, MemberId = member.Id, Name = member.FullName, Topic = terms.Topic, Reason = terms.Reason, ScaleKey = terms.ScaleKey, GradeKey = terms.GradeKey, Origin = origin, RaisedOn = today };
        need.Record(new NeedRaised(need.Id, member.FullName, terms, origin));
        return need;
    }

    /// <summary>Is part of a proposal that went to the city.</summary>
    internal void PutForward(long proposalId, string symbol)
    {
        if (State is not NeedState.Open) throw new RuleBroken($"Nhu cầu «{Topic}» của {Name} ở trạng thái «{State.Word()}» nên không đưa vào đề xuất nữa. Tải lại trang.");
        (State, ProposalId) = (NeedState.Proposed, proposalId);
        Record(new NeedPutForward(Id, Name, Topic, symbol));
    }

    public void Meet(string by)
    {
        if (State is NeedState.Met or NeedState.Dropped) throw new RuleBroken($"Nhu cầu này ở trạng thái «{State.Word()}».");
        (State, Outcome) = (NeedState.Met, by);
        Record(new NeedMet(Id, Name, Topic, by));
    }

    public void Drop(string why)
    {
        if (State is NeedState.Met or NeedState.Dropped) throw new RuleBroken($"Nhu cầu này ở trạng thái «{State.Word()}».");
        if (why.Length is 0 or > 500) throw new RuleBroken("Ghi lý do thôi đề nghị, không quá 500 ký tự.", "Why");
        (State, Outcome) = (NeedState.Dropped, why);
        Record(new NeedDropped(Id, Name, Topic, why));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<TrainingNeed>
    {
        public void Configure(EntityTypeBuilder<TrainingNeed> need)
        {
            need.ToTable("training_needs");
            need.Property(n => n.Name).HasMaxLength(120);
            need.Property(n => n.Topic).HasMaxLength(500);
            need.Property(n => n.Reason).HasMaxLength(500);
            need.Property(n => n.ScaleKey).HasMaxLength(40);
            need.Property(n => n.GradeKey).HasMaxLength(70);
            need.Property(n => n.Outcome).HasMaxLength(600);
            need.HasIndex(n => new { n.AgencyId, n.State });
            need.HasIndex(n => n.MemberId);
        }
    }
}

public sealed record NeedRaised(long NeedId, string Name, NeedTerms Terms, NeedOrigin Origin) : IEvent;

public sealed record NeedPutForward(long NeedId, string Name, string Topic, string Symbol) : IEvent;

public sealed record NeedMet(long NeedId, string Name, string Topic, string By) : IEvent;

public sealed record NeedDropped(long NeedId, string Name, string Topic, string Why) : IEvent;
