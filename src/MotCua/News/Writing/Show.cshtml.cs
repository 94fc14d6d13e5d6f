using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Visits;

namespace MotCua.News.Writing;

/// <summary>An article as it will look, whose turn it is, and all that happened to it.</summary>
[Needs(Permission.WriteNews, Permission.PublishNews)]
internal sealed class ShowModel(MotCuaDbContext db, NewsCatalogue catalogue, FileStore files, VisitStatistics visits, Official official, TimeProvider clock) : ArticlePage(db, official)
{
    private const int MostSteps = 200;

    [BindProperty]
    [Display(Name = "Giờ đăng")]
    public DateTime? At { get; set; }

    [BindProperty]
    [Display(Name = "Lý do"), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string? Reason { get; set; }

    public IReadOnlyList<ArticleStep> History { get; private set; } = [];

    public IReadOnlyList<StoredFile> Attachments { get; private set; } = [];

    public string? CategoryName { get; private set; }

    public long Views { get; private set; }

    public DateTime Now => clock.UtcNow;

    public bool MayPublish => Official.Can(Permission.PublishNews);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken)) return false;
        History = [.. (await Db.History.AsNoTracking().Where(h => h.SubjectId == Id).OrderByDescending(h => h.Sequence).Take(MostSteps).ToListAsync(cancellationToken)).Select(ArticleStep.Of)];
        Attachments = await files.OfAsync(nameof(Article), Id, cancellationToken);
        CategoryName = (await catalogue.CategoriesAsync(cancellationToken)).Find(c => c.Id == Article.Content.CategoryId)?.Name;
        Views = await visits.ViewsOfAsync(Id, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken cancellationToken)
    {
        MustBeAllowedToChange();
        Article.Submit(Official.Id, clock.UtcNow);
        return SavedAsync("Đã trình duyệt.", cancellationToken);
    }

    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken)
    {
        MustPublish();
        Article.Publish(At?.ToUtc(), Official.Id, Official.Can(Permission.PublishOwnNews), clock.UtcNow);
        return SavedAsync(Article.IsPublicAt(clock.UtcNow) ? "Đã đăng bài." : $"Bài sẽ lên cổng lúc {Article.PublishAt!.Value.Print()}.", cancellationToken);
    }

    public Task<IActionResult> OnPostSendBackAsync(CancellationToken cancellationToken)
    {
        MustPublish();
        Article.SendBack((Reason ?? "").Trim(), clock.UtcNow);
        return SavedAsync("Đã trả lại người viết.", cancellationToken);
    }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken)
    {
        MustPublish();
        Article.Withdraw((Reason ?? "").Trim(), clock.UtcNow);
        return SavedAsync("Đã gỡ bài khỏi cổng.", cancellationToken);
    }

    private void MustPublish()
    {
        if (!Official.MayUse(Permission.PublishNews)) throw new RuleBroken("Chỉ người được duyệt tin bài làm được việc này.");
    }
}
