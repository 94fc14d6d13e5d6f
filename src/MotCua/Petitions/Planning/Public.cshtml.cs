using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Petitions.Planning;

/// <summary>When and where who receives citizens, as published, from today on; what was changed or falls out says why.</summary>
[AllowAnonymous]
internal sealed class PublicModel(MotCuaDbContext db, TimeProvider clock) : WorkPage
{
    private const int Most = 200;

    public IReadOnlyList<(AgencyProfile Agency, IReadOnlyList<ReceptionDay> Days)> Plans { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var days = await db.ReceptionDays.AsNoTracking().Where(d => d.PublishedAt != null && d.Day >= today).OrderBy(d => d.Day).ThenBy(d => d.Id).Take(Most).ToListAsync(cancellationToken);
        var ids = days.Select(d => d.AgencyId).Distinct().ToList();
        var agencies = await db.Agencies.Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync(cancellationToken);
        Plans = [.. agencies.Select(a => (a.Profile, (IReadOnlyList<ReceptionDay>)[.. days.Where(d => d.AgencyId == a.Id)]))];
    }
}
