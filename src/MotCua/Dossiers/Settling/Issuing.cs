using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Dossiers.Settling;

/// <summary>Numbers a result and ends its processing; within the caller's transaction.</summary>
internal static class Issuing
{
    private const string Results = "ket-qua";

    /// <summary>The next number of the year, as a suggestion; it is not taken by looking.</summary>
    public static async Task<string> SuggestAsync(DossierWork work, CancellationToken cancellationToken)
    {
        var (agency, year) = (work.Official.AgencyId, work.Today.Year.ToString(CultureInfo.InvariantCulture));
        var last = await work.Db.Set<NumberSeries>().Where(s => s.AgencyId == agency && s.Series == Results && s.Period == year).Select(s => (int?)s.Last).SingleOrDefaultAsync(cancellationToken);
        return $"{(last ?? 0) + 1}/{year}";
    }

    /// <param name="work">The work.</param>
    /// <param name="dossier">Approved.</param>
    /// <param name="typed">A number the clerk typed; null or the suggestion takes the next of the series.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    public static async Task SettleAsync(DossierWork work, Dossier dossier, string? typed, CancellationToken cancellationToken)
    {
        dossier.Guard(DossierVerb.Settle);
        var refusal = dossier.Proposal?.Outcome is DossierOutcome.Refused ? await FormNumbers.NextAsync(work.Db, dossier.AgencyId, FormNumbers.Refusal, work.Today.Year, cancellationToken) : "";
        var year = work.Today.Year.ToString(CultureInfo.InvariantCulture);
        var number = typed is null ? $"{await Numbering.NextAsync(work.Db, dossier.AgencyId, Results, year, cancellationToken)}/{year}" : typed;
        dossier.Settle(number, work.Now, refusal);
    }
}
