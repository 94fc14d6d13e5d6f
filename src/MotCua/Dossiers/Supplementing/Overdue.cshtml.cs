using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Rules;

namespace MotCua.Dossiers.Supplementing;

/// <summary>Dossiers whose papers never came; the desk stops them, many at once.</summary>
[Needs(Permission.NotifyCitizens)]
internal sealed class OverdueModel(DossierWork work) : BatchPage(work)
{
    private DateTime _waitingBefore;

    public int Days { get; private set; }

    public bool IsVerified { get; private set; }

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var rule = (await Work.RulesAsync(cancellationToken))[RuleKey.SupplementCloseDays];
        (Days, IsVerified) = (int.Parse(rule.Value, System.Globalization.CultureInfo.InvariantCulture), rule.Verified);
        if (Days > 0) _waitingBefore = OverdueSupplements.WaitingBefore(Work.Today, Days, await Work.CalendarAsync(cancellationToken));
    }

    protected override IQueryable<Dossier> Waiting(IQueryable<Dossier> visible)
    {
        var (before, any) = (_waitingBefore, Days > 0);
        return visible.Include(d => d.Legs).Where(d => any && d.Status == DossierStatus.AwaitingSupplement && d.WaitingSince < before).OrderBy(d => d.WaitingSince).ThenBy(d => d.Id);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RunAsync("Đã dừng", async dossier =>
    {
        OverdueSupplements.EnsureOverdue(dossier, _waitingBefore);
        var number = await FormNumbers.NextAsync(Work.Db, dossier.AgencyId, FormNumbers.Stop, Work.Today.Year, cancellationToken);
        dossier.Stop(DossierOutcome.Stopped, number, OverdueSupplements.Reason(Days), "", Work.Now);
    }, cancellationToken);
}
