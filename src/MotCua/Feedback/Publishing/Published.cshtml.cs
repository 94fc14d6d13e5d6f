using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Platform.Ui;

namespace MotCua.Feedback.Publishing;

/// <summary>What was answered and approved for everybody to read, the newest first, searched without marks. Only the public texts are asked for.</summary>
[AllowAnonymous]
[ReadsReplica]
internal sealed class PublishedModel(MotCuaDbContext db) : WorkPage
{
    private const int Size = 20;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var found = db.FeedbackCases.AsNoTracking().PubliclySaying(Text);
        if (Cursor.Read(After) is { } cursor) found = found.Where(c => c.PublishedAt < cursor.At || (c.PublishedAt == cursor.At && c.Id < cursor.Id));
        Rows = await found.OrderByDescending(c => c.PublishedAt).ThenByDescending(c => c.Id).Take(Size + 1).Select(c => new Row(c.Id, c.PublicTitle, c.Topic, c.ReceivedAt, c.PublishedAt!.Value)).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;

        Rows = [.. Rows.Take(Size)];
        Next = $"/phan-anh/da-tra-loi{QueryString.Create((KeyValuePair<string, string?>[])[new("q", Text), new("sau", $"{new Cursor(Rows[^1].PublishedAt, Rows[^1].Id)}")])}";
        return true;
    }

    public void OnGet() { }

    internal sealed record Row(long Id, string Title, FeedbackTopic Topic, DateTime ReceivedAt, DateTime PublishedAt);
}
