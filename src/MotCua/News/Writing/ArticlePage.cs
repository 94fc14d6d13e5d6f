using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.News.Writing;

/// <summary>A page about one article of the official's agency.</summary>
internal abstract class ArticlePage(MotCuaDbContext db, Official official) : WorkPage
{
    protected MotCuaDbContext Db => db;

    protected Official Official => official;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public Article Article { get; private set; } = null!;

    public override Aggregate? Subject => Article;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Article = (await db.Articles.VisibleTo(official).SingleOrDefaultAsync(a => a.Id == Id, cancellationToken))!;
        return Article is not null;
    }

    public string Address => $"/quan-tri/tin-bai/{Id}";

    /// <summary>A writer changes their own; who may publish changes any, and alone what is approved.</summary>
    public bool MayChange => official.Can(Permission.PublishNews) || (Article.WriterId == official.Id && Article.State is not ArticleState.Approved);

    protected void MustBeAllowedToChange()
    {
        if (!MayChange) throw new RuleBroken(Article.State is ArticleState.Approved ? "Bài đã duyệt: chỉ người duyệt đính chính hoặc gỡ được." : "Bài của người khác: chỉ người viết hoặc người duyệt sửa được.");
    }

    protected async Task<IActionResult> SavedAsync(string notice, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        Notice = notice;
        return LocalRedirect(Address);
    }
}
