using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.PeriodicReports;

/// <summary>What a kind of report says of itself; replaced whole.</summary>
public sealed record PeriodTypeText(string Name, IReadOnlyList<PeriodWindow> Windows, bool IsExpected, bool IsUsed, string Source, bool Verified);

/// <summary>A kind of periodic report (loại báo cáo định kỳ) in force from a day until the next one of the same key: its periods with their cut-offs and due dates. One without periods is about any days.</summary>
public sealed class PeriodType : Aggregate, IRarelyChanged
{
    private PeriodType() { }

    /// <summary>Null for all agencies; an agency's own goes before it.</summary>
    public long? AgencyId { get; private init; }

    /// <summary>Stable, in addresses: <c>quy-1</c>.</summary>
    public string Key { get; private init; } = "";

    /// <summary>First day, inclusive; the period that ends on it or later is of this kind.</summary>
    public DateOnly ValidFrom { get; private init; }

    public PeriodTypeText Text { get; private set; } = new("", [], false, true, "", false);

    public override long? HistoryAgencyId => AgencyId;

    /// <exception cref="RuleBroken">A period is impossible.</exception>
    public static PeriodType Define(long? agencyId, string key, DateOnly validFrom, PeriodTypeText text)
    {
        Check(text);
        var type = new PeriodType { AgencyId = agencyId, Key = key, ValidFrom = validFrom, Text = text };
        type.Record(new PeriodTypeDefined(type.Id, key, validFrom, text));
        return type;
    }

    public void Redefine(PeriodTypeText text)
    {
        Check(text);
        Text = text;
        Record(new PeriodTypeRedefined(Id, text));
    }

    public IEnumerable<ReportSpan> Spans(int year) => Text.Windows.Select(w => w.In(year));

    private static void Check(PeriodTypeText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Name.Length == 0) throw new RuleBroken("Nhập tên loại báo cáo.", "Input.Name");
        if (text.Source.Length == 0) throw new RuleBroken("Nhập căn cứ: văn bản, điều khoản, hoặc «quy ước của đơn vị».", "Input.Source");
        // Judged in a leap year and in a common one: a period must be possible in both.
        foreach (var span in text.Windows.SelectMany(w => new[] { w.In(2024), w.In(2025) }))
        {
            if (span.From > span.To) throw new RuleBroken($"Kỳ «{span.Name}»: ngày bắt đầu ({span.From.Print()}) phải trước ngày kết thúc ({span.To.Print()}).");
            if (span.DueOn < span.To) throw new RuleBroken($"Kỳ «{span.Name}»: hạn gửi ({span.DueOn.Print()}) phải từ ngày kết thúc kỳ ({span.To.Print()}) trở đi.");
        }
    }

    internal sealed class Mapping : IEntityTypeConfiguration<PeriodType>
    {
        public void Configure(EntityTypeBuilder<PeriodType> type)
        {
            type.ToTable("period_types");
            type.Property(t => t.Key).HasMaxLength(60);
            type.Property(t => t.Text).HasJson();
            type.HasIndex(t => new { t.AgencyId, t.Key, t.ValidFrom }).IsUnique();
        }
    }
}

public sealed record PeriodTypeDefined(long TypeId, string Key, DateOnly ValidFrom, PeriodTypeText Text) : IEvent;

public sealed record PeriodTypeRedefined(long TypeId, PeriodTypeText Text) : IEvent;
