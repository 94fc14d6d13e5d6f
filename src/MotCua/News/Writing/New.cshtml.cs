using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.News.Writing;

/// <summary>Begins an article.</summary>
[Needs(Permission.WriteNews)]
internal sealed class NewModel(MotCuaDbContext db, NewsCatalogue catalogue, Official official, TimeProvider clock) : WorkPage, IArticleForm
{
    [BindProperty]
    public ArticleInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    public ArticleContent? Preview { get; private set; }

    public override IReadOnlyCollection<string> TakesUnfinished => ["Preview"];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Categories = (await catalogue.CategoriesAsync(cancellationToken)).Items(official.AgencyId, Input.CategoryId);
        return true;
    }

    public void OnGet() => Input.Author = official.Name;

    public void OnPostPreview()
    {
        ModelState.Clear();
        Preview = Input.Content;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var related = await db.RelatedAsync(official, Input.RelatedSlugs, cancellationToken);
        var content = (await catalogue.CategoriesAsync(cancellationToken)).Checked(Input.Content, official.AgencyId);
        var article = Article.Draft(official.AgencyId, official.Id, official.Name, await Slugs.FreeAsync(db.Articles.Select(a => a.Slug), content.Headline, cancellationToken), content, related, clock.UtcNow);
        db.Add(article);
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã lưu bản nháp. Thêm ảnh, tệp nếu có, rồi trình duyệt.";
        return LocalRedirect($"/quan-tri/tin-bai/{article.Id}");
    }
}

internal static class CategoryChecks
{
    /// <exception cref="RuleBroken">A section of another agency, or none at all.</exception>
    public static ArticleContent Checked(this IEnumerable<NewsCategory> categories, ArticleContent content, long agencyId) =>
        content.CategoryId is { } id && !categories.Any(c => c.Id == id && c.AgencyId == agencyId) ? throw new RuleBroken("Chọn một chuyên mục trong danh sách.", "Input.CategoryId") : content;
}
