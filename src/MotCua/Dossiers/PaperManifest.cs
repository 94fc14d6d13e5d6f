using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Dossiers;

public enum ManifestItemState
{
    [Display(Name = "Chưa xác nhận")] Waiting = 0,
    [Display(Name = "Đã nhận")] Received = 1,
    [Display(Name = "Không nhận")] Refused = 2,
}

/// <summary>One dossier's papers on a manifest. No personal data: a manifest travels with the bag.</summary>
public sealed record ManifestItem(long DossierId, string Code, string ProcedureName, int Sheets)
{
    public ManifestItemState State { get; init; }

    public string Reason { get; init; } = "";

    public string By { get; init; } = "";

    public DateTime? At { get; init; }
}

/// <summary>A hand-over manifest (phiếu bàn giao hồ sơ giấy): paper originals given from one holder to another, each confirmed or refused by the receiver.</summary>
public sealed class PaperManifest : Aggregate
{
    /// <summary>Of its numbers: one row a year for each agency.</summary>
    public const string Series = "ban-giao";

    private PaperManifest() { }

    /// <summary>The giver's agency; its number is of that agency's series.</summary>
    public long AgencyId { get; private set; }

    public string Number { get; private set; } = "";

    public string FromKey { get; private set; } = "";

    public string From { get; private set; } = "";

    public string ToKey { get; private set; } = "";

    public string To { get; private set; } = "";

    /// <summary>The receiver's agency when it is another one.</summary>
    public long? ToAgencyId { get; private set; }

    public string MadeBy { get; private set; } = "";

    public DateTime MadeAt { get; private set; }

    /// <summary>When every item should be confirmed.</summary>
    public DateTime ConfirmBy { get; private set; }

    public IReadOnlyList<ManifestItem> Items { get; private set; } = [];

    /// <summary>Items neither received nor refused.</summary>
    public int Waiting { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public bool IsOverdueAt(DateTime now) => Waiting > 0 && now > ConfirmBy;

    public static PaperManifest Make(long agencyId, string number, PaperHolder from, PaperHolder to, long? toAgencyId, IReadOnlyList<ManifestItem> items, string by, DateTime now, DateTime confirmBy)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count == 0) throw new RuleBroken("Quét hoặc nhập ít nhất một mã hồ sơ.", "Codes");
        if (from.Key == to.Key) throw new RuleBroken("Nơi nhận phải khác nơi giao.", "To");
        var manifest = new PaperManifest
        {
            AgencyId = agencyId, Number = number, FromKey = from.Key, From = from.Name, ToKey = to.Key, To = to.Name, ToAgencyId = toAgencyId,
            MadeBy = by, MadeAt = now, ConfirmBy = confirmBy, Items = items, Waiting = items.Count,
        };
        manifest.Record(new ManifestMade(manifest.Id, number, from.Name, to.Name, [.. items.Select(i => i.Code)]));
        return manifest;
    }

    public void Receive(IReadOnlyCollection<long> dossierIds, string by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(dossierIds);
        if (dossierIds.Count == 0) throw new RuleBroken("Đánh dấu ít nhất một hồ sơ đã nhận.", "Chosen");
        Change(dossierIds, i => i with { State = ManifestItemState.Received, By = by, At = now });
        Record(new ManifestReceived(Id, Number, [.. Items.Where(i => dossierIds.Contains(i.DossierId)).Select(i => i.Code)]));
    }

    public void Refuse(long dossierId, string reason, string by, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("Ghi lý do không nhận.", "Reason");
        Change([dossierId], i => i with { State = ManifestItemState.Refused, Reason = reason, By = by, At = now });
        Record(new ManifestItemRefused(Id, Number, Items.Single(i => i.DossierId == dossierId).Code, reason));
    }

    private void Change(IReadOnlyCollection<long> ids, Func<ManifestItem, ManifestItem> change)
    {
        if (ids.Any(id => !Items.Any(i => i.DossierId == id && i.State is ManifestItemState.Waiting))) throw new RuleBroken("Có hồ sơ không ở trên phiếu này hoặc đã được xác nhận. Xem lại phiếu.", "Chosen");
        Items = [.. Items.Select(i => ids.Contains(i.DossierId) ? change(i) : i)];
        Waiting = Items.Count(i => i.State is ManifestItemState.Waiting);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<PaperManifest>
    {
        public void Configure(EntityTypeBuilder<PaperManifest> manifest)
        {
            manifest.ToTable("paper_manifests");
            manifest.Property(m => m.Number).HasMaxLength(60);
            manifest.Property(m => m.FromKey).HasMaxLength(40);
            manifest.Property(m => m.From).HasMaxLength(300);
            manifest.Property(m => m.ToKey).HasMaxLength(40);
            manifest.Property(m => m.To).HasMaxLength(300);
            manifest.Property(m => m.MadeBy).HasMaxLength(250);
            manifest.Property(m => m.Items).HasJson();
            manifest.HasIndex(m => new { m.AgencyId, m.MadeAt, m.Id });
            manifest.HasIndex(m => new { m.ToAgencyId, m.MadeAt, m.Id });
        }
    }
}

public sealed record ManifestMade(long ManifestId, string Number, string From, string To, IReadOnlyList<string> Codes) : IEvent;

public sealed record ManifestReceived(long ManifestId, string Number, IReadOnlyList<string> Codes) : IEvent;

public sealed record ManifestItemRefused(long ManifestId, string Number, string Code, string Reason) : IEvent;
