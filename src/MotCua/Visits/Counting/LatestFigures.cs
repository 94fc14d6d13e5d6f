using MotCua.Platform;

namespace MotCua.Visits.Counting;

/// <summary>The block's figures as last read; forgotten when this node writes new ones, and after ten seconds as others write too.</summary>
internal sealed class LatestFigures(TimeProvider clock)
{
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(10);

    private volatile Kept? _kept;

    public async Task<VisitFigures> GetAsync(Func<Task<VisitFigures>> read)
    {
        if (_kept is { } kept && clock.UtcNow - kept.At is var age && age >= TimeSpan.Zero && age < Holds) return kept.Figures;

        var figures = await read();
        _kept = new(clock.UtcNow, figures);
        return figures;
    }

    public void Forget() => _kept = null;

    private sealed record Kept(DateTime At, VisitFigures Figures);
}
