using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Exchange.Carrying;
using MotCua.Exchange.Receiving;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Exchange.Watching;

/// <summary>Messages out or in, the newest first.</summary>
[Needs(Permission.ManageExchange)]
internal sealed class MessagesModel(MotCuaDbContext db, Official official) : WorkPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "chieu")]
    public string? Way { get; set; }

    [BindProperty(SupportsGet = true, Name = "he-thong")]
    public long? PartnerId { get; set; }

    [BindProperty(SupportsGet = true, Name = "tinh-trang")]
    public OutboxState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "muc")]
    public string? OfSubject { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public bool In => Way == "den";

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyDictionary<long, string> Partners { get; private set; } = new Dictionary<long, string>();

    public IEnumerable<SelectListItem> PartnerItems => Partners.Select(p => new SelectListItem(p.Value, $"{p.Key}", p.Key == PartnerId));

    public IEnumerable<SelectListItem> StateItems => Enum.GetValues<OutboxState>().Select(s => new SelectListItem(s.Word(), $"{s}", s == State));

    public string? NextUrl { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Partners = await db.Partners.AsNoTracking().OrderBy(p => p.Name).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var page = await (In ? Incoming() : Outgoing()).Take(Size + 1).ToListAsync(cancellationToken);
        if (page.Count > Size)
        {
            page.RemoveAt(Size);
            NextUrl = Next(new Cursor(page[^1].At, page[^1].Id));
        }
        Rows = page;
        return true;
    }

    private IQueryable<Row> Outgoing()
    {
        var found = db.Set<OutboxMessage>().AsNoTracking().VisibleTo(official);
        if (PartnerId is { } partner) found = found.Where(m => m.PartnerId == partner);
        if (State is { } state) found = found.Where(m => m.State == state);
        if (Sought is { } subject) found = found.Where(m => m.Subject == subject);
        if (Cursor.Read(After) is { } cursor) found = found.Where(m => m.At < cursor.At || (m.At == cursor.At && m.Id < cursor.Id));
        return found.OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Select(m => new Row(m.Id, m.PartnerId, m.Type, m.Subject, m.Sequence, m.At, m.State, m.SentAt, m.TryCount, m.LastError));
    }

    private IQueryable<Row> Incoming()
    {
        var found = db.Set<InboxMessage>().AsNoTracking().VisibleTo(official);
        if (PartnerId is { } partner) found = found.Where(m => m.PartnerId == partner);
        if (Sought is { } subject) found = found.Where(m => m.Subject == subject);
        if (Cursor.Read(After) is { } cursor) found = found.Where(m => m.ReceivedAt < cursor.At || (m.ReceivedAt == cursor.At && m.Id < cursor.Id));
        return found.OrderByDescending(m => m.ReceivedAt).ThenByDescending(m => m.Id).Select(m => new Row(m.Id, m.PartnerId, m.Type, m.Subject, m.Sequence, m.ReceivedAt, OutboxState.Sent, m.At, 0, null));
    }

    private string? Sought => OfSubject?.Trim() is { Length: > 0 } subject ? subject : null;

    private string Next(Cursor cursor) => "/quan-tri/trao-doi/tin" + QueryString.Create("chieu", Way ?? "").Add("he-thong", $"{PartnerId}").Add("tinh-trang", $"{State}").Add("muc", Sought ?? "").Add("sau", cursor.ToString());

    public void OnGet() { }

    internal sealed record Row(long Id, long PartnerId, string Type, string Subject, int Sequence, DateTime At, OutboxState State, DateTime? Other, int TryCount, string? LastError);
}
