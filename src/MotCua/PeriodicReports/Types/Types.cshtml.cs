using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.PeriodicReports.Types;

/// <summary>The kinds of report of the agency, with what is in force today and what comes later.</summary>
[Needs(Permission.DraftReports)]
internal sealed class TypesModel(Official official, PeriodTypes types, TimeProvider clock) : WorkPage
{
    public IReadOnlyList<(PeriodType Type, bool InForce)> Rows { get; private set; } = [];

    public int Year => clock.Today.Year;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (known, today) = (await types.OfAsync(official.AgencyId, cancellationToken), clock.Today);
        Rows = [.. known.All.Select(t => (Type: t, InForce: known.Find(t.Key, today) == t)).Where(t => t.InForce || t.Type.ValidFrom > today)];
        return true;
    }

    public void OnGet() { }
}
