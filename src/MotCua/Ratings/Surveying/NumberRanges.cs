using MotCua.Platform;

namespace MotCua.Ratings.Surveying;

/// <summary>Numbers as people list them: <c>1-15, 18, 20</c>.</summary>
internal static class NumberRanges
{
    /// <exception cref="RuleBroken">A part cannot be read, or lies outside of what is meant.</exception>
    public static IReadOnlySet<int> Read(string? text, int from, int to, string field)
    {
        var numbers = new SortedSet<int>();
        foreach (var part in (text ?? "").Split([',', ';', '\n', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-', '–');
            if (ends.Length > 2 || !int.TryParse(ends[0], out var first) || !int.TryParse(ends[^1], out var last) || first > last) throw new RuleBroken($"Không đọc được «{part}». Viết số phiếu cách nhau dấu phẩy, ví dụ «1-15, 18».", field);
            if (first < from || last > to) throw new RuleBroken($"«{part}» không thuộc tập này (phiếu {from} đến {to}).", field);
            numbers.UnionWith(Enumerable.Range(first, last - first + 1));
        }
        return numbers.Count > 0 ? numbers : throw new RuleBroken($"Ghi số phiếu, từ {from} đến {to}.", field);
    }
}
