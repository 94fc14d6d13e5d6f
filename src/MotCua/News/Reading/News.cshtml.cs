using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Platform.Ui;

namespace MotCua.News.Reading;

/// <summary>The news, or a section of it, or what has the words.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = SameForAll.Name)]
[ReadsReplica]
internal sealed class NewsModel(MotCuaDbContext db, NewsCatalogue catalogue, TimeProvider clock) : WorkPage
{
    private const int Size = 12;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public NewsCategory? Category { get; private set; }

    public IReadOnlyList<NewsCategory> Categories { get; private set; } = [];

    public IReadOnlyList<ArticleTeaser> Rows { get; private set; } = [];

    public string? NextUrl { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var all = await catalogue.CategoriesAsync(cancellationToken);
        Categories = [.. all.Where(c => !c.IsClosed)];
        if (RouteData.Values["slug"] is string slug && (Category = all.Find(c => c.Slug == slug)) is null) return false;
        if (Text?.Length > 200) Text = Text[..200];

        var found = db.Articles.AsNoTracking().PublicAt(clock.UtcNow).Matching(db, Text);
        if (Category?.Id is { } category) found = found.Where(a => a.Content.CategoryId == category);
        if (Cursor.Read(After) is { } after) found = found.Where(a => a.PublishAt < after.At || (a.PublishAt == after.At && a.Id < after.Id));
        Rows = await found.Teasers().Take(Size + 1).ToListAsync(cancellationToken);
        if (Rows.Count > Size)
        {
            Rows = [.. Rows.Take(Size)];
            NextUrl = $"{Request.Path}{QueryString.Create((KeyValuePair<string, string?>[])[new("q", Text), new("sau", new Cursor(Rows[^1].PublishAt!.Value, Rows[^1].Id).ToString())])}";
        }
        return true;
    }

    public void OnGet() { }
}
