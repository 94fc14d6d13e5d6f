using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Rules;

namespace MotCua.Filing.Nightly;

/// <summary>Closes filings that were not completed, where a verified rule says so, and deletes drafts nobody came back to.</summary>
internal sealed class FilingNight(OneNode oneNode, IServiceScopeFactory scopes, TimeProvider clock, ILogger<FilingNight> log) : NightlyWork("filings", TimeSpan.FromMinutes(15), oneNode, clock, log)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, rulebook) = (scope.ServiceProvider.GetRequiredService<MotCuaDbContext>(), scope.ServiceProvider.GetRequiredService<Rulebook>());
        foreach (var agency in await db.Agencies.Select(a => a.Id).ToListAsync(cancellationToken))
        {
            var rules = await rulebook.OnAsync(agency, Clock.Today, cancellationToken);
            await ForgetDraftsAsync(db, agency, Clock.UtcNow.AddDays(-rules.Number(RuleKey.FilingDraftDays)), cancellationToken);
            if (rules[RuleKey.FilingCloseDays].Verified) await CloseOfAsync(db, agency, cancellationToken);
        }
    }

    protected override Task DoAsync(CancellationToken cancellationToken) => RunAsync(cancellationToken);

    // What completes a filing that is still open is kept as long as that is.
    private static Task ForgetDraftsAsync(MotCuaDbContext db, long agency, DateTime before, CancellationToken cancellationToken)
    {
        var open = db.OnlineFilings.Where(f => f.State == FilingState.CompletionAsked);
        return db.InTransactionAsync(() => db.FilingDrafts.Where(d => d.AgencyId == agency && d.SavedAt < before && !open.Any(f => f.Id == d.FilingId)).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }

    private async Task CloseOfAsync(MotCuaDbContext db, long agency, CancellationToken cancellationToken)
    {
        var today = Clock.Today;
        var ids = await db.OnlineFilings.Where(f => f.AgencyId == agency && f.State == FilingState.CompletionAsked && f.LastDay < today).OrderBy(f => f.Id).Select(f => f.Id).ToListAsync(cancellationToken);
        foreach (var id in ids) await CloseAsync(id, cancellationToken);
    }

    private async Task CloseAsync(long id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MotCuaDbContext>();
        try
        {
            var filing = await db.OnlineFilings.SingleAsync(f => f.Id == id, cancellationToken);
            filing.Close("Quá thời hạn mà người nộp không hoàn thiện hồ sơ; hệ thống tự đóng theo quy định.", Clock.UtcNow);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception lost) when (lost is DbUpdateConcurrencyException or RuleBroken || StorageFaults.IsDuplicate(lost))
        {
            // the citizen, the desk or another node was first
        }
    }
}
