using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Exchange.Carrying;

/// <summary>How the line to a partner stands. When it is down, one message is tried now and then, instead of each of a thousand.</summary>
internal sealed class PartnerLink
{
    public required long PartnerId { get; init; }

    public int Failures { get; set; }

    public DateTime? NextTryAt { get; set; }

    /// <summary>When the partner last answered us or reached us.</summary>
    public DateTime? LastContactAt { get; set; }

    public string? LastError { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PartnerLink>
    {
        public void Configure(EntityTypeBuilder<PartnerLink> link)
        {
            link.ToTable("partner_links");
            link.HasKey(l => l.PartnerId);
            link.Property(l => l.PartnerId).ValueGeneratedNever();
            link.HasOne<Partner>().WithOne().HasForeignKey<PartnerLink>(l => l.PartnerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
