using MotCua.Access;
using MotCua.Exchange.Carrying;
using MotCua.Exchange.Receiving;

namespace MotCua.Exchange.Watching;

/// <summary>What an official may see of the exchange: the messages of the own agency; those of no agency are the deployment's.</summary>
internal static class ExchangeViews
{
    extension(IQueryable<OutboxMessage> messages)
    {
        public IQueryable<OutboxMessage> VisibleTo(Official official)
        {
            var (agency, all) = (official.AgencyId, official.Can(Permission.ManageDeployment));
            return messages.Where(m => m.AgencyId == agency || (m.AgencyId == null && all));
        }
    }

    extension(IQueryable<InboxMessage> messages)
    {
        public IQueryable<InboxMessage> VisibleTo(Official official)
        {
            var (agency, all) = (official.AgencyId, official.Can(Permission.ManageDeployment));
            return messages.Where(m => m.AgencyId == agency || (m.AgencyId == null && all));
        }
    }
}
