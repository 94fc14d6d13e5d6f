using System.Text.RegularExpressions;
using MotCua.PeriodicReports.Figuring;
using MotCua.Platform;

namespace MotCua.PeriodicReports.Outlining;

/// <summary>An outline as it is typed: «# » a part, «## » a part within it, «? » what belongs there, other lines its text; of the annex «# » a group, else «khoá | chỉ tiêu | đơn vị tính | số liệu».</summary>
internal static partial class OutlineText
{
    public static string Sections(ReportTemplate template) =>
        string.Join("\n\n", template.Sections.Select(s => string.Join('\n', new[] { $"{new string('#', s.Level)} {s.Heading}", s.Hint.Length > 0 ? $"? {s.Hint}" : "", s.Text }.Where(l => l.Length > 0))));

    public static string Annex(ReportTemplate template) =>
        string.Join("\n\n", template.Annex.Select(g => string.Join('\n', g.Items.Select(i => $"{i.Key} | {i.Name} | {i.Unit}{(i.Figure is null ? "" : $" | {i.Figure}")}").Prepend($"# {g.Name}"))));

    /// <summary>Keys stay with their headings, so that what was written for a part is found again.</summary>
    public static IReadOnlyList<ReportSection> ReadSections(string text, ReportTemplate before)
    {
        var parts = new List<(int Level, string Heading, List<string> Lines)>();
        foreach (var (line, number) in Lines(text))
        {
            if (Head().Match(line) is { Success: true } head) parts.Add((head.Groups[1].Length, head.Groups[2].Value.Trim(), []));
            else if (parts.Count > 0) parts[^1].Lines.Add(line);
            else if (line.Length > 0) throw new RuleBroken($"Dòng {number}: đề cương phải bắt đầu bằng một phần, ví dụ «# I. Công tác chỉ đạo, điều hành».", "Input.Sections");
        }
        var (sections, keys) = (new List<ReportSection>(), new HashSet<string>());
        foreach (var (part, at) in parts.Select((p, at) => (p, at)))
        {
            if (part.Heading.Length > 300) throw new RuleBroken($"Tên phần «{part.Heading[..40]}…» dài quá 300 ký tự.", "Input.Sections");
            var hint = string.Join(' ', part.Lines.Where(l => l.StartsWith("? ", StringComparison.Ordinal)).Select(l => l[2..].Trim()));
            var words = string.Join('\n', part.Lines.Where(l => !l.StartsWith("? ", StringComparison.Ordinal))).Trim();
            var holds = words.Length == 0 && at + 1 < parts.Count && parts[at + 1].Level > part.Level;
            var key = before.Sections.FirstOrDefault(s => VietnamText.Fold(s.Heading) == VietnamText.Fold(part.Heading))?.Key;
            if (key is null || !keys.Add(key)) keys.Add(key = $"phan-{at + 1}");
            sections.Add(new(key, part.Level, part.Heading, words, hint, holds));
        }
        return sections;
    }

    public static IReadOnlyList<AnnexGroup> ReadAnnex(string text)
    {
        var (groups, keys) = (new List<(string Name, List<AnnexItem> Items)>(), new HashSet<string>());
        foreach (var (line, number) in Lines(text))
        {
            if (line.Length == 0) continue;
            if (line.StartsWith("# ", StringComparison.Ordinal)) groups.Add((line[2..].Trim(), []));
            else if (groups.Count == 0) throw new RuleBroken($"Dòng {number} của phụ lục: bắt đầu bằng một nhóm, ví dụ «# Chỉ đạo, điều hành».", "Input.Annex");
            else groups[^1].Items.Add(Item(line, number, keys));
        }
        return [.. groups.Where(g => g.Items.Count > 0).Select(g => new AnnexGroup(g.Name, g.Items))];
    }

    /// <summary>Figures that neither the system counts nor the annex asks for, with where they stand.</summary>
    public static IReadOnlyList<string> Unknown(ReportTemplate template, ReportContent content) =>
    [
        .. template.Sections.SelectMany(s => content.UnknownKeys(s.Text).Select(k => $"Phần «{s.Heading}» nhắc đến {{{k}}}: hệ thống không có số liệu đó, phụ lục cũng không có chỉ tiêu khoá «{k}». Sửa khoá hoặc thêm chỉ tiêu.")),
        .. template.Annex.SelectMany(g => g.Items).Where(i => i.Figure is { } figure && !StaffCounts.Keys.Contains(figure) && content.FigureOf(figure) is null).Select(i => $"Phụ lục, chỉ tiêu «{i.Name}»: không có số liệu «{i.Figure}». Bỏ phần sau dấu gạch đứng cuối để nhập tay."),
    ];

    private static AnnexItem Item(string line, int number, HashSet<string> keys)
    {
        if (line.Split('|', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } key, { Length: > 0 } name, var unit, .. var rest] || rest.Length > 1) throw new RuleBroken($"Dòng {number} của phụ lục: viết khoá | chỉ tiêu | đơn vị tính, thêm | số liệu khi hệ thống tự tính.", "Input.Annex");
        if (!Slug().IsMatch(key)) throw new RuleBroken($"Dòng {number} của phụ lục: khoá «{key}» chỉ gồm chữ thường không dấu, số và gạch nối.", "Input.Annex");
        if (!keys.Add(key)) throw new RuleBroken($"Dòng {number} của phụ lục: khoá «{key}» đã dùng ở trên.", "Input.Annex");
        return new(key, name, unit, rest is [{ Length: > 0 } figure] ? figure : null);
    }

    private static IEnumerable<(string Line, int Number)> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Select((line, at) => (line.Trim(), at + 1));

    [GeneratedRegex("^(#{1,2}) +(.+)$")]
    private static partial Regex Head();

    [GeneratedRegex("^[a-z0-9-]{1,60}$")]
    private static partial Regex Slug();
}
