using System.Globalization;
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
    public long Id { get; private init; } = Ids.Next();

    public required string AddressHash { get; init; }

    public byte[] CodeHash { get; private set; } = [];

    public required DateTime At { get; init; }

    public required DateTime ValidUntil { get; init; }

    /// <summary>To an address on no dossier.</summary>
    public bool IsToNew { get; set; }

    /// <summary>How often something was typed for it, right or wrong.</summary>
    public int Tries { get; private set; }

    public DateTime? UsedAt { get; private set; }

    public static (LoginCode Row, string Code) Make(ContactAddress address, DateTime now, DateTime validUntil)
    {
        var row = new LoginCode { AddressHash = address.Hash, At = now, ValidUntil = validUntil };
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        row.CodeHash = HashOf(row.Id, code);
        return (row, code);
    }

    public bool Is(string typed) => CryptographicOperations.FixedTimeEquals(HashOf(Id, typed), CodeHash);

    private static byte[] HashOf(long id, string code) => SHA256.HashData(Encoding.UTF8.GetBytes($"{id}:{code}"));

    internal sealed class Mapping : IEntityTypeConfiguration<LoginCode>
    {
        public void Configure(EntityTypeBuilder<LoginCode> code)
        {
            code.ToTable("login_codes");
            code.Property(c => c.Id).ValueGeneratedNever();
            code.Property(c => c.AddressHash).HasMaxLength(64);
            code.HasIndex(c => new { c.AddressHash, c.At });
            code.HasIndex(c => c.At);
        }
    }
}
