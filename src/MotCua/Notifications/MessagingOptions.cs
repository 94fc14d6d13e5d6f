namespace MotCua.Notifications;

/// <summary>Settings of the machine: section <c>Messages</c> (environment <c>Messages__Mail__Host</c> and so on). Used for an agency that has set no way of its own.</summary>
public sealed class MessagingOptions
{
    public MailOptions Mail { get; set; } = new();

    public SmsOptions Sms { get; set; } = new();

    /// <summary>How long a mail server or gateway may take to answer.</summary>
    public int AnswerSeconds { get; set; } = 20;

    /// <summary>How often messages that wait are looked for.</summary>
    public int PollSeconds { get; set; } = 10;
}

public sealed class MailOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; }

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    public string From { get; set; } = "";

    public string FromName { get; set; } = "";
}

public sealed class SmsOptions
{
    public string Url { get; set; } = "";

    public SmsFormat Format { get; set; }

    public string Headers { get; set; } = "";

    public string Body { get; set; } = "";

    public string SuccessText { get; set; } = "";

    public string Secret { get; set; } = "";

    public bool IsPlain { get; set; } = true;
}
