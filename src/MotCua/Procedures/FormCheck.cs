using System.Net.Mail;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MotCua.Platform;

namespace MotCua.Procedures;

/// <summary>What of the answers is missing or cannot be: the same for a citizen at home, an official at the desk and a preview.</summary>
public static partial class FormCheck
{
    /// <summary>All mistakes, in the order of the fields; what is not asked is not checked.</summary>
    public static IReadOnlyList<FormMistake> Of(FormDefinition definition, FormAnswers answers, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return [.. answers.ShownFields(definition).Select(f => (f.Key, Wrong: Wrong(f, answers[f.Key], today))).Where(f => f.Wrong is not null).Select(f => new FormMistake(f.Key, f.Wrong!))];
    }

    /// <summary>Each mistake beside its input.</summary>
    public static void Tell(this ModelStateDictionary errors, IEnumerable<FormMistake> mistakes, string prefix = FormAnswers.Prefix)
    {
        ArgumentNullException.ThrowIfNull(errors);
        foreach (var mistake in mistakes) errors.AddModelError(prefix + mistake.Key, mistake.Message);
    }

    private static string? Wrong(FormField field, string answer, DateOnly today)
    {
        if (answer.Length == 0) return field.Required ? $"{field.Label}: {(field.Choosable.Count > 0 ? "chọn một câu trả lời" : "chưa nhập")}." : null;
        var wrong = field.Kind switch
        {
            FormFieldKind.Day => WrongDay(field, answer, today),
            FormFieldKind.Number or FormFieldKind.Money => WrongNumber(field, answer),
            FormFieldKind.Choice or FormFieldKind.YesNo => field.Choosable.Contains(answer) ? null : "chọn một câu trả lời trong danh sách",
            FormFieldKind.Choices => answer.Split('\n').All(field.Choosable.Contains) ? null : "chỉ chọn các câu trả lời trong danh sách",
            FormFieldKind.IdNumber => IdNumber().IsMatch(answer) ? null : "số định danh cá nhân (CCCD) có 12 chữ số, CMND có 9 chữ số, hộ chiếu có một hoặc hai chữ cái rồi đến các chữ số",
            FormFieldKind.Phone => Phone().IsMatch(answer) ? null : "số điện thoại bắt đầu bằng 0, có 10 hoặc 11 chữ số, ví dụ 0905123456",
            FormFieldKind.Email => answer.Length <= 200 && MailAddress.TryCreate(answer, out var parsed) && parsed.Address == answer ? null : "thư điện tử có dạng ten@example.vn",
            _ => WrongText(field, answer),
        };
        return wrong is null ? null : $"{field.Label}: {wrong}.";
    }

    private static string? WrongDay(FormField field, string answer, DateOnly today) => FormText.DayOf(answer) switch
    {
        null => "nhập theo dạng ngày/tháng/năm, ví dụ 26/04/2024",
        { } day when field.Min is { } least && day < today.AddDays((int)least) => $"không được trước ngày {today.AddDays((int)least).Print()}",
        { } day when field.Max is { } most && day > today.AddDays((int)most) => $"không được sau ngày {today.AddDays((int)most).Print()}",
        _ => null,
    };

    private static string? WrongNumber(FormField field, string answer)
    {
        string Print(decimal bound) => field.Kind is FormFieldKind.Money ? bound.PrintMoney() : FormText.Typed(FormFieldKind.Number, bound.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return FormText.NumberOf(answer) switch
        {
            null => field.Kind is FormFieldKind.Money ? "nhập số tiền bằng chữ số, ví dụ 1.500.000" : "nhập một số, phần lẻ sau dấu phẩy, ví dụ 2 hoặc 2,5",
            { } amount when field.Kind is FormFieldKind.Money && amount != decimal.Truncate(amount) => "số tiền không có phần lẻ",
            { } number when number < (field.Min ?? (field.Kind is FormFieldKind.Money ? 0 : decimal.MinValue)) => $"phải từ {Print(field.Min ?? 0)} trở lên",
            { } number when number > (field.Max ?? decimal.MaxValue) => $"không được quá {Print(field.Max!.Value)}",
            _ => null,
        };
    }

    private static string? WrongText(FormField field, string answer)
    {
        var longest = FormRules.LongestAnswer(field);
        if (answer.Length > longest) return $"dài quá {longest.Print()} ký tự";
        if (field.Pattern.Length == 0 || FormPattern.IsMatch(field.Pattern, answer)) return null;
        return field.PatternHelp.Length > 0 ? field.PatternHelp.TrimEnd('.') : "viết chưa đúng dạng";
    }

    [GeneratedRegex(@"^(\d{12}|\d{9}|[A-Z]{1,2}\d{6,8})\z")]
    private static partial Regex IdNumber();

    [GeneratedRegex(@"^0\d{9,10}\z")]
    private static partial Regex Phone();
}

/// <param name="Key">Of the field.</param>
/// <param name="Message">Begins with the label and tells the way out.</param>
public sealed record FormMistake(string Key, string Message);
