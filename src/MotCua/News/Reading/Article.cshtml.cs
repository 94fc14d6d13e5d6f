using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Platform.Ui;
using MotCua.Visits;

namespace MotCua.News.Reading;

/// <summary>An article, for everybody, from its hour on.</summary>
[AllowAnonymous]
[ReadsReplica]
internal sealed class ArticleModel(MotCuaDbContext db, NewsCatalogue catalogue, SiteAddress site, FileStore files, VisitStatistics visits, Visited visited, TimeProvider clock) : WorkPage
{
    private const int MostRelated = 5, MostDescription = 200;

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "ban-in")]
    public string? Print { get; set; }

    public bool ForPrint => Print is "1";

    public Article Article { get; private set; } = null!;

    public NewsCategory? Category { get; private set; }

    public IReadOnlyList<StoredFile> Attachments { get; private set; } = [];

    public IReadOnlyList<ArticleTeaser> Related { get; private set; } = [];

    /// <summary>Named where one deployment serves many.</summary>
    public string? AgencyName { get; private set; }

    public long Views { get; private set; }

    public string Site { get; private set; } = "";

    public string Canonical => $"{Site}/tin-tuc/{Article.Slug}";

    public string Description
    {
        get
        {
            var text = Article.Content.Lead.Length > 0 ? Article.Content.Lead : ArticleBody.Text(Article.Html);
            return text.Length <= MostDescription ? text : $"{text[..MostDescription]}…";
        }
    }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var open = db.Articles.AsNoTracking().PublicAt(clock.UtcNow);
        if (await open.SingleOrDefaultAsync(a => a.Slug == Slug, cancellationToken) is not { } article) return false;
        (Article, visited.Subject) = (article, article.Id);
        Category = (await catalogue.CategoriesAsync(cancellationToken)).Find(c => c.Id == article.Content.CategoryId);
        Attachments = await files.OfAsync(nameof(Article), article.Id, cancellationToken);
        var (chosen, category) = (article.RelatedIds, article.Content.CategoryId);
        Related = await (chosen.Count > 0 ? open.Where(a => chosen.Contains(a.Id)) : open.Where(a => a.Content.CategoryId == category && a.Id != article.Id)).Teasers().Take(MostRelated).ToListAsync(cancellationToken);
        Views = Math.Max(1, await visits.ViewsOfAsync(article.Id, cancellationToken)); // who reads is one
        if (await catalogue.OwnerAsync(cancellationToken) is null) AgencyName = await db.Agencies.Where(a => a.Id == article.AgencyId).Select(a => a.Profile.Name).SingleAsync(cancellationToken);
        Site = await site.OfAsync(HttpContext);
        return true;
    }

    public void OnGet() { }

    public string SizeOf(StoredFile file) => file.Size < 1_000_000 ? $"{Math.Max(1, (int)(file.Size / 1_000)).Print()} kB" : $"{(file.Size / 1_000_000m).ToString("0.0", VietnamText.Culture)} MB";
}
