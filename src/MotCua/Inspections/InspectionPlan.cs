using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Inspections;

/// <summary>A check that is planned: whom, in which month of the year, what for. The number stays with it.</summary>
public sealed record InspectionLine(int Number, long UnitId, string UnitName, int Month, string Content);

/// <summary>The yearly plan of checks of reform work and conduct (kế hoạch kiểm tra CCHC và hoạt động công vụ).</summary>
public sealed class InspectionPlan : Aggregate
{
    private InspectionPlan() { }

    public long AgencyId { get; private init; }

    public int Year { get; private init; }

    public string Symbol { get; private set; } = "";

    public DateOnly? IssuedOn { get; private set; }

    public IReadOnlyList<InspectionLine> Lines { get; private set; } = [];

    public bool IsApproved { get; private set; }

    public string ApprovedBy { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    public static InspectionPlan Draft(long agencyId, int year)
    {
        if (year is < 2011 or > 2100) throw new RuleBroken("Năm của kế hoạch từ 2011 đến 2100.", "Year");
        var plan = new InspectionPlan { AgencyId = agencyId, Year = year };
        plan.Record(new InspectionPlanDrafted(plan.Id, year));
        return plan;
    }

    /// <param name="symbol">Number and symbol it is issued under; may be empty while a draft.</param>
    /// <param name="issuedOn">The day it bears.</param>
    /// <param name="lines">All of them; number 0 is a new one.</param>
    /// <param name="carriedOut">Numbers of lines that were carried out: they cannot be dropped.</param>
    public void Write(string symbol, DateOnly? issuedOn, IReadOnlyList<InspectionLine> lines, IReadOnlyCollection<int> carriedOut)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (IsApproved) throw new RuleBroken("Kế hoạch đã duyệt: mở điều chỉnh rồi mới sửa.");
        if (carriedOut.Where(n => lines.All(l => l.Number != n)).Order().ToList() is [var lost, ..]) throw new RuleBroken($"Cuộc số {lost} đã thực hiện nên không bỏ được.", "Rows[0].Unit");
        var last = Lines.Select(l => l.Number).DefaultIfEmpty().Max();
        (Symbol, IssuedOn, Lines) = (symbol, issuedOn, [.. lines.Select(l => l.Number > 0 ? l : l with { Number = ++last })]);
        Record(new InspectionPlanWritten(Id, symbol, issuedOn, Lines));
    }

    public void Approve(string by)
    {
        if (IsApproved) throw new RuleBroken("Kế hoạch đã duyệt.");
        if (Lines.Count == 0) throw new RuleBroken("Kế hoạch chưa có cuộc kiểm tra nào.");
        if (Symbol.Length == 0 || IssuedOn is null) throw new RuleBroken("Ghi số, ký hiệu và ngày ban hành trước khi duyệt.", "Symbol");
        (IsApproved, ApprovedBy) = (true, by);
        Record(new InspectionPlanApproved(Id, by, Lines.Count));
    }

    public void Reopen(string why)
    {
        if (!IsApproved) throw new RuleBroken("Kế hoạch đang mở để sửa.");
        if (why.Length == 0) throw new RuleBroken("Ghi lý do điều chỉnh kế hoạch.", "Why");
        IsApproved = false;
        Record(new InspectionPlanReopened(Id, why));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<InspectionPlan>
    {
        public void Configure(EntityTypeBuilder<InspectionPlan> plan)
        {
            plan.ToTable("inspection_plans");
            plan.Property(p => p.Symbol).HasMaxLength(60);
            plan.Property(p => p.ApprovedBy).HasMaxLength(250);
            plan.Property(p => p.Lines).HasJson();
            plan.HasIndex(p => new { p.AgencyId, p.Year }).IsUnique();
        }
    }
}
