using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Notifications;
using MotCua.Platform;

namespace MotCua.Citizens.SigningIn;

/// <summary>How often short codes of an address were guessed wrong on a day: in one known browser, or by all strangers together (an empty browser).</summary>
internal sealed class LoginGuesses
{
    public required string AddressHash { get; init; }

    public required DateOnly Day { get; init; }

    public required string Browser { get; init; }

    public int Wrong { get; private set; }

    /// <summary>Counts a guess before it is judged, unless as many as may be were counted: one statement, whose row is the lock, so that guesses sent at once are no more than those sent in turn.</summary>
    /// <returns>Whether it may be judged.</returns>
    public static async Task<bool> CountAsync(MotCuaDbContext db, LoginCode code, DateOnly day, int most, CancellationToken cancellationToken) => most > 0 && await db.Database.ExecuteSqlAsync($"""
        insert into login_guesses (address_hash, day, browser, wrong) values ({code.AddressHash}, {day}, {code.Browser}, 1)
        on conflict (address_hash, day, browser) do update set wrong = login_guesses.wrong + 1 where login_guesses.wrong < {most}
        """, cancellationToken) == 1;

    /// <summary>It was right, and counts no longer.</summary>
    public static Task GiveBackAsync(MotCuaDbContext db, LoginCode code, DateOnly day, CancellationToken cancellationToken) =>
        db.Set<LoginGuesses>().Where(g => g.AddressHash == code.AddressHash && g.Day == day && g.Browser == code.Browser && g.Wrong > 0).ExecuteUpdateAsync(g => g.SetProperty(x => x.Wrong, x => x.Wrong - 1), cancellationToken);

    public static Task<bool> AreSpentAsync(MotCuaDbContext db, ContactAddress address, string browser, DateOnly day, int most, CancellationToken cancellationToken)
    {
        var hash = address.Hash;
        return db.Set<LoginGuesses>().AnyAsync(g => g.AddressHash == hash && g.Day == day && g.Browser == browser && g.Wrong >= most, cancellationToken);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<LoginGuesses>
    {
        public void Configure(EntityTypeBuilder<LoginGuesses> guesses)
        {
            guesses.ToTable("login_guesses");
            guesses.HasKey(g => new { g.AddressHash, g.Day, g.Browser });
            guesses.Property(g => g.AddressHash).HasMaxLength(64);
            guesses.Property(g => g.Browser).HasMaxLength(KnownBrowser.LongestId);
            guesses.HasIndex(g => g.Day);
        }
    }
}
