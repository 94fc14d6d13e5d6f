using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Notifications.Writing;

/// <summary>The words in force today. They are few, and kept.</summary>
internal sealed class Templates(MotCuaDbContext db, Kept kept, TimeProvider clock)
{
    public async Task<MessageTemplate?> InForceAsync(long agencyId, string occasion, MessageChannel channel, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        return (await AllAsync(agencyId, cancellationToken)).Where(t => t.Occasion == occasion && t.Channel == channel && t.ValidFrom <= today)
            .OrderByDescending(t => t.AgencyId is not null).ThenByDescending(t => t.ValidFrom).FirstOrDefault();
    }

    public Task<List<MessageTemplate>> AllAsync(long agencyId, CancellationToken cancellationToken) =>
        kept.GetAsync((nameof(Templates), agencyId), () => db.MessageTemplates.AsNoTracking().Where(t => t.AgencyId == null || t.AgencyId == agencyId).ToListAsync(cancellationToken), cancellationToken);
}
