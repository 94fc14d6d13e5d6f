using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Exchange;

/// <summary>Our side of the exchange: the code this deployment goes by and the keys it signs with. There is one, made when an administrator turns the exchange on.</summary>
public sealed class OwnSide : Aggregate
{
    private OwnSide() { }

    public long AgencyId { get; private set; }

    public string Code { get; private set; } = "";

    public IReadOnlyList<OwnKey> Keys { get; private set; } = [];

    public override long? HistoryAgencyId => AgencyId;

    public static OwnSide TurnOn(long agencyId, string code, OwnKey first)
    {
        ArgumentNullException.ThrowIfNull(first);
        var side = new OwnSide { AgencyId = agencyId, Code = code, Keys = [first] };
        side.Record(new ExchangeTurnedOn(side.Id, code, first.Public.Kid));
        return side;
    }

    /// <summary>The next key is published at once and signs later; the one before is believed for a while after that, for messages on their way.</summary>
    public void Rotate(OwnKey next, TimeSpan overlap)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (Keys.Any(k => k.Public.ValidFrom > next.PublishedAt)) throw new RuleBroken("Khoá mới trước đó chưa đến lúc dùng. Chờ khoá đó có hiệu lực rồi mới đổi tiếp.");
        var until = next.Public.ValidFrom + overlap;
        Keys = [.. Keys.Where(k => k.Public.VerifiesAt(next.PublishedAt)).Select(k => k.Public.ValidTo is null ? k.Until(until) : k), next];
        Record(new ExchangeKeyRotated(Id, next.Public.Kid, next.Public.ValidFrom, until));
    }

    internal OwnKey SigningAt(DateTime now) => Keys.Where(k => k.Public.ValidFrom <= now).MaxBy(k => k.Public.ValidFrom) ?? Keys[0];

    /// <summary>The key a partner surely knows while it was not told of the newest.</summary>
    internal OwnKey KnownAt(DateTime now) => Keys.Where(k => k.Public.ValidFrom <= now && k.Public.VerifiesAt(now)).MinBy(k => k.Public.ValidFrom) ?? SigningAt(now);

    internal IReadOnlyList<PartnerKey> PublishedAt(DateTime now) => [.. Keys.Select(k => k.Public).Where(k => k.VerifiesAt(now))];

    internal sealed class Mapping : IEntityTypeConfiguration<OwnSide>
    {
        public void Configure(EntityTypeBuilder<OwnSide> side)
        {
            side.ToTable("exchange_own_side");
            side.Property(s => s.Code).HasMaxLength(40);
            side.Property(s => s.Keys).HasJson();
        }
    }
}

/// <param name="Public">What partners pin; it signs from its first day of validity.</param>
/// <param name="PublishedAt">Since when it can be fetched.</param>
/// <param name="Protected">The private half, readable only with the deployment's data protection keys.</param>
public sealed record OwnKey(PartnerKey Public, DateTime PublishedAt, string Protected)
{
    internal OwnKey Until(DateTime end) => this with { Public = Public with { ValidTo = end } };
}

public sealed record ExchangeTurnedOn(long SideId, string Code, string Kid) : IEvent;

public sealed record ExchangeKeyRotated(long SideId, string Kid, DateTime SignsFrom, DateTime OldVerifiesTo) : IEvent;
