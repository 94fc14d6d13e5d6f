using System.Text.RegularExpressions;
using MotCua.Platform;

namespace MotCua.Notifications.Writing;

/// <summary>Words with placeholders between braces.</summary>
internal static partial class TemplateText
{
    /// <exception cref="RuleBroken">A placeholder the occasion does not have, or a brace left alone.</exception>
    public static void Check(string text, Occasion occasion, string field)
    {
        var known = occasion.Placeholders.Select(p => p.Name).ToList();
        var unknown = Braced().Matches(text).Select(m => m.Groups[1].Value.Trim()).Where(n => !known.Contains(n)).Distinct().ToList();
        if (unknown.Count > 0) throw new RuleBroken($"Mẫu này không có chỗ điền {string.Join(", ", unknown.Select(n => $"{{{n}}}"))}. Dùng được: {string.Join(", ", known.Select(n => $"{{{n}}}"))}.", field);
        if (Braced().Replace(text, "").AsSpan().IndexOfAny('{', '}') >= 0) throw new RuleBroken("Có dấu ngoặc nhọn { hoặc } chưa đủ cặp. Viết chỗ điền như {mã hồ sơ}.", field);
    }

    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Braced().Replace(text, m => values.GetValueOrDefault(m.Groups[1].Value.Trim(), ""));

    public static string Sample(string text, Occasion occasion) => Fill(text, occasion.Placeholders.ToDictionary(p => p.Name, p => p.Sample));

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Braced();
}
