using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Notifications;
using MotCua.Platform;

namespace MotCua.Citizens.SigningIn;

/// <summary>A code of six digits asked for at an address. Laid down whether the address is known or not, so that nobody learns which.</summary>
internal sealed class LoginCode
{
    private const int Short = 6, Long = 10;

    public long Id { get; private init; } = Ids.Next();

    public required string AddressHash { get; init; }

    public byte[] CodeHash { get; private set; } = [];

    public required DateTime At { get; init; }

    public required DateTime ValidUntil { get; init; }

    /// <summary>The known browser it was asked for in; empty for a stranger.</summary>
    public string Browser { get; private init; } = "";

    /// <summary>Nothing was sent for it: the code of this other row is meant, with tries of its own, so that whoever wastes theirs wastes nobody else's.</summary>
    public long? SameAs { get; private init; }

    /// <summary>Ten digits instead of six: guessing is hopeless, however often.</summary>
    public bool IsLong { get; private init; }

    /// <summary>To an address on no dossier.</summary>
    public bool IsToNew { get; set; }

    /// <summary>How often something was typed for it, right or wrong.</summary>
    public int Tries { get; private set; }

    public DateTime? UsedAt { get; private set; }

    public static (LoginCode Row, string Code) Make(ContactAddress address, string browser, bool isLong, DateTime now, DateTime validUntil)
    {
        var row = new LoginCode { AddressHash = address.Hash, Browser = browser, IsLong = isLong, At = now, ValidUntil = validUntil };
        var code = RandomNumberGenerator.GetString("0123456789", isLong ? Long : Short);
        row.CodeHash = HashOf(row.Id, code);
        return (row, code);
    }

    /// <summary>Asked for again while a code that was sent can still be typed.</summary>
    public LoginCode Again(DateTime now) => new() { AddressHash = AddressHash, Browser = Browser, IsLong = IsLong, SameAs = Id, At = now, ValidUntil = ValidUntil };

    public bool Is(string typed) => CryptographicOperations.FixedTimeEquals(HashOf(Id, typed), CodeHash);

    private static byte[] HashOf(long id, string code) => SHA256.HashData(Encoding.UTF8.GetBytes($"{id}:{code}"));

    internal sealed class Mapping : IEntityTypeConfiguration<LoginCode>
    {
        public void Configure(EntityTypeBuilder<LoginCode> code)
        {
            code.ToTable("login_codes");
            code.Property(c => c.Id).ValueGeneratedNever();
            code.Property(c => c.AddressHash).HasMaxLength(64);
            code.Property(c => c.Browser).HasMaxLength(KnownBrowser.LongestId);
            code.HasIndex(c => new { c.AddressHash, c.At });
            code.HasIndex(c => c.At);
        }
    }
}
