using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace MotCua.Notifications;

public enum MessageChannel
{
    [System.ComponentModel.DataAnnotations.Display(Name = "Thư điện tử")] Email,
    [System.ComponentModel.DataAnnotations.Display(Name = "Tin nhắn SMS")] Sms,
}

/// <summary>An e-mail address or a mobile number in the one form it is compared in.</summary>
public sealed partial record ContactAddress(MessageChannel Channel, string Text)
{
    /// <summary>Null when it is neither.</summary>
    public static ContactAddress? Read(string? typed) =>
        OfEmail(typed) is { } email ? email : OfPhone(typed);

    public static ContactAddress? OfEmail(string? typed) =>
        typed?.Trim() is { Length: > 0 and <= 200 } text && text.Contains('@', StringComparison.Ordinal) && MailAddress.TryCreate(text, out var parsed) && parsed.Address == text && !text.Any(char.IsControl)
            ? new ContactAddress(MessageChannel.Email, text.ToLowerInvariant()) : null;

    /// <summary>A Vietnamese mobile number; a land line takes no message.</summary>
    public static ContactAddress? OfPhone(string? typed)
    {
        if (typed is null || typed.Any(char.IsLetter)) return null;
        var digits = new string([.. typed.Where(char.IsAsciiDigit)]);
        if (digits.StartsWith("84", StringComparison.Ordinal) && digits.Length == 11) digits = "0" + digits[2..];
        return Mobile().IsMatch(digits) ? new ContactAddress(MessageChannel.Sms, digits) : null;
    }

    /// <summary>Enough to recognise one's own, not enough to use: 098•••••21, ma•••@gmail.com.</summary>
    public string Masked => Channel is MessageChannel.Sms ? $"{Text[..3]}•••••{Text[^2..]}" : $"{Text[..Math.Min(2, Text.IndexOf('@', StringComparison.Ordinal))]}•••{Text[Text.IndexOf('@', StringComparison.Ordinal)..]}";

    /// <summary>By which a choice or a try is kept without keeping the address.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Channel}:{Text}")));

    // 03, 05, 07, 08, 09 and eight more.
    [GeneratedRegex(@"^0[35789]\d{8}$")]
    private static partial Regex Mobile();
}
