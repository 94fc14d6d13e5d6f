using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Ratings;

public enum ExclusionState
{
    [Display(Name = "Chờ người thứ hai")] Asked = 1,
    [Display(Name = "Đã loại")] Excluded = 2,
    [Display(Name = "Không loại")] Kept = 3,
}

/// <summary>The slips given in a rush at the desk's machine in one month, left out of the figures by two people. Slips are never looked at one by one, so nothing of a single one is decided.</summary>
public sealed class RatingExclusion : Aggregate
{
    private RatingExclusion() { }

    public long AgencyId { get; private init; }

    /// <summary>First day of the month.</summary>
    public DateOnly Month { get; private init; }

    public int Slips { get; private init; }

    public string Why { get; private init; } = "";

    public long AskedById { get; private init; }

    public string AskedBy { get; private init; } = "";

    public ExclusionState State { get; private set; } = ExclusionState.Asked;

    public string DecidedBy { get; private set; } = "";

    public DateOnly? DecidedOn { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public static RatingExclusion Ask(long agencyId, DateOnly month, int slips, string why, long byId, string by)
    {
        if (why.Length == 0) throw new RuleBroken("Ghi lý do đề nghị loại.", "Why");
        var asked = new RatingExclusion { AgencyId = agencyId, Month = month, Slips = slips, Why = why, AskedById = byId, AskedBy = by };
        asked.Record(new RatingExclusionAsked(asked.Id, month, slips, why));
        return asked;
    }

    public void Decide(bool exclude, long byId, string by, DateOnly today)
    {
        if (State is not ExclusionState.Asked) throw new RuleBroken("Đề nghị này đã được quyết định.");
        if (byId == AskedById) throw new RuleBroken("Người đề nghị loại phiếu không tự quyết định: cần người thứ hai.");
        (State, DecidedBy, DecidedOn) = (exclude ? ExclusionState.Excluded : ExclusionState.Kept, by, today);
        Record(new RatingExclusionDecided(Id, exclude));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<RatingExclusion>
    {
        public void Configure(EntityTypeBuilder<RatingExclusion> exclusion)
        {
            exclusion.ToTable("rating_exclusions");
            exclusion.Property(e => e.Why).HasMaxLength(500);
            exclusion.Property(e => e.AskedBy).HasMaxLength(250);
            exclusion.Property(e => e.DecidedBy).HasMaxLength(250);
            exclusion.HasIndex(e => new { e.AgencyId, e.Month });
        }
    }
}

public sealed record RatingExclusionAsked(long ExclusionId, DateOnly Month, int Slips, string Why) : IEvent;

public sealed record RatingExclusionDecided(long ExclusionId, bool Excluded) : IEvent;
