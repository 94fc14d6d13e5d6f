using System.ComponentModel.DataAnnotations;

namespace MotCua.News.Writing;

/// <summary>The form of an article.</summary>
internal sealed record ArticleInput
{
    [Display(Name = "Tiêu đề"), Required(ErrorMessage = "Nhập tiêu đề."), StringLength(250, ErrorMessage = "Tiêu đề dài quá 250 ký tự.")]
    public string? Title { get; set; }

    [Display(Name = "Chuyên mục")]
    public long? CategoryId { get; set; }

    [Display(Name = "Lời dẫn (sapô)"), StringLength(1000, ErrorMessage = "Lời dẫn dài quá 1.000 ký tự.")]
    public string? Lead { get; set; }

    [Display(Name = "Nơi, ngày đưa tin"), StringLength(200, ErrorMessage = "Nơi, ngày đưa tin dài quá 200 ký tự.")]
    public string? Dateline { get; set; }

    [Display(Name = "Nội dung"), StringLength(60_000, ErrorMessage = "Nội dung dài quá 60.000 ký tự.")]
    public string? Body { get; set; }

    [Display(Name = "Tác giả"), StringLength(120, ErrorMessage = "Tên tác giả dài quá 120 ký tự.")]
    public string? Author { get; set; }

    [Display(Name = "Người chụp ảnh"), StringLength(120, ErrorMessage = "Tên người chụp ảnh dài quá 120 ký tự.")]
    public string? PhotoCredit { get; set; }

    [Display(Name = "Bài liên quan"), StringLength(2000, ErrorMessage = "Danh sách bài liên quan dài quá 2.000 ký tự.")]
    public string? Related { get; set; }

    public ArticleContent Content => new()
    {
        Headline = Of(Title), Lead = Of(Lead), Dateline = Of(Dateline), Body = (Body ?? "").ReplaceLineEndings("\n").TrimEnd(), Author = Of(Author), PhotoCredit = Of(PhotoCredit), CategoryId = CategoryId,
    };

    /// <summary>Last parts of the addresses typed, one a line.</summary>
    public IReadOnlyList<string> RelatedSlugs => [.. (Related ?? "").Split(['\n', '\r', ' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(a => a.TrimEnd('/').Split('/')[^1]).Distinct().Take(10)];

    public static ArticleInput Of(Article article, IEnumerable<string> relatedSlugs) => new()
    {
        Title = article.Content.Headline, Lead = article.Content.Lead, Dateline = article.Content.Dateline, Body = article.Content.Body,
        Author = article.Content.Author, PhotoCredit = article.Content.PhotoCredit, CategoryId = article.Content.CategoryId,
        Related = string.Join('\n', relatedSlugs.Select(s => $"/tin-tuc/{s}")),
    };

    private static string Of(string? text) => (text ?? "").Trim();
}
