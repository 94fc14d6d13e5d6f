using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Feedback.Publishing;

/// <summary>One published answer.</summary>
[AllowAnonymous]
internal sealed class PublishedOneModel(MotCuaDbContext db) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public Text Shown { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        var found = await db.FeedbackCases.AsNoTracking().Where(c => c.Id == id && c.PublishedAt != null).Select(c => new Text(c.PublicTitle, c.PublicContent, c.PublicAnswer, c.Topic, c.ReceivedAt, c.PublishedAt!.Value)).SingleOrDefaultAsync(cancellationToken);
        if (found is not null) Shown = found;
        return found is not null;
    }

    public void OnGet() { }

    internal sealed record Text(string Title, string Content, string Answer, FeedbackTopic Topic, DateTime ReceivedAt, DateTime PublishedAt);
}
