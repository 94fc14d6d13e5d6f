using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Inspections;

/// <summary>A point to look at, in its group.</summary>
public sealed record CheckItem(string Group, string Text);

/// <summary>What a check looks at, from a day on. A version never changes; a later one takes its place.</summary>
public sealed class Checklist : Aggregate
{
    private Checklist() { }

    /// <summary>Whose it is; null ships with the program.</summary>
    public long? AgencyId { get; private init; }

    public DateOnly ValidFrom { get; private init; }

    public string Source { get; private init; } = "";

    public IReadOnlyList<CheckItem> Items { get; private init; } = [];

    public override long? HistoryAgencyId => AgencyId;

    public static Checklist Enact(long? agencyId, DateOnly validFrom, string source, IReadOnlyList<CheckItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count is 0 or > 60) throw new RuleBroken("Danh mục cần từ 1 đến 60 nội dung.", "Input.Items");
        if (source.Length == 0) throw new RuleBroken("Ghi văn bản hoặc căn cứ của danh mục.", "Input.Source");
        var list = new Checklist { AgencyId = agencyId, ValidFrom = validFrom, Source = source, Items = items };
        list.Record(new ChecklistEnacted(list.Id, validFrom, items.Count));
        return list;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Checklist>
    {
        public void Configure(EntityTypeBuilder<Checklist> list)
        {
            list.ToTable("inspection_checklists");
            list.Property(l => l.Source).HasMaxLength(500);
            list.Property(l => l.Items).HasJson();
            list.HasIndex(l => new { l.AgencyId, l.ValidFrom });
        }
    }
}
