using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using MotCua.News;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Portal.Home;

/// <summary>The public front page: where to look up a dossier and the procedures, and what is new.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = SameForAll.Name)]
internal sealed class HomeModel(MotCuaDbContext db, NewsCatalogue catalogue, TimeProvider clock) : WorkPage
{
    private const int Newest = 6;

    public string AgencyName { get; private set; } = "Một Cửa";

    public string DeskName { get; private set; } = "";

    public string Address { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public IReadOnlyList<ArticleTeaser> News { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await catalogue.OwnerAsync(cancellationToken) is { } owner) (AgencyName, DeskName, Address, Phone) = (owner.Name, owner.DeskName, owner.Address, owner.Phone);
        News = await db.Articles.AsNoTracking().PublicAt(clock.UtcNow).Teasers().Take(Newest).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }
}
