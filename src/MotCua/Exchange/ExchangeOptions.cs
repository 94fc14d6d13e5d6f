namespace MotCua.Exchange;

/// <summary>Settings of the machine, not of law: section <c>Exchange</c> (environment <c>Exchange__PlainHttp</c> and so on).</summary>
public sealed class ExchangeOptions
{
    /// <summary>Lets partners be reached without TLS; only where the network itself is closed, e.g. on a test bench. This machine itself always may.</summary>
    public bool PlainHttp { get; set; }

    /// <summary>Messages taken from one address in a minute.</summary>
    public int MessagesPerMinute { get; set; } = 6000;

    /// <summary>The largest payload of one message; scans go inside it, a third larger than they are.</summary>
    public int DataKilobytes { get; set; } = 16 * 1024;

    /// <summary>How long a partner may take to answer.</summary>
    public int AnswerSeconds { get; set; } = 30;
}
