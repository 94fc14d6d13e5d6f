using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Platform;

namespace MotCua.Staff.Posts;

/// <summary>Places and standard of a post as they are typed: one choice for each scale.</summary>
internal sealed record TermsForm
{
    [Display(Name = "Áp dụng từ ngày")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "Số biên chế giao")]
    public int? Places { get; set; }

    /// <summary>The least grade of each scale, in the order of the book; empty is not asked for.</summary>
    public List<string?> Grades { get; set; } = [];

    [Display(Name = "Ngành đào tạo phù hợp"), StringLength(2000, ErrorMessage = "Danh sách ngành dài quá 2.000 ký tự.")]
    public string? Fields { get; set; }

    [Display(Name = "Văn bản căn cứ"), StringLength(500, ErrorMessage = "Căn cứ dài quá 500 ký tự.")]
    public string? Source { get; set; }

    public static TermsForm Of(PostTerms? terms, ScaleBook book, DateOnly today) => new()
    {
        ValidFrom = today, Places = terms?.Places ?? 1,
        Grades = [.. book.All.Select(s => terms?.Requirements.FirstOrDefault(r => r.ScaleKey == s.Key) is { } r ? $"{r.ScaleKey}/{r.GradeKey}" : "")],
        Fields = terms is null ? "" : string.Join('\n', terms.Fields), Source = terms?.Source,
    };

    /// <summary>As many choices as there are scales.</summary>
    public void Fit(ScaleBook book)
    {
        while (Grades.Count < book.All.Count) Grades.Add("");
    }

    /// <exception cref="RuleBroken">A day or number is missing.</exception>
    public PostTerms Read(ScaleBook book) => new(
        ValidFrom ?? throw new RuleBroken("Nhập ngày áp dụng.", "Terms.ValidFrom"),
        Places ?? throw new RuleBroken("Nhập số biên chế giao.", "Terms.Places"),
        [.. Grades.Select(book.Read).OfType<(string Scale, string Grade)>().Select(g => new Requirement(g.Scale, g.Grade))],
        [.. (Fields ?? "").Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(f => VietnamText.Clean(f)).Distinct()],
        VietnamText.Typed(Source));

    public IEnumerable<SelectListItem> Choices(ScaleBook book, int at) =>
        book.All[at].Content.Grades.OrderBy(g => g.Rank).Select(g => new SelectListItem(g.Name, $"{book.All[at].Key}/{g.Key}")).Prepend(new("Không yêu cầu", ""));
}
