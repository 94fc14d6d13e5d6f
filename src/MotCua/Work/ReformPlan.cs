using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Work;

public enum PlanState
{
    [Display(Name = "Dự thảo")] Draft = 1,
    [Display(Name = "Đã duyệt")] Approved = 2,
    [Display(Name = "Đang điều chỉnh")] Adjusting = 3,
    [Display(Name = "Đã duyệt điều chỉnh")] Adjusted = 4,
}

/// <summary>The plan of administrative reform of an agency for a year (Kế hoạch cải cách hành chính). Its lines are tasks, which bind from its approval on.</summary>
public sealed class ReformPlan : Aggregate
{
    private ReformPlan() { }

    public long AgencyId { get; private init; }

    public int Year { get; private init; }

    public string Title { get; private set; } = "";

    /// <summary>Number and symbol it was issued under: 12/KH-UBND.</summary>
    public string Symbol { get; private set; } = "";

    public DateOnly? IssuedOn { get; private set; }

    public PlanState State { get; private set; } = PlanState.Draft;

    public string ApprovedBy { get; private set; } = "";

    public DateTime? ApprovedAt { get; private set; }

    public string AdjustedWhy { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    /// <summary>Lines may be added, changed, dropped.</summary>
    public bool IsOpen => State is PlanState.Draft or PlanState.Adjusting;

    /// <summary>What its tasks say of where they come from.</summary>
    public string Words => Symbol.Length > 0 ? $"Kế hoạch số {Symbol}{(IssuedOn is { } on ? $" ngày {on.Print()}" : "")}" : Title;

    public static ReformPlan Draft(long agencyId, int year, string title)
    {
        if (year is < 2011 or > 2100) throw new RuleBroken("Năm của kế hoạch từ 2011 đến 2100.", "Input.Year");
        if (string.IsNullOrWhiteSpace(title)) throw new RuleBroken("Nhập tên kế hoạch.", "Input.Title");
        var plan = new ReformPlan { AgencyId = agencyId, Year = year, Title = title };
        plan.Record(new PlanDrafted(plan.Id, year, title));
        return plan;
    }

    public void Describe(string title, string symbol, DateOnly? issuedOn)
    {
        if (!IsOpen) throw new RuleBroken($"Kế hoạch ở trạng thái «{State.Word()}»: bấm Điều chỉnh rồi mới sửa.");
        if (string.IsNullOrWhiteSpace(title)) throw new RuleBroken("Nhập tên kế hoạch.", "Input.Title");
        (Title, Symbol, IssuedOn) = (title, symbol, issuedOn);
        Record(new PlanDescribed(Id, title, symbol, issuedOn));
    }

    /// <summary>Its drafts are issued by whoever calls, in the same transaction.</summary>
    public void Approve(string by, int lines, DateTime now)
    {
        if (!IsOpen) throw new RuleBroken($"Kế hoạch ở trạng thái «{State.Word()}» nên không duyệt được nữa.");
        if (lines == 0 && State is PlanState.Draft) throw new RuleBroken("Kế hoạch chưa có nhiệm vụ nào.");
        if (Symbol.Length == 0 || IssuedOn is null) throw new RuleBroken("Ghi số, ký hiệu và ngày ban hành trước khi duyệt.", "Input.Symbol");
        (State, ApprovedBy, ApprovedAt) = (State is PlanState.Draft ? PlanState.Approved : PlanState.Adjusted, by, now);
        Record(new PlanApproved(Id, by, Symbol, lines, State is PlanState.Adjusted));
    }

    public void Adjust(string why)
    {
        if (IsOpen) throw new RuleBroken("Kế hoạch đang mở để sửa.");
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do điều chỉnh kế hoạch.", "Why");
        (State, AdjustedWhy) = (PlanState.Adjusting, why);
        Record(new PlanAdjusted(Id, why));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ReformPlan>
    {
        public void Configure(EntityTypeBuilder<ReformPlan> plan)
        {
            plan.ToTable("reform_plans");
            plan.Property(p => p.Title).HasMaxLength(300);
            plan.Property(p => p.Symbol).HasMaxLength(60);
            plan.Property(p => p.ApprovedBy).HasMaxLength(250);
            plan.Ignore(p => p.IsOpen);
            plan.Ignore(p => p.Words);
            plan.HasIndex(p => new { p.AgencyId, p.Year }).IsUnique();
        }
    }
}

public sealed record PlanDrafted(long PlanId, int Year, string Title) : IEvent;

public sealed record PlanDescribed(long PlanId, string Title, string Symbol, DateOnly? IssuedOn) : IEvent;

public sealed record PlanApproved(long PlanId, string By, string Symbol, int Lines, bool Adjusted) : IEvent;

public sealed record PlanAdjusted(long PlanId, string Why) : IEvent;
