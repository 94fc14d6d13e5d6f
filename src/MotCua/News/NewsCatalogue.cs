using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.News;

/// <summary>Sections and pages that stay, kept in memory: every public page names some of them.</summary>
public sealed class NewsCatalogue(MotCuaDbContext db, Kept kept)
{
    public Task<List<NewsCategory>> CategoriesAsync(CancellationToken cancellationToken) =>
        kept.GetAsync(nameof(CategoriesAsync), () => db.NewsCategories.AsNoTracking().OrderBy(c => c.Order).ThenBy(c => c.Name).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Who speaks here: the ward alone in its deployment; of many none stands above the others.</summary>
    public Task<AgencyProfile?> OwnerAsync(CancellationToken cancellationToken) => db.OnlyProfileAsync(kept, cancellationToken);

    /// <summary>In the order of their list; those not public yet are not among them.</summary>
    public Task<List<StaticPage>> PagesAsync(CancellationToken cancellationToken) =>
        kept.GetAsync(nameof(PagesAsync), () => db.StaticPages.AsNoTracking().Where(p => p.IsPublic).OrderBy(p => p.Order).ThenBy(p => p.Title).ToListAsync(cancellationToken), cancellationToken);
}
