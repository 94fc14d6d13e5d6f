namespace MotCua.Citizens;

/// <summary>Settings of the machine: section <c>Own</c> (environment <c>Own__TriesPerMinute</c> and so on).</summary>
internal sealed class OwnOptions
{
    /// <summary>Forms sent without an account from one address in a minute: asking for a code, typing one, checking a result.</summary>
    public int TriesPerMinute { get; set; } = 20;

    /// <summary>Codes asked for from one address of the network in ten minutes: each costs the ward a message.</summary>
    public int CodesPerTenMinutes { get; set; } = 20;

    /// <summary>Short: many use somebody else's machine.</summary>
    public int SessionMinutes { get; set; } = 30;
}
