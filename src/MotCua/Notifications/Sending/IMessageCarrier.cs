namespace MotCua.Notifications.Sending;

internal enum SendOutcome
{
    Sent,
    /// <summary>Surely not taken: tried again later.</summary>
    NotNow,
    /// <summary>Surely not taken, and never will be as it stands.</summary>
    Refused,
    /// <summary>The line broke after everything was said: it may have been taken.</summary>
    Unknown,
}

internal sealed record SendResult(SendOutcome Outcome, string? Error)
{
    public static readonly SendResult Sent = new(SendOutcome.Sent, null);
}

/// <summary>Hands a message to whoever carries it further. One try; says honestly what is known of it.</summary>
internal interface IMessageCarrier
{
    MessageChannel Channel { get; }

    Task<SendResult> CarryAsync(Letter letter, Way way);
}

/// <param name="Id">The same at every try: it makes a doubled message recognisable.</param>
internal sealed record Letter(long Id, string Address, string Title, string Text);
