using MotCua.Platform;

namespace MotCua.PeriodicReports;

/// <summary>What an official types into a row of the annex.</summary>
public sealed record AnnexEntry(string Key, string Value, string Note, string Corrected, string Why);

/// <summary>A change of the annex, as the history keeps it.</summary>
public sealed record AnnexChange(string Name, string Before, string After);

/// <summary>The words of a report: a text for each part of the outline, in its order, and who it goes to and who signs.</summary>
public sealed record ReportWriting(string Title, IReadOnlyList<string> Texts, string Recipients, string Signer, string SignerName);

public sealed partial class PeriodicReport
{
    /// <summary>Typed rows take what was typed; computed ones only a correction beside the computed value, with its reason.</summary>
    public void TypeAnnex(IReadOnlyList<AnnexEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        MustBe(ReportState.Draft, "sửa phụ lục");
        var typed = entries.ToDictionary(e => e.Key);
        var rows = Content.Annex.Select((row, at) => typed.TryGetValue(row.Key, out var entry) ? Typed(row, entry, at) : row).ToList();
        var changes = Content.Annex.Zip(rows).Where(r => r.First != r.Second).Select(r => new AnnexChange(r.First.Name, InWords(r.First), InWords(r.Second))).ToList();
        if (changes.Count == 0) return;
        Content = Content with { Annex = rows };
        Record(new ReportAnnexTyped(Id, changes));
    }

    /// <exception cref="RuleBroken">A text names a figure that is not there.</exception>
    public void Write(ReportWriting writing)
    {
        ArgumentNullException.ThrowIfNull(writing);
        MustBe(ReportState.Draft, "sửa");
        if (writing.Title.Length == 0) throw new RuleBroken("Nhập tên báo cáo.", "Input.Title");
        if (writing.Texts.Count != Content.Sections.Count) throw new RuleBroken("Thiếu phần của đề cương: mở lại trang soạn rồi nhập lại.");
        foreach (var (at, text) in writing.Texts.Index())
            if (Content.UnknownKeys(text) is [var key, ..]) throw new RuleBroken($"Không có số liệu {{{key}}}: chọn trong danh sách số liệu chèn được, hoặc bỏ dấu ngoặc nhọn.", $"Input.Sections[{at}].Text");
        var sections = Content.Sections.Zip(writing.Texts, (s, text) => s.IsHeading ? s : s with { Text = text }).ToList();
        var head = Content.Head with { Signer = writing.Signer, SignerName = writing.SignerName };
        var parts = Content.Sections.Zip(sections).Where(s => s.First.Text != s.Second.Text).Select(s => s.First.Heading).ToList();
        if (writing.Title != Content.Title) parts.Add("Tên báo cáo");
        if (head != Content.Head || writing.Recipients != Content.Recipients) parts.Add("Nơi nhận, người ký");
        if (parts.Count == 0) return;
        Content = Content with { Title = writing.Title, Sections = sections, Recipients = writing.Recipients, Head = head };
        Record(new ReportWritten(Id, parts));
    }

    private static AnnexRow Typed(AnnexRow row, AnnexEntry entry, int at)
    {
        if (row.IsTyped) return row with { Value = entry.Value, Note = entry.Note };
        if (entry.Corrected.Length > 0 && entry.Why.Length == 0) throw new RuleBroken($"«{row.Name}»: ghi lý do điều chỉnh số do hệ thống tính.", $"Input.Rows[{at}].Why");
        return row with { Note = entry.Note, Corrected = entry.Corrected, Why = entry.Corrected.Length == 0 ? "" : entry.Why };
    }

    private static string InWords(AnnexRow row) => string.Join(", ", new[] { row.IsTyped ? row.Value : row.Corrected, row.Why, row.Note }.Where(w => w.Length > 0));
}
