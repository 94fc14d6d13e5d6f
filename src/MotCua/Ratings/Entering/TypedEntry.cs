using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Platform;

namespace MotCua.Ratings.Entering;

/// <summary>A form as it is typed: its number, then one digit a question in the order printed; 0 for a question left blank.</summary>
internal sealed record TypedEntry
{
    [Display(Name = "Số phiếu (gõ hoặc quét mã)"), StringLength(80, ErrorMessage = "Số phiếu quá dài.")]
    public string? Number { get; set; }

    [Display(Name = "Câu trả lời"), StringLength(200, ErrorMessage = "Dãy số quá dài.")]
    public string? Digits { get; set; }

    [Display(Name = "Phiếu không hợp lệ vì")]
    public string? InvalidReason { get; set; }

    [Display(Name = "Ý kiến khác"), StringLength(Rating.MostComment, ErrorMessage = "Ý kiến dài quá 1.000 ký tự.")]
    public string? Comment { get; set; }

    [Display(Name = "Lý do đính chính"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Why { get; set; }

    public bool IsNumberOnly => string.IsNullOrWhiteSpace(Digits) && string.IsNullOrWhiteSpace(InvalidReason);

    public static IEnumerable<SelectListItem> Reasons => [new("– Phiếu hợp lệ –", ""), .. SurveyReasons.All.Select(r => new SelectListItem(r.Name, r.Key))];

    public static string HintOf(QuestionContent content) =>
        $"{content.Questions.Count} chữ số liền nhau, theo thứ tự câu hỏi: {string.Join(", ", content.Levels.OrderBy(l => l.Value).Select(l => $"{l.Value} {l.Text.ToLower(VietnamText.Culture)}"))}; 0 là bỏ trống.";

    public static TypedEntry Of(SurveyEntry entry, QuestionContent content) => new()
    {
        Digits = entry.InvalidReason.Length > 0 ? "" : string.Concat(content.Questions.Select(q => entry.Answers.GetValueOrDefault(q.Code))), InvalidReason = entry.InvalidReason, Comment = entry.Comment,
    };

    /// <exception cref="RuleBroken">No number, or one of another survey.</exception>
    public int NumberOf(Survey survey)
    {
        var typed = (Number ?? "").Trim();
        var (code, digits) = typed.LastIndexOf('.') is var dot and >= 0 ? (typed[..dot], typed[(dot + 1)..]) : ("", typed);
        if (code.Length > 0 && !code.Equals(survey.Code, StringComparison.OrdinalIgnoreCase)) throw new RuleBroken($"Mã «{typed}» là phiếu của đợt khác (đợt này là {survey.Code}).", "Input.Number");
        if (!int.TryParse(digits, out var number) || number < 1 || number > survey.Forms) throw new RuleBroken($"Số phiếu từ 1 đến {survey.Forms}.", "Input.Number");
        return number;
    }

    /// <exception cref="RuleBroken">A digit too few, too many, or none of the levels; says which question.</exception>
    public SurveyEntry Read(QuestionContent content)
    {
        var digits = string.Concat((Digits ?? "").Where(c => !char.IsWhiteSpace(c)));
        var comment = VietnamText.Typed(Comment);
        if (!string.IsNullOrEmpty(InvalidReason) && digits.Length == 0) return new(new Dictionary<string, int>(), InvalidReason, comment);
        foreach (var (at, digit) in digits.Index())
            if (digit != '0' && content.Levels.All(l => l.Value != digit - '0')) throw new RuleBroken($"Chữ số thứ {at + 1} («{digit}») không phải mức trả lời. Dùng {string.Join(", ", content.Levels.Select(l => l.Value).Order())}, hoặc 0 khi bỏ trống.", "Input.Digits");
        if (digits.Length != content.Questions.Count)
            throw new RuleBroken($"Phiếu có {content.Questions.Count} câu, mới gõ {digits.Length} chữ số{(digits.Length < content.Questions.Count ? $": gõ tiếp từ câu {digits.Length + 1}" : ": bỏ bớt phần thừa")}.", "Input.Digits");
        return new(content.Questions.Zip(digits).Where(p => p.Second != '0').ToDictionary(p => p.First.Code, p => p.Second - '0'), InvalidReason ?? "", comment);
    }
}
