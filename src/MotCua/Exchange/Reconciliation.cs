using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Exchange;

/// <summary>A comparison of both sides' states at a moment (đối soát), with what differed, what was done about it, and the other side's signed answer as proof.</summary>
public sealed class Reconciliation : Aggregate
{
    private Reconciliation() { }

    public long AgencyId { get; private set; }

    public long PartnerId { get; private set; }

    public DateTime At { get; private set; }

    public DateTime Since { get; private set; }

    /// <summary>Lines compared, over all topics.</summary>
    public int Compared { get; private set; }

    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    /// <summary>What the other side said, under its signature.</summary>
    public string Answer { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    public int Open => Differences.Count(d => d.RepairedAt is null);

    internal static Reconciliation Of(Partner partner, DateTime at, DateTime since, int compared, IReadOnlyList<Difference> differences, string answer)
    {
        var made = new Reconciliation { AgencyId = partner.AgencyId, PartnerId = partner.Id, At = at, Since = since, Compared = compared, Differences = differences, Answer = answer };
        made.Record(new ReconciliationMade(made.Id, partner.Id, partner.Name, compared, differences.Count));
        return made;
    }

    internal void Repaired(Difference difference, DateTime at)
    {
        Differences = [.. Differences.Select(d => d == difference ? d with { RepairedAt = at } : d)];
        Record(new ReconciliationRepaired(Id, difference.Topic, difference.Subject));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Reconciliation>
    {
        public void Configure(EntityTypeBuilder<Reconciliation> made)
        {
            made.ToTable("reconciliations");
            made.Property(r => r.Differences).HasJson();
            made.Ignore(r => r.Open);
            made.HasIndex(r => new { r.PartnerId, r.At });
            made.HasOne<Partner>().WithMany().HasForeignKey(r => r.PartnerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

public sealed record Difference(string Topic, StateLine? Ours, StateLine? Theirs, DateTime? RepairedAt)
{
    public string Subject => (Ours ?? Theirs)!.Subject;
}

public sealed record ReconciliationMade(long ReconciliationId, long PartnerId, string PartnerName, int Compared, int Differences) : IEvent;

public sealed record ReconciliationRepaired(long ReconciliationId, string Topic, string Subject) : IEvent;
