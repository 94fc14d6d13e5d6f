using MotCua.Platform;

namespace MotCua.ReformIndex.Binding;

/// <summary>The live figures of a year as they stand today, and as they would stand at its end if the rest of it went like its last days.</summary>
/// <param name="Today">By key.</param>
/// <param name="AtEnd">By key; what tells no trend stays as it is today.</param>
/// <param name="PaceDays">So many last days give the pace; 0 when nothing is forecast.</param>
internal sealed record FigureOutlook(IReadOnlyDictionary<string, IndexAnswer> Today, IReadOnlyDictionary<string, IndexAnswer> AtEnd, int PaceDays)
{
    /// <summary>Names of the figures carried on to the end of the year.</summary>
    public IReadOnlyList<string> Carried { get; init; } = [];

    /// <summary>Names of those that are not: who meets a standard or is satisfied tells no pace.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];
}

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
        var left = last.DayNumber - today.DayNumber;
        var (span, then) = (new FigureAsked(agencyId, today.AddDays(1 - days), today, now, now), new FigureAsked(agencyId, first, today, today.AddDays(-days).EndUtc().AddMicroseconds(-1), now));
        var end = new Dictionary<string, IndexAnswer>(live);
        var bound = known.Where(f => live.ContainsKey(f.Key)).ToList();
        foreach (var figure in bound.Where(f => f.AddsUp)) end[figure.Key] = Ahead(live[figure.Key], await figure.ReadAsync(services, span, cancellationToken), days, left);
        foreach (var figure in bound.Where(f => f.Grows)) end[figure.Key] = Grown(live[figure.Key], await figure.ReadAsync(services, then, cancellationToken), days, left);
        return new(live, end, days) { Carried = [.. bound.Where(f => f.AddsUp || f.Grows).Select(f => f.Name)], Kept = [.. bound.Where(f => !f.AddsUp && !f.Grows).Select(f => f.Name)] };
    }

    /// <summary>What there is, and for each day left as much as on one of the last days; whole numbers.</summary>
    internal static IndexAnswer Ahead(IndexAnswer soFar, IndexAnswer lately, int days, int left)
    {
        decimal Grown(decimal? all, decimal? some) => (all ?? 0) + Math.Round((some ?? 0) * left / days, MidpointRounding.AwayFromZero);
        return soFar with { Done = Grown(soFar.Done, lately.Done), Of = Grown(soFar.Of, lately.Of) };
    }

    /// <summary>What is done grows as it grew lately, and never beyond all there is today: nobody knows what else will be asked for. What shrank is not carried on.</summary>
    internal static IndexAnswer Grown(IndexAnswer today, IndexAnswer before, int days, int left)
    {
        var (done, grew) = (today.Done ?? 0, Math.Max(0, (today.Done ?? 0) - (before.Done ?? 0)));
        return today with { Done = Math.Max(done, Math.Min(today.Of ?? 0, done + Math.Round(grew * left / days, MidpointRounding.AwayFromZero))) };
    }
}
