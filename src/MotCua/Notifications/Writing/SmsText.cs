using System.Globalization;
using System.Text;

namespace MotCua.Notifications.Writing;

/// <summary>How a text travels by SMS: with Vietnamese letters (UCS-2, 70 characters a part) or in the plain alphabet (GSM 7 bit, 160).</summary>
internal static class SmsText
{
    private const string Basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// <summary>Each takes the place of two.</summary>
    private const string Escaped = "^{}\\[~]|€";

    /// <summary>Letters without their marks; what the plain alphabet does not have becomes a question mark.</summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Replace('đ', 'd').Replace('Đ', 'D').Replace('–', '-').Replace('«', '"').Replace('»', '"').Replace("…", "...", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark) continue;
            plain.Append(Basic.Contains(letter, StringComparison.Ordinal) || Escaped.Contains(letter, StringComparison.Ordinal) ? letter : '?');
        }
        return plain.ToString();
    }

    public static SmsSize SizeOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isPlain = text.All(c => Basic.Contains(c, StringComparison.Ordinal) || Escaped.Contains(c, StringComparison.Ordinal));
        var length = isPlain ? text.Length + text.Count(c => Escaped.Contains(c, StringComparison.Ordinal)) : text.Length;
        var (one, each) = isPlain ? (160, 153) : (70, 67);
        return new SmsSize(length, isPlain, length <= one ? 1 : (length + each - 1) / each);
    }
}

/// <param name="Length">In units of the alphabet it goes in.</param>
/// <param name="IsPlain">In the plain alphabet.</param>
/// <param name="Parts">Messages that are paid for.</param>
internal sealed record SmsSize(int Length, bool IsPlain, int Parts);
