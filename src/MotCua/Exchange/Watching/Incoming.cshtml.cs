using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Exchange.Receiving;
using MotCua.Exchange.Signing;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Exchange.Watching;

/// <summary>One message as it came in, with the signature it came under.</summary>
[Needs(Permission.ManageExchange)]
internal sealed class IncomingModel(MotCuaDbContext db, Official official) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public InboxMessage Message { get; private set; } = null!;

    public string PartnerName { get; private set; } = "";

    public string Envelope { get; private set; } = "";

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<InboxMessage>().AsNoTracking().VisibleTo(official).SingleOrDefaultAsync(m => m.Id == Id, cancellationToken) is not { } message) return false;
        Message = message;
        PartnerName = await db.Partners.Where(p => p.Id == message.PartnerId).Select(p => p.Name).SingleAsync(cancellationToken);
        Envelope = Jws.TryRead(message.Signed, out var envelope, out _) ? Shown.Indented(envelope) : message.Data;
        return true;
    }

    public void OnGet() { }
}
