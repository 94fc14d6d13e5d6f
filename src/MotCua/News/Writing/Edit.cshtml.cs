using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.News.Writing;

/// <summary>Changes a draft; of an approved article it is a correction with a reason.</summary>
[Needs(Permission.WriteNews, Permission.PublishNews)]
internal sealed class EditModel(MotCuaDbContext db, NewsCatalogue catalogue, Official official, TimeProvider clock) : ArticlePage(db, official), IArticleForm
{
    [BindProperty]
    public ArticleInput Input { get; set; } = new();

    [BindProperty]
    [Display(Name = "Lý do đính chính"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Reason { get; set; }

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    public ArticleContent? Preview { get; private set; }

    public override IReadOnlyCollection<string> TakesUnfinished => ["Preview"];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken)) return false;
        if (HttpMethods.IsGet(Request.Method)) Input = ArticleInput.Of(Article, await Db.Articles.AsNoTracking().Where(a => Article.RelatedIds.Contains(a.Id)).Select(a => a.Slug).ToListAsync(cancellationToken));
        Categories = (await catalogue.CategoriesAsync(cancellationToken)).Items(Official.AgencyId, Input.CategoryId);
        return true;
    }

    public void OnGet() { }

    public void OnPostPreview()
    {
        ModelState.Clear();
        Preview = Input.Content;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        MustBeAllowedToChange();
        var related = await Db.RelatedAsync(Official, Input.RelatedSlugs, cancellationToken);
        var content = (await catalogue.CategoriesAsync(cancellationToken)).Checked(Input.Content, Official.AgencyId);
        if (Article.State is ArticleState.Approved)
        {
            Article.Correct(content, related, (Reason ?? "").Trim(), clock.UtcNow);
            return await SavedAsync("Đã lưu đính chính.", cancellationToken);
        }
        var slug = Article.KeepsSlug ? Article.Slug : await Slugs.FreeAsync(Db.Articles.Where(a => a.Id != Article.Id).Select(a => a.Slug), content.Headline, cancellationToken);
        Article.Write(slug, content, related, clock.UtcNow);
        return await SavedAsync("Đã lưu.", cancellationToken);
    }
}
