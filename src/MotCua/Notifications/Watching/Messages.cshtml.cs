using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Notifications.Watching;

/// <summary>What was told to whom, the newest first; addresses masked.</summary>
[Needs(Permission.ManageMessages)]
internal sealed class MessagesModel(MotCuaDbContext db, Official official) : WorkPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "tinh-trang")]
    public MessageState? State { get; set; }

    /// <summary>A dossier's code or a full address: who searches by an address knows it already.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Sought { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Open { get; private set; }

    public IEnumerable<SelectListItem> StateItems => Enum.GetValues<MessageState>().Select(s => new SelectListItem(s.Word(), $"{s}", s == State));

    public string? NextUrl { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var page = await Found().Take(Size + 1).ToListAsync(cancellationToken);
        if (page.Count > Size)
        {
            page.RemoveAt(Size);
            NextUrl = "/quan-tri/tin-nhan" + QueryString.Create("tinh-trang", $"{State}").Add("q", Sought ?? "").Add("sau", new Cursor(page[^1].At, page[^1].Id).ToString());
        }
        Rows = page;
        Open = await db.Messages.VisibleTo(official).CountAsync(m => m.State == MessageState.Dead || m.State == MessageState.Unknown, cancellationToken);
        return true;
    }

    private IQueryable<Row> Found()
    {
        var found = db.Messages.AsNoTracking().VisibleTo(official);
        if (State is { } state) found = found.Where(m => m.State == state);
        if (Sought?.Trim() is { Length: > 0 } sought)
        {
            var (code, address) = (sought.ToUpperInvariant(), ContactAddress.Read(sought)?.Text);
            found = address is null ? found.Where(m => m.SubjectCode == code) : found.Where(m => m.Address == address);
        }
        if (Cursor.Read(After) is { } cursor) found = found.Where(m => m.At < cursor.At || (m.At == cursor.At && m.Id < cursor.Id));
        return found.OrderByDescending(m => m.At).ThenByDescending(m => m.Id)
            .Select(m => new Row(m.Id, m.At, m.OccasionName, m.Channel, m.SubjectCode, m.MaskedAddress, m.IsUnneeded && m.State == MessageState.Waiting ? MessageState.Cancelled : m.State, m.SentAt, m.LastError));
    }

    public void OnGet() { }

    internal sealed record Row(long Id, DateTime At, string Occasion, MessageChannel Channel, string SubjectCode, string MaskedAddress, MessageState State, DateTime? SentAt, string? Error);
}
