using System.ComponentModel.DataAnnotations;

namespace MotCua.Notifications;

public enum MailSecurity
{
    [Display(Name = "STARTTLS (thường là cổng 587)")] StartTls,
    [Display(Name = "TLS ngay khi kết nối (thường là cổng 465)")] Tls,
    [Display(Name = "Không mã hoá (chỉ máy chủ nội bộ)")] None,
}

/// <summary>A mail server to hand e-mail to.</summary>
public sealed record MailWay
{
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    public MailSecurity Security { get; init; }

    public string User { get; init; } = "";

    /// <summary>Readable only with the deployment's data protection keys.</summary>
    public string ProtectedPassword { get; init; } = "";

    public string From { get; init; } = "";

    /// <summary>The name beside the address; empty is the agency's.</summary>
    public string FromName { get; init; } = "";
}

public enum SmsFormat
{
    [Display(Name = "POST, thân JSON")] Json,
    [Display(Name = "POST, biểu mẫu (form)")] Form,
    [Display(Name = "GET, tham số trên địa chỉ")] Query,
}

/// <summary>A provider's HTTP gateway. <c>{phone}</c>, <c>{text}</c>, <c>{id}</c> and <c>{secret}</c> stand for what they say in address, headers and body, each written as that place needs it.</summary>
public sealed record SmsWay
{
    public string Url { get; init; } = "";

    public SmsFormat Format { get; init; }

    /// <summary>One a line: <c>Authorization: Bearer {secret}</c>.</summary>
    public string Headers { get; init; } = "";

    public string Body { get; init; } = "";

    /// <summary>What the answer must contain to mean «taken»; empty is any answer 2xx.</summary>
    public string SuccessText { get; init; } = "";

    /// <summary>Key or password at the provider; readable only with the deployment's data protection keys.</summary>
    public string ProtectedSecret { get; init; } = "";

    /// <summary>Without diacritics: 160 characters a part instead of 70.</summary>
    public bool IsPlain { get; init; } = true;
}
