using System.Globalization;

namespace MotCua.Ratings.Questions;

/// <summary>What a row of a file is.</summary>
internal enum QuestionRowKind
{
    Name,
    Source,
    Level,
    Question,
}

/// <param name="Where">As people find it in their file, e.g. «Dòng 7».</param>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Points of a level, code of a question.</param>
/// <param name="Text">Its words.</param>
/// <param name="Factor">Of a question.</param>
/// <param name="Marked">Of a level: counts as satisfied; of a question: must be answered.</param>
internal sealed record QuestionRow(string Where, QuestionRowKind Kind, string Key, string Text, string Factor, bool Marked);

/// <summary>What was read of a file, and everything that is wrong with it: it is taken whole or not at all.</summary>
internal sealed record QuestionsRead(QuestionContent Content, IReadOnlyList<string> Wrong);

/// <summary>A set of questions out of rows, whatever file they stood in.</summary>
internal static class QuestionTable
{
    private const int MostLevels = 10, MostQuestions = 200, LongestName = 200, LongestText = 500, LongestCode = 12, MostShown = 30;

    /// <summary>What a file says of itself having been compared with the law counts for nothing: whoever takes it in compares it.</summary>
    public static QuestionsRead Of(IReadOnlyList<QuestionRow> rows)
    {
        var levels = rows.Where(r => r.Kind is QuestionRowKind.Level).ToList();
        var questions = rows.Where(r => r.Kind is QuestionRowKind.Question).ToList();
        var content = new QuestionContent
        {
            Name = rows.FirstOrDefault(r => r.Kind is QuestionRowKind.Name)?.Text ?? "", Source = rows.FirstOrDefault(r => r.Kind is QuestionRowKind.Source)?.Text ?? "",
            Levels = [.. levels.Select(l => new AnswerLevel(Points(l.Key) ?? 0, l.Text, l.Marked)).OrderByDescending(l => l.Value)],
            Questions = [.. questions.Select(q => new Question(q.Key, q.Text) { Factor = q.Factor, Required = q.Marked })],
        };
        List<string> wrong = [.. Alone(rows), .. levels.SelectMany(l => OfLevel(l, levels)), .. questions.SelectMany(q => OfQuestion(q, questions))];
        if (levels.Count > MostLevels) wrong.Add($"Có {levels.Count} mức trả lời, nhiều nhất {MostLevels}.");
        if (questions.Count > MostQuestions) wrong.Add($"Có {questions.Count} câu hỏi, nhiều nhất {MostQuestions}.");
        if (wrong.Count == 0 && content.Fault() is { } fault) wrong.Add(fault);
        return new(content, wrong.Count > MostShown ? [.. wrong.Take(MostShown), $"và {wrong.Count - MostShown} lỗi nữa."] : wrong);
    }

    private static IEnumerable<string> Alone(IReadOnlyList<QuestionRow> rows)
    {
        foreach (var (kind, what, longest) in ((QuestionRowKind, string, int)[])[(QuestionRowKind.Name, "tên bộ câu hỏi", LongestName), (QuestionRowKind.Source, "nguồn", LongestText)])
        {
            var found = rows.Where(r => r.Kind == kind).ToList();
            if (found.Count > 1) yield return $"{found[1].Where}: {what} chỉ ghi một lần.";
            if (found.Count > 0 && found[0].Text.Length > longest) yield return $"{found[0].Where}: {what} dài quá {longest} ký tự.";
        }
    }

    private static IEnumerable<string> OfLevel(QuestionRow level, List<QuestionRow> all)
    {
        if (Points(level.Key) is not { } points) yield return $"{level.Where}: điểm của mức trả lời là số nguyên từ 1 đến 100, không phải «{level.Key}».";
        else if (all.First(l => Points(l.Key) == points) is var first && first != level) yield return $"{level.Where}: điểm {points} đã dùng ở {first.Where.ToLowerInvariant()}.";
        if (level.Text.Length is 0 or > LongestText) yield return $"{level.Where}: mức trả lời cần lời, không quá {LongestText} ký tự.";
    }

    private static IEnumerable<string> OfQuestion(QuestionRow question, List<QuestionRow> all)
    {
        if (question.Key.Length is 0 or > LongestCode || question.Key.Any(c => char.IsWhiteSpace(c) || c is '|' or '[' or ']')) yield return $"{question.Where}: câu hỏi cần mã từ 1 đến {LongestCode} ký tự, không có khoảng trắng.";
        else if (all.First(q => q.Key == question.Key) is var first && first != question) yield return $"{question.Where}: mã «{question.Key}» đã dùng ở {first.Where.ToLowerInvariant()}.";
        if (question.Text.Length is 0 or > LongestText) yield return $"{question.Where}: câu hỏi cần lời, không quá {LongestText} ký tự.";
        if (question.Factor.Length > LongestName) yield return $"{question.Where}: tên yếu tố dài quá {LongestName} ký tự.";
    }

    private static int? Points(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points is >= 1 and <= 100 ? points : null;
}
