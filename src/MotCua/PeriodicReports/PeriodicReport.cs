using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.PeriodicReports;

/// <summary>Which report is drawn up.</summary>
/// <param name="Name">The period in words: «quý I năm 2024», «04 tháng đầu năm 2024».</param>
public sealed record ReportOrder(long AgencyId, string TypeKey, string Name, DateOnly From, DateOnly To, DateOnly DueOn);

/// <summary>A periodic report (báo cáo định kỳ): drafted with the figures of exactly its days, written, approved and from then on frozen. What is wrong in an approved one is said in an adjustment, a report of its own.</summary>
public sealed partial class PeriodicReport : Aggregate
{
    private PeriodicReport() { }

    public long AgencyId { get; private init; }

    public string TypeKey { get; private init; } = "";

    public string Name { get; private init; } = "";

    /// <summary>First day, inclusive.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly To { get; private init; }

    public DateOnly DueOn { get; private init; }

    /// <summary>0 is the report itself, 1 its first adjustment.</summary>
    public int Ordinal { get; private init; }

    /// <summary>The approved report this one adjusts.</summary>
    public long? AdjustsId { get; private init; }

    public ReportState State { get; private set; } = ReportState.Draft;

    /// <summary>As it is being written; the frozen text counts once there is one.</summary>
    public ReportContent Content { get; private set; } = null!;

    public override long? HistoryAgencyId => AgencyId;

    public static PeriodicReport Draft(ReportOrder order, ReportContent content)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Name.Length == 0) throw new RuleBroken("Nhập tên kỳ báo cáo, ví dụ «04 tháng đầu năm 2024».", "Input.Name");
        return Begin(order, content, 0, null);
    }

    /// <summary>The figures of another moment; the texts stay, as figures stand in them by their keys.</summary>
    public void Refigure(ReportFigures figures, IReadOnlyList<AnnexRow> annex)
    {
        ArgumentNullException.ThrowIfNull(figures);
        MustBe(ReportState.Draft, "lập lại số liệu");
        Content = Content with { Figures = figures, Annex = annex };
        Record(new ReportRefigured(Id, figures.AsOf));
    }

    private static PeriodicReport Begin(ReportOrder order, ReportContent content, int ordinal, long? adjusts)
    {
        ArgumentNullException.ThrowIfNull(content);
        var report = new PeriodicReport { AgencyId = order.AgencyId, TypeKey = order.TypeKey, Name = order.Name, From = order.From, To = order.To, DueOn = order.DueOn, Ordinal = ordinal, AdjustsId = adjusts, Content = content };
        report.Record(new ReportDrafted(report.Id, order.TypeKey, order.Name, order.From, order.To, content.Figures.AsOf, order.DueOn, adjusts, content.AdjustedWhy));
        return report;
    }

    private void MustBe(ReportState state, string what)
    {
        if (State != state) throw new RuleBroken($"Báo cáo đang ở trạng thái «{State.Word()}» nên không {what} được.");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<PeriodicReport>
    {
        public void Configure(EntityTypeBuilder<PeriodicReport> report)
        {
            report.ToTable("periodic_reports");
            report.Property(r => r.TypeKey).HasMaxLength(60);
            report.Property(r => r.Name).HasMaxLength(120);
            report.Property(r => r.Content).HasJson();
            report.Property(r => r.FrozenHash).HasMaxLength(64);
            report.Property(r => r.ApprovedBy).HasMaxLength(250);
            report.Property(r => r.Symbol).HasMaxLength(40);
            report.Ignore(r => r.IsFrozen);
            report.Ignore(r => r.Shown);
            report.Ignore(r => r.IsIntact);
            report.HasIndex(r => new { r.AgencyId, r.TypeKey, r.From, r.To, r.Ordinal }).IsUnique().HasFilter($"state <> {(int)ReportState.Dropped}"); // the same words in both databases
            report.HasIndex(r => new { r.AgencyId, r.To });
        }
    }
}
