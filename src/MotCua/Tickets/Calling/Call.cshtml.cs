using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Platform.Ui;

namespace MotCua.Tickets.Calling;

/// <summary>A counter at work: who is served, who is next, who was absent.</summary>
[Needs(Permission.ReceiveDossiers, Permission.ReturnResults)]
internal sealed class CallModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Shown = 15, Tries = 5;

    [BindProperty, Display(Name = "Quầy"), StringLength(40, ErrorMessage = "Tên quầy dài quá 40 ký tự.")]
    public string? Counter { get; set; }

    [BindProperty, Display(Name = "Hàng chờ")]
    public long? LineId { get; set; }

    public QueueTicket? Current { get; private set; }

    public IReadOnlyList<QueueTicket> Waiting { get; private set; } = [];

    public IReadOnlyList<QueueTicket> Missed { get; private set; } = [];

    public int WaitingCount { get; private set; }

    public IReadOnlyDictionary<long, string> LineNames { get; private set; } = new Dictionary<long, string>();

    public IEnumerable<SelectListItem> LineChoices => LineNames.Select(l => new SelectListItem(l.Value, $"{l.Key}")).Prepend(new SelectListItem("Mọi hàng, ai đến trước gọi trước", ""));

    public WaitFigures Today { get; private set; } = null!;

    /// <summary>Times kept from now to the end of the day that nobody came for yet.</summary>
    public IReadOnlyList<(DateTime At, int Count)> Coming { get; private set; } = [];

    public DateTime Now => clock.UtcNow;

    public long AgencyId => official.AgencyId;

    private IQueryable<QueueTicket> Mine => db.QueueTickets.On(official.AgencyId, clock.Today);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = official.Id;
        LineNames = await db.QueueLines.AsNoTracking().Where(l => l.AgencyId == official.AgencyId).OrderBy(l => l.Letter).ToDictionaryAsync(l => l.Id, l => $"{l.Letter} – {l.Name}", cancellationToken);
        var last = await Mine.AsNoTracking().Where(t => t.OfficialId == me).OrderByDescending(t => t.LastCalledAt).FirstOrDefaultAsync(cancellationToken);
        Current = last is { State: TicketState.Called } ? last : null;
        Counter ??= last?.Counter;
        Waiting = await Mine.AsNoTracking().InTurn(Now).Take(Shown).ToListAsync(cancellationToken);
        WaitingCount = Waiting.Count < Shown ? Waiting.Count : await Mine.CountAsync(t => t.State == TicketState.Waiting, cancellationToken);
        Missed = await Mine.AsNoTracking().Where(t => t.State == TicketState.Missed).OrderByDescending(t => t.LastCalledAt).Take(Shown).ToListAsync(cancellationToken);
        var (agency, from, until) = (official.AgencyId, Now.AddHours(-1), clock.Today.EndUtc());
        Coming = [.. (await db.SlotBookings.Where(b => b.AgencyId == agency && b.State == BookingState.Booked && b.StartsAt >= from && b.StartsAt < until).GroupBy(b => b.StartsAt).Select(g => new { g.Key, Count = g.Count() }).OrderBy(g => g.Key).Take(Shown).ToListAsync(cancellationToken)).Select(g => (g.Key, g.Count))];
        Today = await WaitFigures.OfAsync(db, official.AgencyId, clock.Today, clock.Today, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostNextAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await NextAsync(cancellationToken);
            }
            catch (DbUpdateException lost) when (attempt < Tries && (lost is DbUpdateConcurrencyException || StorageFaults.IsDuplicate(lost)))
            {
                db.ChangeTracker.Clear(); // another counter called the same one a moment before: the next is next
            }
        }
    }

    public Task<IActionResult> OnPostFinishAsync(long ticket, CancellationToken cancellationToken) => ChangeAsync(ticket, t => t.Finish(Now), cancellationToken);

    public Task<IActionResult> OnPostMissAsync(long ticket, CancellationToken cancellationToken) => ChangeAsync(ticket, t => t.Miss(Now), cancellationToken);

    public Task<IActionResult> OnPostAgainAsync(long ticket, CancellationToken cancellationToken) => ChangeAsync(ticket, t => t.Call(VietnamText.Clean(Counter ?? ""), official.Id, Now), cancellationToken, endsMine: true);

    private async Task<IActionResult> NextAsync(CancellationToken cancellationToken)
    {
        var (me, line) = (official.Id, LineId);
        await FinishMineAsync(except: null, cancellationToken);
        var next = await Mine.Where(t => line == null || t.LineId == line).InTurn(Now).FirstOrDefaultAsync(cancellationToken);
        next?.Call(VietnamText.Clean(Counter ?? ""), me, Now);
        if (next is null) Notice = "Không còn ai chờ trong hàng này.";
        await db.SaveChangesAsync(cancellationToken);
        return LocalRedirect("/goi-so");
    }

    // A counter serves one at a time.
    private async Task FinishMineAsync(long? except, CancellationToken cancellationToken)
    {
        var me = official.Id;
        foreach (var served in await Mine.Where(t => t.OfficialId == me && t.State == TicketState.Called && t.Id != except).ToListAsync(cancellationToken)) served.Finish(Now);
    }

    private async Task<IActionResult> ChangeAsync(long id, Action<QueueTicket> change, CancellationToken cancellationToken, bool endsMine = false)
    {
        if (await Mine.SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } ticket) return NotFound();
        if (endsMine) await FinishMineAsync(id, cancellationToken);
        change(ticket);
        await db.SaveChangesAsync(cancellationToken);
        return LocalRedirect("/goi-so");
    }
}
