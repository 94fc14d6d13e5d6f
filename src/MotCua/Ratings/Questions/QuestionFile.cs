using System.Text.Encodings.Web;
using System.Text.Json;
using MotCua.Platform;

namespace MotCua.Ratings.Questions;

/// <summary>A set of questions as a JSON file: what is written is read again as the same.</summary>
internal static class QuestionFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file of its own, in no page unencoded
        WriteIndented = true,
    };

    public static byte[] Write(QuestionContent content) => JsonSerializer.SerializeToUtf8Bytes(
        new FileSet(content.Name, content.Source, [.. content.Levels.Select(l => new FileLevel(l.Value, l.Text, l.Satisfied))], [.. content.Questions.Select(q => new FileQuestion(q.Code, q.Text, q.Factor, q.Required))]), Json);

    /// <exception cref="RuleBroken">Not such a file; the message says where.</exception>
    public static QuestionsRead Read(Stream file)
    {
        try
        {
            var read = JsonSerializer.Deserialize<FileSet>(file, Json) ?? throw new RuleBroken("Tệp JSON rỗng.", "Upload");
            return QuestionTable.Of(
            [
                new("Mục name", QuestionRowKind.Name, "", VietnamText.Clean(read.Name ?? ""), "", false),
                new("Mục source", QuestionRowKind.Source, "", VietnamText.Clean(read.Source ?? ""), "", false),
                .. (read.Levels ?? []).Select((l, at) => new QuestionRow($"Mức thứ {at + 1}", QuestionRowKind.Level, l?.Value is { } value ? $"{value}" : "", VietnamText.Clean(l?.Text ?? ""), "", l?.Satisfied ?? false)),
                .. (read.Questions ?? []).Select((q, at) => new QuestionRow($"Câu thứ {at + 1}", QuestionRowKind.Question, q?.Code?.Trim() ?? "", VietnamText.Clean(q?.Text ?? ""), VietnamText.Clean(q?.Factor ?? ""), q?.Required ?? false)),
            ]);
        }
        catch (JsonException e)
        {
            throw new RuleBroken($"Tệp JSON không đúng dạng ở «{e.Path}», dòng {(e.LineNumber + 1)?.Print()}.", "Upload");
        }
    }

    private sealed record FileSet(string? Name, string? Source, IReadOnlyList<FileLevel?>? Levels, IReadOnlyList<FileQuestion?>? Questions);

    private sealed record FileLevel(int? Value, string? Text, bool Satisfied);

    private sealed record FileQuestion(string? Code, string? Text, string? Factor, bool Required);
}
