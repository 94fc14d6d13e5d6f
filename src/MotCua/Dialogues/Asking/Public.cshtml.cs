using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dialogues.Asking;

/// <summary>Dialogues that were announced, of all agencies here: those to come, and the results of those that were.</summary>
[AllowAnonymous]
internal sealed class PublicModel(MotCuaDbContext db, TimeProvider clock) : WorkPage
{
    private const int Most = 50;

    public IReadOnlyList<(Dialogue Dialogue, string Agency)> Coming { get; private set; } = [];

    public IReadOnlyList<(Dialogue Dialogue, string Agency)> Past { get; private set; } = [];

    public DateTime Now => clock.UtcNow;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var told = db.Dialogues.AsNoTracking().Where(d => d.AnnouncedAt != null);
        var coming = await told.Where(d => d.EndedAt == null && d.StartsAt > now.AddDays(-1)).OrderBy(d => d.StartsAt).Take(Most).ToListAsync(cancellationToken);
        var past = await told.Where(d => d.EndedAt != null).OrderByDescending(d => d.StartsAt).ThenByDescending(d => d.Id).Take(Most).ToListAsync(cancellationToken);
        var ids = coming.Concat(past).Select(d => d.AgencyId).Distinct().ToList();
        var agencies = await db.Agencies.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Profile.Name, cancellationToken);
        (Coming, Past) = ([.. coming.Select(d => (d, agencies[d.AgencyId]))], [.. past.Select(d => (d, agencies[d.AgencyId]))]);
    }
}
