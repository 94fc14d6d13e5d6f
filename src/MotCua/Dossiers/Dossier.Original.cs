using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>Who can hold the paper original: a unit of an agency, the post, the citizen.</summary>
/// <param name="Key">u and the id of a unit, <c>post</c> or <c>owner</c>.</param>
/// <param name="Name">As it was called that day.</param>
public sealed record PaperHolder(string Key, string Name)
{
    public const string Post = "post", Owner = "owner";

    public static PaperHolder OfUnit(long unitId, string name) => new($"u{unitId}", name);
}

/// <summary>The paper original was given away; it is on its way until the receiver says so.</summary>
public sealed record OriginalMoved(long DossierId, string From, string To, string? ManifestNumber) : IEvent;

public sealed record OriginalReceived(long DossierId, string From, string To, string? ManifestNumber) : IEvent;

/// <summary>The receiver found it missing or not as listed: it stays with the giver.</summary>
public sealed record OriginalRefused(long DossierId, string From, string To, string? ManifestNumber, string Reason) : IEvent;

public sealed partial class Dossier
{
    /// <summary>Who holds the paper original; empty when there is none (filed online, imported).</summary>
    public string OriginalKey { get; private set; } = "";

    public string OriginalAt { get; private set; } = "";

    public DateTime? OriginalSince { get; private set; }

    /// <summary>On its way to; empty when nobody has to confirm.</summary>
    public string OriginalToKey { get; private set; } = "";

    public string OriginalTo { get; private set; } = "";

    public DateTime? OriginalSentAt { get; private set; }

    public bool HasOriginal => OriginalKey.Length > 0;

    /// <summary>The desk took the paper in; told by the receipt itself.</summary>
    internal void KeepOriginal(PaperHolder at, DateTime now) => (OriginalKey, OriginalAt, OriginalSince) = (at.Key, at.Name, now);

    /// <exception cref="RuleBroken">There is no original, somebody else has it, or it is on its way already.</exception>
    public void SendOriginal(PaperHolder from, PaperHolder to, string? manifest, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (IsVoid) throw new RuleBroken($"Hồ sơ {Code} đã huỷ số.", "Codes");
        if (!HasOriginal) throw new RuleBroken($"Hồ sơ {Code} không có bản giấy (nộp trực tuyến hoặc chuyển từ hệ thống cũ).", "Codes");
        if (OriginalToKey.Length > 0) throw new RuleBroken($"Bản giấy của hồ sơ {Code} đang trên đường đến {OriginalTo} từ {OriginalSentAt?.Print()}, chưa được xác nhận.", "Codes");
        if (OriginalKey != from.Key) throw new RuleBroken($"Bản giấy của hồ sơ {Code} đang ở {OriginalAt}, không ở {from.Name}.", "Codes");
        (OriginalToKey, OriginalTo, OriginalSentAt) = (to.Key, to.Name, now);
        Record(new OriginalMoved(Id, from.Name, to.Name, manifest));
    }

    public void ReceiveOriginal(string? manifest, DateTime now)
    {
        OnItsWay();
        var from = OriginalAt;
        (OriginalKey, OriginalAt, OriginalSince, OriginalToKey, OriginalTo, OriginalSentAt) = (OriginalToKey, OriginalTo, now, "", "", null);
        Record(new OriginalReceived(Id, from, OriginalAt, manifest));
    }

    public void RefuseOriginal(string? manifest, string reason)
    {
        OnItsWay();
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken($"Ghi lý do không nhận bản giấy của hồ sơ {Code}.");
        var to = OriginalTo;
        (OriginalToKey, OriginalTo, OriginalSentAt) = ("", "", null);
        Record(new OriginalRefused(Id, OriginalAt, to, manifest, reason));
    }

    private void OnItsWay()
    {
        if (OriginalToKey.Length == 0) throw new RuleBroken($"Bản giấy của hồ sơ {Code} không chờ ai xác nhận: đang ở {OriginalAt}.");
    }

    private static void MapOriginal(EntityTypeBuilder<Dossier> dossier)
    {
        dossier.Property(d => d.OriginalKey).HasMaxLength(40);
        dossier.Property(d => d.OriginalAt).HasMaxLength(300);
        dossier.Property(d => d.OriginalToKey).HasMaxLength(40);
        dossier.Property(d => d.OriginalTo).HasMaxLength(300);
        dossier.Ignore(d => d.HasOriginal);
        dossier.HasIndex(d => new { d.OriginalKey, d.OriginalSince, d.Id });
        dossier.HasIndex(d => new { d.OriginalToKey, d.OriginalSentAt });
    }
}
