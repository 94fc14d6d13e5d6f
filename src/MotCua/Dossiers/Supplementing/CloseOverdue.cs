using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Dossiers.Supplementing;

/// <summary>Closes, soon after midnight, dossiers whose papers never came, where a verified rule says so. One node of several does it; should two, the version of a dossier lets one win.</summary>
internal sealed class CloseOverdue(OneNode oneNode, IServiceScopeFactory scopes, TimeProvider clock, ILogger<CloseOverdue> log) : NightlyWork("close-overdue", TimeSpan.FromMinutes(10), oneNode, clock, log)
{
    protected override Task DoAsync(CancellationToken cancellationToken) => RunAsync(cancellationToken);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var agencies = await scope.ServiceProvider.GetRequiredService<MotCuaDbContext>().Agencies.Select(a => a.Id).ToListAsync(cancellationToken);
        var closed = 0;
        foreach (var agency in agencies) closed += await CloseOfAsync(agency, cancellationToken);
        return closed;
    }

    private async Task<int> CloseOfAsync(long agency, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var rule = (await services.GetRequiredService<Rulebook>().OnAsync(agency, Clock.Today, cancellationToken))[RuleKey.SupplementCloseDays];
        var days = int.Parse(rule.Value, CultureInfo.InvariantCulture);
        if (days == 0 || !rule.Verified) return 0;

        var before = OverdueSupplements.WaitingBefore(Clock.Today, days, await services.GetRequiredService<Timetables>().ForAsync(agency, cancellationToken));
        var ids = await services.GetRequiredService<MotCuaDbContext>().Dossiers.Where(d => d.AgencyId == agency && d.Status == DossierStatus.AwaitingSupplement && d.WaitingSince < before)
            .OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(cancellationToken);
        var closed = 0;
        foreach (var id in ids) closed += await CloseAsync(id, before, days, cancellationToken) ? 1 : 0;
        return closed;
    }

    private async Task<bool> CloseAsync(long id, DateTime before, int days, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MotCuaDbContext>();
        try
        {
            await db.InTransactionAsync(async () =>
            {
                var dossier = await db.Dossiers.Include(d => d.Legs).SingleAsync(d => d.Id == id, cancellationToken);
                OverdueSupplements.EnsureOverdue(dossier, before);
                dossier.Stop(DossierOutcome.Stopped, await FormNumbers.NextAsync(db, dossier.AgencyId, FormNumbers.Stop, Clock.Today.Year, cancellationToken), OverdueSupplements.Reason(days), "", Clock.UtcNow);
                await db.SaveChangesAsync(cancellationToken);
            }, cancellationToken);
            return true;
        }
        catch (Exception lost) when (lost is DbUpdateConcurrencyException or RuleBroken || StorageFaults.IsDuplicate(lost))
        {
            return false; // another node, or the desk, was first
        }
    }
}
