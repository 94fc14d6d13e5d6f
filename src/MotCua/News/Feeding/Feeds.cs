using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.News.Feeding;

/// <summary>What programs read of the portal: the Atom feed, the map for search machines, and where these may go.</summary>
internal static class Feeds
{
    private const int MostInFeed = 30, MostInMap = 5_000;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly string[] Fixed = ["/", "/tin-tuc", "/thu-tuc-hanh-chinh", "/tra-cuu"];

    public static void MapFeeds(this WebApplication app)
    {
        app.MapGet("/tin-tuc/atom.xml", AtomAsync).WithMetadata(new AllowAnonymousAttribute());
        app.MapGet("/sitemap.xml", MapAsync).WithMetadata(new AllowAnonymousAttribute());
        app.MapGet("/robots.txt", RobotsAsync).WithMetadata(new AllowAnonymousAttribute());
    }

    private static async Task<IResult> AtomAsync(HttpContext http, MotCuaDbContext db, NewsCatalogue catalogue, SiteAddress site, TimeProvider clock, CancellationToken stop)
    {
        var address = await site.OfAsync(http);
        var articles = await db.Articles.AsNoTracking().PublicAt(clock.UtcNow).OrderByDescending(a => a.PublishAt).ThenByDescending(a => a.Id).Take(MostInFeed)
            .Select(a => new { a.Slug, a.Content.Headline, a.Content.Lead, a.Content.Author, a.Html, a.PublishAt, a.CorrectedAt }).ToListAsync(stop);
        var feed = new XElement(Atom + "feed", new XAttribute(XNamespace.Xml + "lang", "vi"),
            new XElement(Atom + "title", await catalogue.OwnerAsync(stop) is { } owner ? $"Tin tức – {owner.Name}" : "Tin tức"), new XElement(Atom + "id", $"{address}/tin-tuc"), new XElement(Atom + "updated", Instant(articles.Select(a => a.CorrectedAt ?? a.PublishAt).Max() ?? DateTime.UnixEpoch)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", $"{address}/tin-tuc/atom.xml")), new XElement(Atom + "author", new XElement(Atom + "name", "Ban biên tập")),
            articles.Select(a => new XElement(Atom + "entry",
                new XElement(Atom + "title", a.Headline), new XElement(Atom + "id", $"{address}/tin-tuc/{a.Slug}"), new XElement(Atom + "link", new XAttribute("href", $"{address}/tin-tuc/{a.Slug}")),
                new XElement(Atom + "published", Instant(a.PublishAt!.Value)), new XElement(Atom + "updated", Instant(a.CorrectedAt ?? a.PublishAt!.Value)),
                a.Author.Length > 0 ? new XElement(Atom + "author", new XElement(Atom + "name", a.Author)) : null,
                new XElement(Atom + "summary", a.Lead.Length > 0 ? a.Lead : Beginning(a.Html)))));
        return Xml(feed, "application/atom+xml");
    }

    private static async Task<IResult> MapAsync(HttpContext http, MotCuaDbContext db, NewsCatalogue catalogue, SiteAddress site, TimeProvider clock, CancellationToken stop)
    {
        var address = await site.OfAsync(http);
        var articles = await db.Articles.AsNoTracking().PublicAt(clock.UtcNow).OrderByDescending(a => a.PublishAt).ThenByDescending(a => a.Id).Take(MostInMap).Select(a => new { a.Slug, At = a.CorrectedAt ?? a.PublishAt }).ToListAsync(stop);
        var pages = await catalogue.PagesAsync(stop);
        return Xml(new XElement(Map + "urlset",
            Fixed.Select(path => Place(address + path, null)),
            pages.Select(p => Place($"{address}/trang/{p.Slug}", p.ChangedAt)),
            articles.Select(a => Place($"{address}/tin-tuc/{a.Slug}", a.At))), "application/xml");
    }

    private static async Task<IResult> RobotsAsync(HttpContext http, SiteAddress site) =>
        Results.Text($"User-agent: *\nDisallow: /dang-nhap\nDisallow: /quan-tri\nDisallow: /ho-so\nDisallow: /tra-cuu/\nSitemap: {await site.OfAsync(http)}/sitemap.xml\n", "text/plain", Encoding.UTF8);

    private static XElement Place(string address, DateTime? changed) =>
        new(Map + "url", new XElement(Map + "loc", address), changed is { } at ? new XElement(Map + "lastmod", Instant(at)) : null);

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static string Beginning(string html) => ArticleBody.Text(html) is var text && text.Length <= 300 ? text : $"{text[..300]}…";

    private static IResult Xml(XElement root, string type) => Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}", type, Encoding.UTF8);
}
