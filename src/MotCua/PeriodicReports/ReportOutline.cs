using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.PeriodicReports;

/// <summary>An agency's own outline of reports (đề cương) from a day on. A version never changes; a later one takes its place, and reports drawn up keep what they began with.</summary>
public sealed class ReportOutline : Aggregate
{
    private ReportOutline() { }

    public long AgencyId { get; private init; }

    /// <summary>First day, inclusive: reports of periods that end on it or later begin with it.</summary>
    public DateOnly ValidFrom { get; private init; }

    public string Source { get; private init; } = "";

    internal ReportTemplate Template { get; private init; } = null!;

    public override long? HistoryAgencyId => AgencyId;

    internal static ReportOutline Enact(long agencyId, ReportTemplate template)
    {
        if (template.Title.Length == 0) throw new RuleBroken("Nhập tên báo cáo.", "Input.Title");
        if (template.Source.Length == 0) throw new RuleBroken("Ghi văn bản, căn cứ của đề cương.", "Input.Source");
        if (template.Sections.Count is 0 or > 60) throw new RuleBroken("Đề cương cần từ 1 đến 60 phần, mỗi phần bắt đầu bằng «# ».", "Input.Sections");
        var outline = new ReportOutline { AgencyId = agencyId, ValidFrom = template.ValidFrom, Source = template.Source, Template = template };
        outline.Record(new ReportOutlineEnacted(outline.Id, template.ValidFrom, template.Source, template.Sections.Count));
        return outline;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ReportOutline>
    {
        public void Configure(EntityTypeBuilder<ReportOutline> outline)
        {
            outline.ToTable("report_outlines");
            outline.Property(o => o.Source).HasMaxLength(500);
            outline.Property(o => o.Template).HasJson();
            outline.HasIndex(o => new { o.AgencyId, o.ValidFrom });
        }
    }
}

public sealed record ReportOutlineEnacted(long OutlineId, DateOnly ValidFrom, string Source, int Sections) : IEvent;
