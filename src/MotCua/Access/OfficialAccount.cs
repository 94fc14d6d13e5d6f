using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Access;

/// <summary>The secrets an official signs in with; ASP.NET Core Identity keeps them. Who the official is stands in <see cref="OfficialProfile"/> under the same key.</summary>
public sealed class OfficialAccount : IdentityUser<long>, IRarelyChanged
{
    /// <summary>The password was given by somebody else, or is the one-time one: nothing works until it is changed.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>The 30-second step of the last code accepted (RFC 6238, 5.2): a code read over a shoulder is of no use.</summary>
    public long LastCodeStep { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OfficialAccount>,
        IEntityTypeConfiguration<IdentityUserClaim<long>>, IEntityTypeConfiguration<IdentityUserLogin<long>>, IEntityTypeConfiguration<IdentityUserToken<long>>
    {
        public void Configure(EntityTypeBuilder<OfficialAccount> account)
        {
            account.ToTable("accounts");
            account.Property(a => a.Id).ValueGeneratedNever();
            account.Property(a => a.UserName).HasMaxLength(60);
            account.Property(a => a.NormalizedUserName).HasMaxLength(60);
            account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            account.HasIndex(a => a.NormalizedUserName).IsUnique();
        }

        public void Configure(EntityTypeBuilder<IdentityUserClaim<long>> claim) => claim.ToTable("account_claims");

        public void Configure(EntityTypeBuilder<IdentityUserLogin<long>> login)
        {
            login.ToTable("account_logins");
            login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        }

        public void Configure(EntityTypeBuilder<IdentityUserToken<long>> token)
        {
            token.ToTable("account_tokens");
            token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        }
    }
}
