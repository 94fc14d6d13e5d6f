using MotCua.Dossiers;
using MotCua.Reports.Causes;

namespace MotCua.Reports;

/// <summary>Who delayed the late dossiers of several agencies, for whoever compares them.</summary>
public sealed class LateHolders
{
    private readonly LedgerSource _ledgers;

    internal LateHolders(LedgerSource ledgers) => _ledgers = ledgers;

    /// <summary>By agency and holder; null when more are late than are walked for one page.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyDictionary<TimeHolder, int>>?> OfAsync(IReadOnlyCollection<long> agencies, FigurePeriod period, CancellationToken cancellationToken) => _ledgers.HoldersAsync(agencies, period, cancellationToken);
}
