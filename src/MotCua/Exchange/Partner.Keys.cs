using MotCua.Platform;

namespace MotCua.Exchange;

public sealed partial class Partner
{
    /// <summary>An administrator compared the fingerprint and believes these keys: they take the place of all before.</summary>
    public void Pin(IReadOnlyList<PartnerKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Count == 0) throw new RuleBroken("Không có khoá nào để ghim.", "Input.Jwks");
        Keys = keys;
        Record(new PartnerKeysPinned(Id, [.. keys.Select(k => k.Kid)], Announced: false));
    }

    /// <summary>The partner itself, in a message signed with a key we already believe, told which keys it signs with from now on.</summary>
    public void TakeAnnounced(IReadOnlyList<PartnerKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Count == 0) throw new RuleBroken("Thông báo khoá không có khoá nào.");
        Keys = keys;
        Record(new PartnerKeysPinned(Id, [.. keys.Select(k => k.Kid)], Announced: true));
    }

    internal PartnerKey? KeyOf(string kid, DateTime now) => Keys.FirstOrDefault(k => k.Kid == kid && k.VerifiesAt(now));
}

/// <summary>A public key on the curve P-256. The name (kid) is the thumbprint of the key itself (RFC 7638).</summary>
public sealed record PartnerKey(string Kid, string X, string Y, DateTime ValidFrom, DateTime? ValidTo)
{
    public bool VerifiesAt(DateTime now) => ValidTo is null || now < ValidTo;
}

public sealed record PartnerKeysPinned(long PartnerId, IReadOnlyList<string> Kids, bool Announced) : IEvent;
