using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.News;

public static class NewsSets
{
    internal static readonly WordIndex ArticleWords = new("articles", "articles_words", "ix_articles_words");

    extension(MotCuaDbContext db)
    {
        public DbSet<Article> Articles => db.Set<Article>();

        public DbSet<NewsCategory> NewsCategories => db.Set<NewsCategory>();

        public DbSet<StaticPage> StaticPages => db.Set<StaticPage>();
    }

    extension(IQueryable<Article> articles)
    {
        /// <summary>The official's agency's; another's are not there.</summary>
        public IQueryable<Article> VisibleTo(Official official)
        {
            var agency = official.AgencyId;
            return articles.Where(a => a.AgencyId == agency);
        }

        /// <summary>What everybody may read at that moment.</summary>
        public IQueryable<Article> PublicAt(DateTime now) => articles.Where(a => a.State == ArticleState.Approved && a.PublishAt <= now);

        /// <summary>All words anywhere in it, marks optional.</summary>
        public IQueryable<Article> Matching(MotCuaDbContext db, string? typed) =>
            string.IsNullOrWhiteSpace(typed) ? articles : ArticleWords.Having(db, typed) is { } ids ? articles.Where(a => ids.Contains(a.Id)) : articles.Where(a => false);

        /// <summary>The newest first, as a list shows them; one indexed query.</summary>
        public IQueryable<ArticleTeaser> Teasers() => articles.OrderByDescending(a => a.PublishAt).ThenByDescending(a => a.Id).Select(a => new ArticleTeaser(a.Id, a.Slug, a.Content.Headline, a.Content.Lead, a.Content.CategoryId, a.PublishAt, a.Pictures));
    }

    extension(IQueryable<NewsCategory> categories)
    {
        public IQueryable<NewsCategory> VisibleTo(Official official)
        {
            var agency = official.AgencyId;
            return categories.Where(c => c.AgencyId == agency);
        }
    }

    extension(IQueryable<StaticPage> pages)
    {
        public IQueryable<StaticPage> VisibleTo(Official official)
        {
            var agency = official.AgencyId;
            return pages.Where(p => p.AgencyId == agency);
        }
    }
}

/// <summary>An article in a list.</summary>
public sealed record ArticleTeaser(long Id, string Slug, string Title, string Lead, long? CategoryId, DateTime? PublishAt, IReadOnlyList<ArticlePicture> Pictures)
{
    public string Address => $"/tin-tuc/{Slug}";

    public ArticlePicture? Cover => Pictures.Count > 0 ? Pictures[0] : null;
}
