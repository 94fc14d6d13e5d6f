using System.Text.RegularExpressions;

namespace MotCua.Procedures;

/// <summary>What a form must hold so that people can fill it in as meant.</summary>
internal static partial class FormRules
{
    public const int MostSections = 20, MostFields = 150, MostOptions = 100;

    /// <summary>Every fault with the place it stands at; an empty form has none.</summary>
    public static IEnumerable<FormFault> Faults(FormDefinition form)
    {
        if (form.Sections.Count > MostSections) yield return new(-1, -1, "", $"Tờ khai có quá {MostSections} phần. Gộp bớt các phần.");
        if (form.Fields.Count() > MostFields) yield return new(-1, -1, "", $"Tờ khai có quá {MostFields} ô. Bỏ bớt các ô không cần.");
        var before = new Dictionary<string, FormField>();
        foreach (var (section, s) in form.Sections.Select((section, s) => (section, s)))
        {
            if (Missing(section.Title, 200)) yield return new(s, -1, "Title", $"Phần {s + 1} chưa có tên, hoặc tên dài quá 200 ký tự. Nhập tên phần.");
            if (section.Help.Length > 1000) yield return new(s, -1, "Help", $"Phần {s + 1}: hướng dẫn dài quá 1.000 ký tự.");
            if (section.Fields.Count == 0) yield return new(s, -1, "Title", $"Phần {s + 1} chưa có ô nào. Thêm ô hoặc xoá phần.");
            foreach (var (field, f) in section.Fields.Select((field, f) => (field, f)))
            {
                foreach (var (part, what) in FieldFaults(field, before)) yield return new(s, f, part, $"Phần {s + 1}, ô {f + 1}{(field.Label.Length > 0 ? $" «{field.Label}»" : "")}: {what}.");
                before.TryAdd(field.Key, field);
            }
        }
    }

    public static int LongestAnswer(FormField field) => field.MaxLength ?? (field.Kind is FormFieldKind.LongText ? 4000 : 300);

    private static IEnumerable<(string Part, string What)> FieldFaults(FormField field, Dictionary<string, FormField> before)
    {
        if (Missing(field.Label, 300)) yield return ("Label", "nhập câu hỏi, không quá 300 ký tự");
        if (!Key().IsMatch(field.Key)) yield return ("Key", "mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, bắt đầu bằng chữ, không quá 60 ký tự; để trống thì lấy theo câu hỏi");
        else if (before.TryGetValue(field.Key, out var twin)) yield return ("Key", $"mã «{field.Key}» đã dùng cho ô «{twin.Label}». Đổi mã của một trong hai ô");
        if (!Enum.IsDefined(field.Kind)) yield return ("Kind", "chọn kiểu trả lời");
        if (field.Help.Length > 1000) yield return ("Help", "hướng dẫn dài quá 1.000 ký tự");
        foreach (var fault in OptionFaults(field).Concat(BoundFaults(field)).Concat(PatternFaults(field)).Concat(ConditionFaults(field, before))) yield return fault;
    }

    private static IEnumerable<(string, string)> OptionFaults(FormField field)
    {
        if (field.Kind is not (FormFieldKind.Choice or FormFieldKind.Choices)) yield break;
        // One box to tick is how one declares («Tôi cam đoan»); one of one is no choice.
        if (field.Options.Count < (field.Kind is FormFieldKind.Choices ? 1 : 2)) yield return ("Options", $"nhập ít nhất {(field.Kind is FormFieldKind.Choices ? "một" : "hai")} câu để chọn, mỗi dòng một câu");
        if (field.Options.Count > MostOptions) yield return ("Options", $"có quá {MostOptions} câu để chọn");
        if (field.Options.Any(o => Missing(o, 200) || o != o.Trim() || o.Contains('\n', StringComparison.Ordinal))) yield return ("Options", "mỗi câu để chọn có chữ và không quá 200 ký tự");
        if (field.Options.Distinct().Count() < field.Options.Count) yield return ("Options", "có hai câu để chọn giống nhau. Xoá một câu");
    }

    private static IEnumerable<(string, string)> BoundFaults(FormField field)
    {
        if (field.Min > field.Max) yield return ("Min", "số nhỏ nhất lớn hơn số lớn nhất. Sửa một trong hai số");
        if (field.Kind is FormFieldKind.Day && new[] { field.Min, field.Max }.Any(n => n is { } days && (days != decimal.Truncate(days) || Math.Abs(days) > 50_000))) yield return ("Min", "với ô ngày, giới hạn là số ngày kể từ hôm nay (0 là hôm nay, -1 là hôm qua), số nguyên");
        if (field.MaxLength is < 1 or > 10_000) yield return ("MaxLength", "số ký tự nhiều nhất từ 1 đến 10.000");
    }

    private static IEnumerable<(string, string)> PatternFaults(FormField field)
    {
        if (field.Pattern.Length == 0) yield break;
        if (field.Kind is not (FormFieldKind.Text or FormFieldKind.LongText)) yield return ("Pattern", "chỉ ô chữ mới có mẫu viết. Xoá mẫu hoặc đổi kiểu trả lời");
        else if (FormPattern.Wrong(field.Pattern) is { } wrong) yield return ("Pattern", wrong);
        if (Missing(field.PatternHelp, 300)) yield return ("PatternHelp", "có mẫu viết thì phải ghi cách viết cho người khai đọc, không quá 300 ký tự");
    }

    private static IEnumerable<(string, string)> ConditionFaults(FormField field, Dictionary<string, FormField> before)
    {
        if (field.ShownWhen is not { } when) yield break;
        if (!before.TryGetValue(when.Key, out var other)) yield return ("ShownKey", "điều kiện phải dựa vào một ô đứng trước. Chọn ô khác, hoặc chuyển ô này xuống dưới");
        else if (other.Choosable.Count == 0) yield return ("ShownKey", $"điều kiện phải dựa vào một ô chọn; ô «{other.Label}» không phải ô chọn. Chọn ô khác");
        else if (when.AnyOf.Count == 0) yield return ("ShownAnyOf", $"ghi câu trả lời nào của ô «{other.Label}» thì hỏi ô này, mỗi dòng một câu: {string.Join(", ", other.Choosable)}");
        else if (when.AnyOf.FirstOrDefault(a => !other.Choosable.Contains(a)) is { } unknown) yield return ("ShownAnyOf", $"«{unknown}» không phải câu trả lời của ô «{other.Label}». Các câu trả lời: {string.Join(", ", other.Choosable)}");
    }

    private static bool Missing(string text, int longest) => string.IsNullOrWhiteSpace(text) || text.Length > longest;

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,59}\z")]
    private static partial Regex Key();
}

/// <summary>Something wrong in a definition.</summary>
/// <param name="Section">Its number from 0; -1 is the whole form.</param>
/// <param name="Field">Its number within the section from 0; -1 is the section itself.</param>
/// <param name="Part">The part of the field.</param>
/// <param name="Message">Names the place and the way out.</param>
internal sealed record FormFault(int Section, int Field, string Part, string Message);
