namespace MotCua.Notifications;

/// <summary>Something to be told to somebody who left an address for it.</summary>
/// <param name="AgencyId">Which agency speaks.</param>
/// <param name="Occasion">What it is about.</param>
/// <param name="To">Where; on every way that is open and was left.</param>
/// <param name="About">What it is told of.</param>
/// <param name="Values">The occasion's placeholders.</param>
public sealed record MessageOrder(long AgencyId, Occasion Occasion, Recipient To, MessageSubject About, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>A reminder waits until then, UTC; and can be cancelled until then.</summary>
    public DateTime? NotBefore { get; init; }

    /// <summary>Of no use afterwards: not sent any more.</summary>
    public DateTime? UselessAfter { get; init; }

    /// <summary>The person asked for it this minute: sent at night too, and to who wants no other messages.</summary>
    public bool WasAskedFor { get; init; }

    /// <summary>Its words are nobody else's business: shown to no official, and dropped once sent.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Somebody typed the address and nobody showed it to be theirs: one address gets only so many of these a day, so that nobody can be pestered from here.</summary>
    public bool IsUnproven { get; init; }
}

/// <summary>The addresses a person left; empty where none.</summary>
public sealed record Recipient(string Email, string Phone)
{
    /// <summary>One box for either; empty where it is neither.</summary>
    public static Recipient Of(string? typed) => ContactAddress.Read(typed) is not { } address ? new("", "") : address.Channel is MessageChannel.Email ? new(address.Text, "") : new("", address.Text);
}

/// <param name="Id">Of the aggregate; messages of one are found and cancelled by it. 0 is none.</param>
/// <param name="Code">What people call it.</param>
public sealed record MessageSubject(long Id, string Code);
