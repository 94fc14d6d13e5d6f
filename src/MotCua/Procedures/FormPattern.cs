using System.Text.RegularExpressions;

namespace MotCua.Procedures;

/// <summary>A pattern written by an administrator, applied to what anyone sends: it is matched in time linear in the text, so that none can make the server think for hours.</summary>
internal static partial class FormPattern
{
    public const int Longest = 200;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    public static bool IsMatch(string pattern, string text)
    {
        try
        {
            return new Regex($@"^(?:{pattern})\z", Options, Patience).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Why it cannot be used; null when it can.</summary>
    public static string? Wrong(string pattern)
    {
        if (pattern.Length > Longest) return $"mẫu dài quá {Longest} ký tự. Viết ngắn lại";
        // Counted repetitions are written out by the matcher: nested ones would fill the memory.
        if (Repetition().Matches(pattern).Aggregate(1m, (all, r) => Math.Min(all * decimal.Parse(r.Groups[1].Value, null), 1e9m)) > 10_000) return "mẫu lặp quá nhiều lần (các số trong {…} nhân lại quá 10.000). Dùng số nhỏ hơn, hoặc giới hạn bằng số ký tự";
        try
        {
            _ = new Regex(pattern, Options, Patience); // whole by itself: «a)|(b» would break out of the anchors
            _ = new Regex($@"^(?:{pattern})\z", Options, Patience).IsMatch("");
            return null;
        }
        catch (ArgumentException)
        {
            return "mẫu không phải biểu thức chính quy đúng. Ví dụ đúng: [0-9]{3}-[0-9]{4}";
        }
        catch (NotSupportedException)
        {
            return "mẫu dùng cách nhìn trước, nhìn sau hoặc nhắc lại nhóm, không dùng được ở đây. Viết mẫu đơn giản hơn";
        }
    }

    [GeneratedRegex(@"\{(?:\d{1,12},)?(\d{1,12}),?\}")]
    private static partial Regex Repetition();
}
