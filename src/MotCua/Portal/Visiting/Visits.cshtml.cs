using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.News;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Visits;

namespace MotCua.Portal.Visiting;

/// <summary>How much the portal is read, by day, week or month, the whole or one article.</summary>
[Needs(Permission.WriteNews, Permission.PublishNews)]
internal sealed class VisitsModel(MotCuaDbContext db, VisitStatistics statistics, Official official, TimeProvider clock) : WorkPage
{
    private const int MostBars = 100, MostArticles = 20, Usual = 29;

    [BindProperty(SupportsGet = true, Name = "tu")]
    [Display(Name = "Từ ngày")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    [Display(Name = "đến ngày")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "theo")]
    public VisitUnit Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "bai")]
    public long? ArticleId { get; set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public VisitFigures Figures { get; private set; } = new(0, 0, 0, 0, 0);

    public IReadOnlyList<VisitBar> Bars { get; private set; } = [];

    public IReadOnlyList<(long Id, string Title, int Views)> Articles { get; private set; } = [];

    public string? ArticleTitle { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        LastDay = To is { } to && to <= clock.Today ? to : clock.Today;
        var longest = Unit switch { VisitUnit.Week => MostBars * 7, VisitUnit.Month => MostBars * 30, _ => MostBars };
        FirstDay = From is { } from && from <= LastDay ? from : LastDay.AddDays(-Usual);
        if (FirstDay < LastDay.AddDays(-longest)) FirstDay = LastDay.AddDays(-longest);
        if (ArticleId is { } article && (ArticleTitle = await db.Articles.VisibleTo(official).Where(a => a.Id == article).Select(a => a.Content.Headline).SingleOrDefaultAsync(cancellationToken)) is null) return false;

        Figures = await statistics.NowAsync(cancellationToken);
        Bars = VisitSeries.Of(await statistics.DaysAsync(ArticleId ?? Visited.WholeSite, FirstDay, LastDay, cancellationToken), Unit, FirstDay, LastDay);
        await LoadArticlesAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    private async Task LoadArticlesAsync(CancellationToken cancellationToken)
    {
        var seen = await statistics.MostSeenAsync(FirstDay, LastDay, MostArticles, cancellationToken);
        var ids = seen.Select(s => s.Subject).ToList();
        var titles = await db.Articles.VisibleTo(official).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Content.Headline, cancellationToken);
        Articles = [.. seen.Where(s => titles.ContainsKey(s.Subject)).Select(s => (s.Subject, titles[s.Subject], s.Views))];
    }
}
