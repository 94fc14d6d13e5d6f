using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Filing.Receiving;

/// <summary>What was filed online, what is to be answered first on top, and how much was answered in time.</summary>
[Needs(Permission.ReceiveDossiers, Permission.SeeAllDossiers)]
internal sealed class ListModel(MotCuaDbContext db, Official official, FilingClock filings, TimeProvider clock) : WorkPage
{
    private const int Size = 30;

    public static readonly IReadOnlyList<Tab> Tabs =
    [
        new("cho", "Chờ tiếp nhận", "Trả lời trước", "Không có hồ sơ nào chờ tiếp nhận. Hồ sơ người dân nộp trực tuyến sẽ hiện ở đây.", [FilingState.Submitted]),
        new("hoan-thien", "Chờ hoàn thiện", "Hoàn thiện trước", "Không có hồ sơ nào chờ người nộp hoàn thiện.", [FilingState.CompletionAsked]),
        new("xong", "Đã xong", "Xong lúc", "Chưa có hồ sơ nào xong.", [FilingState.Accepted, FilingState.Refused, FilingState.Closed, FilingState.Withdrawn]),
    ];

    private DateTime _soon;

    [BindProperty(SupportsGet = true, Name = "tab")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Nộp từ ngày")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Đến hết ngày")]
    public DateOnly? To { get; set; }

    public Tab Current => Tabs.FirstOrDefault(t => t.Key == Key) ?? Tabs[0];

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public FilingFigures Figures { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Text)) Text = null;
        _soon = await filings.SoonAsync(official.AgencyId, cancellationToken);
        var mine = db.OnlineFilings.AsNoTracking().VisibleTo(official);
        Counts = await mine.Where(f => f.State == FilingState.Submitted || f.State == FilingState.CompletionAsked).GroupBy(f => f.State)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => Tabs.First(t => t.States.Contains(g.Key)).Key, g => g.Count, cancellationToken);
        var states = Current.States;
        await ReadRowsAsync(mine.Where(f => states.Contains(f.State)).Saying(Text), cancellationToken);
        (From, To) = (From ?? new DateOnly(clock.Today.Year, clock.Today.Month, 1), To ?? clock.Today);
        Figures = await FilingFigures.OfAsync(mine, From.Value, To.Value, clock.UtcNow, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public string DateOf(Row row) => row.State switch
    {
        FilingState.Submitted => row.DueAt.Print(),
        FilingState.CompletionAsked => row.LastDay?.Print() ?? "không hạn",
        _ => row.EndedAt?.Print() ?? "–",
    };

    public string LookOf(Row row) => row.State switch
    {
        FilingState.Submitted => filings.LookOf(row.DueAt, _soon),
        FilingState.CompletionAsked when row.LastDay < clock.Today => "due-late",
        _ => "",
    };

    // What waits by when it must be answered; what is done by when it was filed, the newest first.
    private async Task ReadRowsAsync(IQueryable<OnlineFiling> found, CancellationToken cancellationToken)
    {
        var done = Current.Key == "xong";
        if (Cursor.Read(After) is { } cursor)
            found = done ? found.Where(f => f.SubmittedAt < cursor.At || (f.SubmittedAt == cursor.At && f.Id < cursor.Id)) : found.Where(f => f.DueAt > cursor.At || (f.DueAt == cursor.At && f.Id > cursor.Id));
        var ordered = done ? found.OrderByDescending(f => f.SubmittedAt).ThenByDescending(f => f.Id) : found.OrderBy(f => f.DueAt).ThenBy(f => f.Id);
        var rows = await ordered.Take(Size + 1).Select(f => new { f.Id, f.Code, f.Content, f.ProcedureName, f.SubmittedAt, f.DueAt, f.LastDay, f.EndedAt, f.State, f.AnsweredLate, f.DossierId, f.DossierCode }).ToListAsync(cancellationToken);
        Rows = [.. rows.Take(Size).Select(f => new Row(f.Id, f.Code, f.Content.Owner.Name, f.ProcedureName, f.SubmittedAt, f.DueAt, f.LastDay, f.EndedAt, f.State, f.AnsweredLate, f.DossierId, f.DossierCode))];
        if (rows.Count > Size) Next = $"/ho-so-truc-tuyen{QueryString.Create((KeyValuePair<string, string?>[])[new("tab", Current.Key), new("q", Text), new("sau", $"{new Cursor(done ? Rows[^1].SubmittedAt : Rows[^1].DueAt, Rows[^1].Id)}")])}";
    }

    internal sealed record Tab(string Key, string Title, string DateTitle, string Empty, FilingState[] States);

    internal sealed record Row(long Id, string Code, string OwnerName, string Procedure, DateTime SubmittedAt, DateTime DueAt, DateOnly? LastDay, DateTime? EndedAt, FilingState State, bool AnsweredLate, long? DossierId, string DossierCode);
}
