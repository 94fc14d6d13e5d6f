using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Ratings.Questions;

/// <summary>A set of questions as a spreadsheet, one row a name, a source, a level of answers or a question; what is written is read again as the same.</summary>
internal static class QuestionSheet
{
    private const string Yes = "có";

    private static readonly (string Header, double Width)[] Columns = [("Loại dòng", 14), ("Mã hoặc điểm", 14), ("Nội dung", 70), ("Yếu tố", 40), ("Hài lòng hoặc bắt buộc", 14)];

    private static readonly Dictionary<string, QuestionRowKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tên"] = QuestionRowKind.Name, ["nguồn"] = QuestionRowKind.Source, ["mức"] = QuestionRowKind.Level, ["câu"] = QuestionRowKind.Question,
    };

    public static Sheet Write(QuestionContent content) => new("Bộ câu hỏi", [], ["BỘ CÂU HỎI"], [.. Columns.Select(c => SheetGroup.Alone(c.Header, c.Width))],
    [
        [WordOf(QuestionRowKind.Name), "", content.Name, "", ""],
        [WordOf(QuestionRowKind.Source), "", content.Source, "", ""],
        .. content.Levels.Select(l => (IReadOnlyList<object?>)[WordOf(QuestionRowKind.Level), $"{l.Value}", l.Text, "", l.Satisfied ? Yes : ""]),
        .. content.Questions.Select(q => (IReadOnlyList<object?>)[WordOf(QuestionRowKind.Question), q.Code, q.Text, q.Factor, q.Required ? Yes : ""]),
    ])
    { Notes = ["Loại dòng: tên, nguồn, mức (một mức trả lời, kèm điểm) hoặc câu (một câu hỏi, kèm mã). Cột cuối ghi «có» khi mức tính là hài lòng, khi câu bắt buộc trả lời."] };

    /// <exception cref="RuleBroken">Not a spreadsheet with such a table.</exception>
    public static QuestionsRead Read(Stream file)
    {
        var (rows, wrong) = (new List<QuestionRow>(), new List<string>());
        foreach (var line in SheetReader.Read(file, [.. Columns.Select(c => c.Header)], 0, "Upload"))
        {
            var (where, cells) = ($"Dòng {line.Number}", line.Cells);
            if (cells[0].StartsWith("Loại dòng:", StringComparison.Ordinal)) continue; // the note below the table
            if (!Kinds.TryGetValue(cells[0], out var kind)) wrong.Add($"{where}: loại dòng «{cells[0]}» không có; ghi tên, nguồn, mức hoặc câu.");
            else if (cells[4].Length > 0 && !cells[4].Equals(Yes, StringComparison.OrdinalIgnoreCase) && !cells[4].Equals("không", StringComparison.OrdinalIgnoreCase)) wrong.Add($"{where}: cột «{Columns[4].Header}» ghi «có», «không» hoặc để trống.");
            else rows.Add(new(where, kind, cells[1], VietnamText.Clean(cells[2]), VietnamText.Clean(cells[3]), cells[4].Equals(Yes, StringComparison.OrdinalIgnoreCase)));
        }
        var read = QuestionTable.Of(rows);
        return wrong.Count == 0 ? read : read with { Wrong = [.. wrong, .. read.Wrong] };
    }

    private static string WordOf(QuestionRowKind kind) => Kinds.First(k => k.Value == kind).Key;
}
