using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.News;
using MotCua.Platform;

namespace MotCua.Demo;

/// <summary>A few invented articles with drawn pictures, written and approved by two people as the rule is.</summary>
internal sealed class DemoNews(MotCuaDbContext db, ArticlePictures pictures)
{
    public async Task PublishAsync(DemoOrder order, IReadOnlyList<DemoOfficial> staff, CancellationToken cancellationToken)
    {
        await using var file = typeof(DemoNews).Assembly.GetManifestResourceStream("MotCua.Seed.demo-news.json")!;
        var stories = (await JsonSerializer.DeserializeAsync<List<Story>>(file, JsonSerializerOptions.Web, cancellationToken))!;
        var categories = await db.NewsCategories.Where(c => c.AgencyId == order.AgencyId).ToDictionaryAsync(c => c.Slug, c => c.Id, cancellationToken);
        var (writer, approver) = (staff.First(o => o.Does is Permission.CloseBooks), staff.First(o => o.Does is Permission.ApproveDossiers));
        foreach (var story in stories)
        {
            var at = order.To.AddDays(-story.DaysAgo).ToDateTime(new TimeOnly(8, 30)).ToUtc();
            var article = await WriteAsync(order, story, writer, categories.TryGetValue(story.Category, out var category) ? category : null, at, cancellationToken);
            db.History.AddRange(article.TakePending(writer.ActorOf(order.AgencyId), at).ToList());
            article.Publish(null, approver.Id, mayApproveOwn: false, at.AddHours(1));
            db.History.AddRange(article.TakePending(approver.ActorOf(order.AgencyId), at.AddHours(1)).ToList());
        }
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task<Article> WriteAsync(DemoOrder order, Story story, DemoOfficial writer, long? category, DateTime at, CancellationToken cancellationToken)
    {
        var slug = await Slugs.FreeAsync(db.Articles.Select(a => a.Slug), story.Title, cancellationToken);
        var article = Article.Draft(order.AgencyId, writer.Id, writer.Name, slug, story.Content with { CategoryId = category }, [], at);
        db.Add(article);
        if (story.Alt.Length > 0) await pictures.AddAsync(article, DemoPicture.Draw(story.DaysAgo), story.Alt, story.Caption, cancellationToken);
        article.Submit(writer.Id, at);
        return article;
    }

    private sealed record Story(int DaysAgo, string Category, string Title, string Lead, string Dateline, string Body, string Author, string Photo, string Alt, string Caption)
    {
        public ArticleContent Content => new() { Headline = Title, Lead = Lead, Dateline = Dateline, Body = Body, Author = Author, PhotoCredit = Photo };
    }
}
