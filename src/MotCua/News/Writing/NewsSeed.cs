using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.News.Writing;

/// <summary>Sections and pages a new portal begins with, for the first agency; and the word index of articles.</summary>
internal sealed class NewsSeed(MotCuaDbContext db, TimeProvider clock) : ISeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        await NewsSets.ArticleWords.MakeAsync(db, cancellationToken);
        if (await db.StaticPages.AnyAsync(cancellationToken) || await db.Agencies.OrderBy(a => a.Id).Select(a => (long?)a.Id).FirstOrDefaultAsync(cancellationToken) is not { } agency) return;

        await using var file = typeof(NewsSeed).Assembly.GetManifestResourceStream("MotCua.Seed.portal.json")!;
        var shipped = (await JsonSerializer.DeserializeAsync<Shipped>(file, JsonSerializerOptions.Web, cancellationToken))!;
        db.AddRange(shipped.Categories.Select((name, at) => NewsCategory.Open(agency, Slugs.Of(name), name, at + 1)));
        db.AddRange(shipped.Pages.Select((page, at) => StaticPage.Open(agency, page.Slug, page.Title, page.Body, at + 1, isPublic: true, clock.UtcNow)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private sealed record Shipped(IReadOnlyList<string> Categories, IReadOnlyList<Page> Pages);

    private sealed record Page(string Slug, string Title, string Body);
}
