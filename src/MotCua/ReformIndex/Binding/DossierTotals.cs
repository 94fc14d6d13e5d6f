using MotCua.Reports;

namespace MotCua.ReformIndex.Binding;

/// <summary>The report's total row, counted once in a request however many components are bound to it.</summary>
internal sealed class DossierTotals(FigureSource source)
{
    private readonly Dictionary<FigureAsked, FigureRow> _counted = [];

    public async Task<FigureRow> OfAsync(FigureAsked asked, CancellationToken cancellationToken)
    {
        if (!_counted.TryGetValue(asked, out var total))
            _counted[asked] = total = await source.TotalAsync(asked.AgencyId, new FigurePeriod(asked.From, asked.To, asked.AsOf, asked.Now), cancellationToken);
        return total;
    }
}
