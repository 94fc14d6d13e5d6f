using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Rules;

namespace MotCua.Exchange.Reconciling;

/// <summary>The comparisons made, and making one now.</summary>
[Needs(Permission.ManageExchange)]
internal sealed class CompareModel(MotCuaDbContext db, Official official, Reconciler reconciler, ExchangeRules rules) : WorkPage
{
    private const int Shown = 50;

    [BindProperty]
    public long PartnerId { get; set; }

    /// <summary>From the very beginning instead of the usual days back.</summary>
    [BindProperty]
    public bool Whole { get; set; }

    public IReadOnlyList<Partner> Partners { get; private set; } = [];

    public IReadOnlyList<Reconciliation> Made { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Partners = await db.Partners.Where(p => p.Kind == PartnerKind.MotCua).OrderBy(p => p.Name).ToListAsync(cancellationToken);
        Made = await db.Reconciliations.AsNoTracking().VisibleTo(official).OrderByDescending(r => r.At).Take(Shown).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var partner = Partners.SingleOrDefault(p => p.Id == PartnerId) ?? throw new RuleBroken("Chọn hệ thống để đối soát.", "PartnerId");
        var days = (await rules.TodayAsync(cancellationToken)).Number(RuleKey.ExchangeReconcileDays);
        var since = Whole ? DateTime.UnixEpoch : await reconciler.UsualSinceAsync(partner, days, cancellationToken);
        var made = await reconciler.CompareAsync(partner, since, cancellationToken);
        Notice = made.Differences.Count == 0 ? $"Hai bên khớp nhau, {made.Compared.Print()} mục." : $"Có {made.Differences.Count.Print()} mục lệch nhau.";
        return LocalRedirect($"/quan-tri/trao-doi/doi-soat/{made.Id}");
    }
}

internal static class ReconciliationViews
{
    extension(IQueryable<Reconciliation> made)
    {
        /// <summary>Those of partners the own agency keeps, or all for whoever runs the deployment.</summary>
        public IQueryable<Reconciliation> VisibleTo(Official official)
        {
            var (agency, all) = (official.AgencyId, official.Can(Permission.ManageDeployment));
            return made.Where(r => r.AgencyId == agency || all);
        }
    }
}
