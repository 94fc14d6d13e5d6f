using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using MotCua.Platform.Storage;
using MotCua.Platform.Ui;

namespace MotCua.News.Reading;

/// <summary>A page that stays, for everybody.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = SameForAll.Name)]
[ReadsReplica]
internal sealed class ShowPageModel(NewsCatalogue catalogue) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public StaticPage Shown { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Shown = (await catalogue.PagesAsync(cancellationToken)).Find(p => p.Slug == Slug)!;
        return Shown is not null;
    }

    public void OnGet() { }
}
