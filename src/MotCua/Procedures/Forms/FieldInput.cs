using System.ComponentModel.DataAnnotations;
using MotCua.Platform;

namespace MotCua.Procedures.Forms;

/// <summary>The question that is open in the editor.</summary>
internal sealed class FieldInput
{
    [Display(Name = "Câu hỏi")] public string? Label { get; set; }
    [Display(Name = "Kiểu trả lời")] public FormFieldKind Kind { get; set; }
    [Display(Name = "Bắt buộc trả lời")] public bool Required { get; set; }
    [Display(Name = "Hướng dẫn")] public string? Help { get; set; }
    [Display(Name = "Các câu để chọn, mỗi dòng một câu")] public string? Options { get; set; }
    [Display(Name = "Nhỏ nhất")] public decimal? Min { get; set; }
    [Display(Name = "Lớn nhất")] public decimal? Max { get; set; }
    [Display(Name = "Nhiều nhất (ký tự)")] public int? MaxLength { get; set; }
    [Display(Name = "Mẫu viết (biểu thức chính quy)")] public string? Pattern { get; set; }
    [Display(Name = "Cách viết, cho người khai đọc")] public string? PatternHelp { get; set; }
    [Display(Name = "Chỉ hỏi khi trả lời ô")] public string? ShownKey { get; set; }
    [Display(Name = "là một trong các câu, mỗi dòng một câu")] public string? ShownAnyOf { get; set; }
    [Display(Name = "Điền sẵn")] public FormPrefill? Prefill { get; set; }
    [Display(Name = "Mã ô")] public string? Key { get; set; }

    public static FieldInput Of(FormField f) => new()
    {
        Label = f.Label, Kind = f.Kind, Required = f.Required, Help = f.Help, Options = string.Join('\n', f.Options), Min = f.Min, Max = f.Max, MaxLength = f.MaxLength,
        Pattern = f.Pattern, PatternHelp = f.PatternHelp, ShownKey = f.ShownWhen?.Key, ShownAnyOf = string.Join('\n', f.ShownWhen?.AnyOf ?? []), Prefill = f.Prefill, Key = f.Key,
    };

    public FormField ToField(IReadOnlyCollection<string> taken) => new()
    {
        Label = Clean(Label), Kind = Kind, Required = Required, Help = Clean(Help), Options = Kind is FormFieldKind.Choice or FormFieldKind.Choices ? Lines(Options) : [],
        Min = Min, Max = Max, MaxLength = MaxLength, Pattern = Clean(Pattern), PatternHelp = Clean(PatternHelp), Prefill = Prefill,
        ShownWhen = Clean(ShownKey) is { Length: > 0 } key ? new(key, Lines(ShownAnyOf)) : null,
        Key = Clean(Key) is { Length: > 0 } own ? own : KeyOf(Clean(Label), taken),
    };

    // Nobody has to think of keys: the label makes one, counted on where it is taken.
    private static string KeyOf(string label, IReadOnlyCollection<string> taken)
    {
        var words = VietnamText.Fold(label).Replace(' ', '-');
        if (words.Length == 0) return "";
        if (!char.IsAsciiLetterLower(words[0])) words = $"o-{words}";
        var key = words[..Math.Min(50, words.Length)].Trim('-');
        return Enumerable.Range(2, taken.Count + 1).Select(n => $"{key}-{n}").Prepend(key).First(k => !taken.Contains(k));
    }

    private static string[] Lines(string? text) => Clean(text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Clean(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");
}

internal sealed class SectionInput
{
    [Display(Name = "Tên phần")] public string? Title { get; set; }

    [Display(Name = "Hướng dẫn của phần")] public string? Help { get; set; }
}
