using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.News.Writing;

/// <summary>The pages that stay.</summary>
[Needs(Permission.PublishNews)]
internal sealed class PagesModel(MotCuaDbContext db, Official official) : WorkPage
{
    public IReadOnlyList<StaticPage> Pages { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Pages = await db.StaticPages.AsNoTracking().VisibleTo(official).OrderBy(p => p.Order).ThenBy(p => p.Title).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }
}
