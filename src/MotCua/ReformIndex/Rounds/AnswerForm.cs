using System.ComponentModel.DataAnnotations;
using MotCua.Platform;

namespace MotCua.ReformIndex.Rounds;

/// <summary>An answer as it is typed: text stays text until it is read, so that nothing typed is lost.</summary>
internal sealed record AnswerForm
{
    private const decimal MostWritten = 1_000_000_000_000, MostCounted = 100_000_000;

    public string Code { get; set; } = "";

    public string? Yes { get; set; }

    public string? Done { get; set; }

    public string? Of { get; set; }

    public string? Target { get; set; }

    public string? Choice { get; set; }

    public List<string?> Counts { get; set; } = [];

    public bool NothingArose { get; set; }

    [StringLength(2000, ErrorMessage = "Lý do không áp dụng dài quá 2.000 ký tự.")]
    public string? NotApplicable { get; set; }

    [StringLength(2000, ErrorMessage = "Giải trình dài quá 2.000 ký tự.")]
    public string? Explanation { get; set; }

    /// <summary>The appraiser's points and why.</summary>
    public string? Points { get; set; }

    [StringLength(2000, ErrorMessage = "Lý do dài quá 2.000 ký tự.")]
    public string? Reason { get; set; }

    public static AnswerForm From(IndexComponent component, IndexEntry entry)
    {
        var answer = entry.Answer;
        return new()
        {
            Code = component.Code, Yes = answer.Yes switch { true => "co", false => "khong", null => "" }, Done = answer.Done?.PrintPoints(), Of = answer.Of?.PrintPoints(), Target = answer.Target?.PrintPoints(), Choice = answer.Choice,
            Counts = [.. component.Rule.Choices.Select((_, at) => answer.Counts?.ElementAtOrDefault(at).Print())], NothingArose = answer.NothingArose, NotApplicable = answer.NotApplicable,
            Explanation = entry.Explanation, Points = entry.Appraised?.PrintPoints(), Reason = entry.Reason,
        };
    }

    /// <exception cref="RuleBroken">A number that is none.</exception>
    public IndexEntry Read(IndexComponent component) => new(component.Code)
    {
        Answer = new()
        {
            Yes = Yes switch { "co" => true, "khong" => false, _ => null }, Done = Number(component, Done), Of = Number(component, Of), Target = Number(component, Target),
            Choice = string.IsNullOrWhiteSpace(Choice) ? null : Choice, Counts = CountsOf(component), NothingArose = NothingArose, NotApplicable = string.IsNullOrWhiteSpace(NotApplicable) ? null : NotApplicable.Trim(),
        },
        Explanation = Explanation?.Trim() ?? "",
        Appraised = Number(component, Points),
        Reason = Reason?.Trim() ?? "",
    };

    private List<int>? CountsOf(IndexComponent component) =>
        Counts.All(string.IsNullOrWhiteSpace) ? null : [.. Counts.Select(c => (int)Math.Min(Number(component, c) ?? 0, MostCounted))];

    private static decimal? Number(IndexComponent component, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var (text, sign) = typed.Trim() is ['-', .. var rest] ? (rest, -1) : (typed.Trim(), 1);
        return RuleText.TryRead(text, out var number) && number <= MostWritten ? sign * number : throw new RuleBroken($"{component.Code} {component.Name}: «{typed}» không phải một số; số thập phân viết bằng dấu phẩy, ví dụ 4,2.");
    }
}
