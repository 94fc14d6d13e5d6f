using MotCua.Platform;

namespace MotCua.ReformIndex.Binding;

/// <summary>The live figures of a year as they stand today, and as they would stand at its end if the rest of it went like its last days.</summary>
/// <param name="Today">By key.</param>
/// <param name="AtEnd">By key; what does not add up over days stays as it is today.</param>
internal sealed record FigureOutlook(IReadOnlyDictionary<string, IndexAnswer> Today, IReadOnlyDictionary<string, IndexAnswer> AtEnd, int PaceDays);

/// <summary>Reads them in so many queries as there are figures, twice: the year so far, and its last days.</summary>
internal sealed class Forecast(LiveFigures figures, IEnumerable<IndexFigure> known, IServiceProvider services, TimeProvider clock)
{
    /// <summary>The pace is that of this many days, or of the year so far when that is less.</summary>
    public const int MostPaceDays = 90;

    /// <exception cref="RuleBroken">A figure cannot be counted.</exception>
    public async Task<FigureOutlook> OfAsync(IReadOnlyCollection<string> keys, long agencyId, int year, CancellationToken cancellationToken)
    {
        var (today, now) = (clock.Today, clock.UtcNow);
        var live = (await figures.ReadAsync(keys, agencyId, year, cancellationToken)).ToDictionary(f => f.Key, f => f.Value.Answer);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (today.Year != year) return new(live, live, 0);

        var days = Math.Min(MostPaceDays, today.DayNumber - first.DayNumber + 1);
        var (asked, left) = (new FigureAsked(agencyId, today.AddDays(1 - days), today, now, now), last.DayNumber - today.DayNumber);
        var end = new Dictionary<string, IndexAnswer>(live);
        foreach (var figure in known.Where(f => f.AddsUp && live.ContainsKey(f.Key))) end[figure.Key] = Ahead(live[figure.Key], await figure.ReadAsync(services, asked, cancellationToken), days, left);
        return new(live, end, days);
    }

    /// <summary>What there is, and for each day left as much as on one of the last days; whole numbers.</summary>
    internal static IndexAnswer Ahead(IndexAnswer soFar, IndexAnswer lately, int days, int left)
    {
        decimal Grown(decimal? all, decimal? some) => (all ?? 0) + Math.Round((some ?? 0) * left / days, MidpointRounding.AwayFromZero);
        return soFar with { Done = Grown(soFar.Done, lately.Done), Of = Grown(soFar.Of, lately.Of) };
    }
}
