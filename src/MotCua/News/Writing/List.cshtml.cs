using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.News.Writing;

/// <summary>The agency's articles, changed last first.</summary>
[Needs(Permission.WriteNews, Permission.PublishNews)]
internal sealed class ListModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public ArticleState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? NextUrl { get; private set; }

    public DateTime Now => clock.UtcNow;

    public bool MayWrite => official.Can(Permission.WriteNews);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var found = db.Articles.AsNoTracking().VisibleTo(official).Matching(db, Text);
        if (State is { } state) found = found.Where(a => a.State == state);
        if (Cursor.Read(After) is { } after) found = found.Where(a => a.ChangedAt < after.At || (a.ChangedAt == after.At && a.Id < after.Id));
        Rows = await found.OrderByDescending(a => a.ChangedAt).ThenByDescending(a => a.Id).Take(Size + 1)
            .Select(a => new Row(a.Id, a.Content.Headline, a.WriterName, a.State, a.PublishAt, a.ChangedAt)).ToListAsync(cancellationToken);
        if (Rows.Count > Size)
        {
            Rows = [.. Rows.Take(Size)];
            NextUrl = $"/quan-tri/tin-bai{QueryString.Create((KeyValuePair<string, string?>[])[new("q", Text), new("trang-thai", State?.ToString()), new("sau", new Cursor(Rows[^1].ChangedAt, Rows[^1].Id).ToString())])}";
        }
        return true;
    }

    public void OnGet() { }

    internal sealed record Row(long Id, string Title, string Writer, ArticleState State, DateTime? PublishAt, DateTime ChangedAt)
    {
        public string StateAt(DateTime now) => State is ArticleState.Approved ? PublishAt <= now ? "Đã đăng" : "Hẹn giờ đăng" : State.Word();
    }
}
