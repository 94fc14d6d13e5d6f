using System.Text.RegularExpressions;

namespace MotCua.PeriodicReports;

public enum ReportLineKind
{
    Paragraph = 1,
    Bullet = 2,

    /// <summary>A table or chart made of the figures, on a line of its own.</summary>
    Block = 3,
}

/// <summary>A piece of a line: words, or a figure standing by its key.</summary>
public sealed record ReportRun(string Text, string? Key = null);

public sealed record ReportLine(ReportLineKind Kind, IReadOnlyList<ReportRun> Runs)
{
    public string? Block => Kind is ReportLineKind.Block ? Runs[0].Key : null;
}

/// <summary>The text of a section as it is typed: a line is a paragraph, «- » begins a line of a list, {key} stands for a figure.</summary>
public static partial class ReportText
{
    /// <summary>What may stand on a line of its own.</summary>
    public static readonly IReadOnlyDictionary<string, string> Blocks = new Dictionary<string, string>
    {
        ["bang-linh-vuc"] = "bảng kết quả theo lĩnh vực", ["bieu-do"] = "biểu đồ đúng hạn theo lĩnh vực", ["bang-so-sanh"] = "bảng so với kỳ trước và cùng kỳ", ["bang-ho-so-tre"] = "danh sách hồ sơ trễ hạn",
    };

    public static IReadOnlyList<ReportLine> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Line)];
    }

    public static IEnumerable<string> Keys(string text) => Key().Matches(text).Select(m => m.Groups[1].Value).Distinct();

    private static ReportLine Line(string line)
    {
        if (line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("+ ", StringComparison.Ordinal)) return new(ReportLineKind.Bullet, Runs(line[2..].TrimStart()));
        var runs = Runs(line);
        return runs is [{ Key: { } key }] && Blocks.ContainsKey(key) ? new(ReportLineKind.Block, runs) : new(ReportLineKind.Paragraph, runs);
    }

    private static List<ReportRun> Runs(string line)
    {
        var (runs, at) = (new List<ReportRun>(), 0);
        foreach (Match match in Key().Matches(line))
        {
            if (match.Index > at) runs.Add(new ReportRun(line[at..match.Index]));
            runs.Add(new ReportRun(match.Value, match.Groups[1].Value));
            at = match.Index + match.Length;
        }
        if (at < line.Length) runs.Add(new ReportRun(line[at..]));
        return runs;
    }

    [GeneratedRegex(@"\{([a-z0-9-]+)\}")]
    private static partial Regex Key();
}
