using System.Globalization;
using System.Text;

namespace MotCua.Papers.Html;

/// <summary>The name beside a bar in at most two lines that end before the bar begins. SVG text does not wrap, and which font a reader's machine takes is not known: letters are reckoned as wide as in the widest of the fonts named.</summary>
internal static class ChartLabel
{
    private const int MostLines = 2;
    private const string Narrow = "fijlrtI1.,;:'|()[]-–/ ", Wide = "mwMW%@…";

    /// <param name="name">As people know it; it is shortened only when two lines cannot hold it.</param>
    /// <param name="width">Pixels at the size the chart is drawn in.</param>
    public static IReadOnlyList<string> Lines(string name, int width)
    {
        var lines = new List<string>();
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}") <= width) lines[^1] = $"{lines[^1]} {word}";
            else lines.Add(word);
        }
        if (lines.Count == 0) return [""];
        return [.. lines.Take(MostLines).Select((line, at) => Cut(line, at == MostLines - 1 && lines.Count > MostLines, width))];
    }

    private static string Cut(string line, bool goesOn, int width)
    {
        if (!goesOn && Width(line) <= width) return line;
        var letters = StringInfo.ParseCombiningCharacters(line);
        var kept = letters.Length;
        while (kept > 0 && Width($"{line[..(kept == letters.Length ? line.Length : letters[kept])]}…") > width) kept--;
        return $"{line[..(kept == letters.Length ? line.Length : letters[kept])].TrimEnd()}…";
    }

    /// <summary>In pixels at 12 px; marks over a letter take no room.</summary>
    internal static decimal Width(string text) => text.Normalize(NormalizationForm.FormD).Sum(c =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark ? 0m : Narrow.Contains(c) ? 4.4m : Wide.Contains(c) ? 11m : char.IsUpper(c) ? 9m : 7m);
}
