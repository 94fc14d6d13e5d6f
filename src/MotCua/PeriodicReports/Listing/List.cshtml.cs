using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.PeriodicReports.Listing;

/// <summary>Which reports are due, and what became of those that were begun.</summary>
[Needs(Permission.SeeReports, Permission.DraftReports, Permission.ApproveReports)]
internal sealed class ListModel(Official official, PeriodTypes types, TimeProvider clock) : WorkPage
{
    public IReadOnlyList<DueReport> Due { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public bool MayDraft => official.Can(Permission.DraftReports);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Due = DueReport.On(Today, await types.OfAsync(official.AgencyId, cancellationToken));
        return true;
    }

    public void OnGet() { }
}
