using MotCua.Platform;

namespace MotCua.ReformIndex.Binding;

/// <summary>Reads the figures that components of a set are bound to, for the year of a round up to today.</summary>
internal sealed class LiveFigures(IEnumerable<IndexFigure> known, IServiceProvider services, TimeProvider clock)
{
    /// <returns>By key; nothing for keys nobody counts and for years that have not begun.</returns>
    public async Task<IReadOnlyDictionary<string, FigureFound>> ReadAsync(IEnumerable<string> keys, long agencyId, int year, CancellationToken cancellationToken)
    {
        var (now, from) = (clock.UtcNow, new DateOnly(year, 1, 1));
        var found = new Dictionary<string, FigureFound>();
        if (from > clock.Today) return found;

        var to = clock.Today.Year == year ? clock.Today : new DateOnly(year, 12, 31);
        var asked = new FigureAsked(agencyId, from, to, to == clock.Today ? now : to.EndUtc().AddMicroseconds(-1), now);
        foreach (var figure in known.Where(f => keys.Contains(f.Key)))
            found[figure.Key] = new(figure, await figure.ReadAsync(services, asked, cancellationToken), $"{figure.Name}, từ {from.Print()} đến {to.Print()}, số liệu lúc {asked.AsOf.Print()}");
        return found;
    }
}
