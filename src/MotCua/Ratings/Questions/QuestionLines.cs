using MotCua.Platform;

namespace MotCua.Ratings.Questions;

/// <summary>Questions as lines that are typed: <c>mã | lời hỏi | yếu tố | bắt buộc</c>.</summary>
internal static class QuestionLines
{
    private const string Required = "bắt buộc";

    public static string Print(IEnumerable<Question> questions) => string.Join('\n', questions.Select(q => string.Join(" | ", (string[])[q.Code, q.Text, q.Factor, q.Required ? Required : ""]).TrimEnd(' ', '|')));

    /// <exception cref="RuleBroken">A line lacks its code or its words; says which.</exception>
    public static IReadOnlyList<Question> Read(string? text) =>
        [.. (text ?? "").Split('\n').Select((line, i) => (Parts: line.Split('|', StringSplitOptions.TrimEntries), Number: i + 1)).Where(l => l.Parts.Any(p => p.Length > 0)).Select(l => Read(l.Parts, l.Number))];

    private static Question Read(string[] parts, int number)
    {
        if (parts is not [{ Length: > 0 } code, { Length: > 0 } words, ..]) throw new RuleBroken($"Dòng {number}: viết mã, dấu gạch đứng rồi lời hỏi, ví dụ «chung | Đánh giá chung | | bắt buộc».", "Input.Questions");
        return new Question(code, words) { Factor = parts.ElementAtOrDefault(2) ?? "", Required = VietnamText.Fold(parts.ElementAtOrDefault(3)) == VietnamText.Fold(Required) };
    }
}
