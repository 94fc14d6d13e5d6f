using MotCua.Exchange.Carrying;
using MotCua.Platform;

namespace MotCua.Exchange.Partnering;

/// <summary>A new partner has a line to it, untried.</summary>
internal sealed class LinkWhenRegistered(MotCuaDbContext db) : IHandle<PartnerRegistered>
{
    public Task Handle(PartnerRegistered happened, CancellationToken cancellationToken)
    {
        db.Add(new PartnerLink { PartnerId = happened.PartnerId });
        return Task.CompletedTask;
    }
}
