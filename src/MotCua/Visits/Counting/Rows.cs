using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Visits.Counting;

/// <summary>A number per day: of the whole site, and of each thing counted apart. Nothing in it comes from a person.</summary>
internal sealed class VisitCount
{
    public long Subject { get; init; }

    public DateOnly Day { get; init; }

    public int Visits { get; init; }

    public int Views { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<VisitCount>
    {
        public void Configure(EntityTypeBuilder<VisitCount> count)
        {
            count.ToTable("visit_counts");
            count.HasKey(c => new { c.Subject, c.Day });
            count.HasIndex(c => c.Day);
        }
    }
}

/// <summary>The sum of all days, kept beside them so that a total costs one row however old the site is.</summary>
internal sealed class VisitTotal
{
    public long Subject { get; init; }

    public long Visits { get; init; }

    public long Views { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<VisitTotal>
    {
        public void Configure(EntityTypeBuilder<VisitTotal> total)
        {
            total.ToTable("visit_totals");
            total.HasKey(t => t.Subject);
            total.Property(t => t.Subject).ValueGeneratedNever();
        }
    }
}

/// <summary>Who was here within the last half hour, as a hash that nobody can turn back once the day's salt is gone. Shared by all nodes, so that a visitor led to another node is still one and «đang truy cập» is right.</summary>
internal sealed class RecentVisitor
{
    /// <summary>A visit ends when its visitor did nothing for so long; then the row goes too.</summary>
    public static readonly TimeSpan VisitGap = TimeSpan.FromMinutes(30);

    /// <summary>Who was seen so lately counts as present.</summary>
    public static readonly TimeSpan PresentFor = TimeSpan.FromMinutes(15);

    public long Visitor { get; init; }

    public DateTime SeenAt { get; init; }

    /// <summary>Which flush began the visit: of two nodes that see a newcomer at once, one counts it.</summary>
    public long BegunBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RecentVisitor>
    {
        public void Configure(EntityTypeBuilder<RecentVisitor> visitor)
        {
            visitor.ToTable("recent_visitors");
            visitor.HasKey(v => v.Visitor);
            visitor.Property(v => v.Visitor).ValueGeneratedNever();
            visitor.HasIndex(v => v.SeenAt);
        }
    }
}

/// <summary>The secret of a day that visitors are hashed with: one row, shared by the nodes, gone when the next day's is made. The counts know neither it nor the hashes.</summary>
internal sealed class VisitSalt
{
    public DateOnly Day { get; init; }

    public required byte[] Salt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<VisitSalt>
    {
        public void Configure(EntityTypeBuilder<VisitSalt> salt)
        {
            salt.ToTable("visit_salts");
            salt.HasKey(s => s.Day);
        }
    }
}
