using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Feedback.Working;

/// <summary>Feedback in hand, what is due next on top; what is done, the latest on top. Paged by key.</summary>
[Needs(Permission.ReceiveFeedback, Permission.HandleFeedback, Permission.ApproveFeedback)]
internal sealed class ListModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "tab")]
    public string? Tab { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public FeedbackState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "cua-toi")]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public bool ShowsDone => Tab == "xong";

    public bool MayReceive => official.Can(Permission.ReceiveFeedback);

    public DateTime Now => clock.UtcNow;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Rows = await Ordered(Filtered()).Take(Size + 1).Select(c => new Row(c.Id, c.Code, c.Title, c.Topic, c.State, c.HolderName, c.NextDueAt, c.EndedAt, c.EndedLate, c.IsPublicationProposed)).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;

        Rows = [.. Rows.Take(Size)];
        var last = new Cursor(ShowsDone ? Rows[^1].EndedAt!.Value : Rows[^1].NextDueAt, Rows[^1].Id);
        Next = $"/xu-ly-phan-anh{QueryString.Create((KeyValuePair<string, string?>[])[new("tab", Tab), new("q", Text), new("trang-thai", State?.ToString()), new("cua-toi", Mine ? "true" : null), new("sau", $"{last}")])}";
        return true;
    }

    public void OnGet() { }

    private IQueryable<FeedbackCase> Filtered()
    {
        var me = official.Id;
        var cases = db.FeedbackCases.AsNoTracking().VisibleTo(official).Saying(Text).Where(c => (c.EndedAt != null) == ShowsDone);
        if (Mine) cases = cases.Where(c => c.HolderId == me);
        return State is { } state ? cases.Where(c => c.State == state) : cases;
    }

    private IQueryable<FeedbackCase> Ordered(IQueryable<FeedbackCase> cases)
    {
        var cursor = Cursor.Read(After);
        if (ShowsDone) return (cursor is null ? cases : cases.Where(c => c.EndedAt < cursor.At || (c.EndedAt == cursor.At && c.Id < cursor.Id))).OrderByDescending(c => c.EndedAt).ThenByDescending(c => c.Id);
        return (cursor is null ? cases : cases.Where(c => c.NextDueAt > cursor.At || (c.NextDueAt == cursor.At && c.Id > cursor.Id))).OrderBy(c => c.NextDueAt).ThenBy(c => c.Id);
    }

    internal sealed record Row(long Id, string Code, string Title, FeedbackTopic Topic, FeedbackState State, string HolderName, DateTime NextDueAt, DateTime? EndedAt, bool EndedLate, bool IsPublicationProposed)
    {
        public bool IsLate(DateTime now) => EndedLate || (EndedAt is null && State is not FeedbackState.AwaitingSender && now > NextDueAt);
    }
}
