namespace MotCua.Exchange;

/// <summary>Settings of the machine, not of law: section <c>Exchange</c> (environment <c>Exchange__PlainHttp</c> and so on).</summary>
public sealed class ExchangeOptions
{
    /// <summary>Lets partners be reached without TLS; only where the network itself is closed, e.g. on a test bench. This machine itself always may.</summary>
    public bool PlainHttp { get; set; }

    /// <summary>Messages taken from one address in a minute.</summary>
    public int MessagesPerMinute { get; set; } = 6000;

    /// <summary>Messages refused in a minute for an unknown or unproven sender, from one network; beyond it all from there are asked to come again later, before they are read.</summary>
    public int RefusalsPerMinute { get; set; } = 60;

    /// <summary>The largest payload of one message; scans go inside it, a third larger than they are.</summary>
    public int DataKilobytes { get; set; } = 16 * 1024;

    /// <summary>How long a partner may take to answer.</summary>
    public int AnswerSeconds { get; set; } = 30;
}
