using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Exchange.Carrying;
using MotCua.Exchange.Receiving;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Exchange.Watching;

/// <summary>How it stands with each partner, at one look.</summary>
[Needs(Permission.ManageExchange)]
internal sealed class OverviewModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    public IReadOnlyList<PartnerRow> Rows { get; private set; } = [];

    public bool IsOn { get; private set; }

    public bool MayManage => official.Can(Permission.ManageDeployment);

    public DateTime Now => clock.UtcNow;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        IsOn = await db.OwnSides.AnyAsync(cancellationToken);
        var today = clock.Today.StartUtc();
        var waiting = await CountAsync(db.Set<OutboxMessage>().VisibleTo(official).Where(m => m.State == OutboxState.Waiting), cancellationToken);
        var dead = await CountAsync(db.Set<OutboxMessage>().VisibleTo(official).Where(m => m.State == OutboxState.Dead), cancellationToken);
        var sent = await CountAsync(db.Set<OutboxMessage>().VisibleTo(official).Where(m => m.State == OutboxState.Sent && m.SentAt >= today), cancellationToken);
        var taken = await db.Set<InboxMessage>().VisibleTo(official).Where(m => m.ReceivedAt >= today).GroupBy(m => m.PartnerId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var partners = await db.Partners.AsNoTracking().Join(db.Set<PartnerLink>(), p => p.Id, l => l.PartnerId, (p, l) => new { Partner = p, Link = l }).OrderBy(p => p.Partner.Name).ToListAsync(cancellationToken);
        Rows = [.. partners.Select(p => new PartnerRow(p.Partner, p.Link, Of(waiting, p.Partner).Count, Of(waiting, p.Partner).Oldest, Of(sent, p.Partner).Count, Of(dead, p.Partner).Count, taken.GetValueOrDefault(p.Partner.Id)))];
        return true;
    }

    private static Task<Dictionary<long, Counted>> CountAsync(IQueryable<OutboxMessage> messages, CancellationToken cancellationToken) =>
        messages.GroupBy(m => m.PartnerId).Select(g => new Counted(g.Key, g.Count(), g.Min(m => m.At))).ToDictionaryAsync(c => c.PartnerId, cancellationToken);

    private static Counted Of(Dictionary<long, Counted> counts, Partner partner) => counts.GetValueOrDefault(partner.Id, new Counted(partner.Id, 0, null));

    public void OnGet() { }

    internal sealed record PartnerRow(Partner Partner, PartnerLink Link, int Waiting, DateTime? OldestWaiting, int SentToday, int Dead, int TakenToday);

    private sealed record Counted(long PartnerId, int Count, DateTime? Oldest);
}
