using MotCua.Dossiers;

namespace MotCua.Reports.Causes;

/// <summary>Office time per field and holder of many dossiers, added up one by one.</summary>
internal sealed class HeldTimes
{
    private readonly Dictionary<(string Field, TimeHolder Holder), TimeSpan> _times = [];
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int Count => _counts.Values.Sum();

    public IEnumerable<string> Fields => _counts.Keys;

    /// <summary>Holders with any time, in their usual order.</summary>
    public IReadOnlyList<TimeHolder> Holders => [.. _times.Where(t => t.Value > TimeSpan.Zero).Select(t => t.Key.Holder).Distinct().Order()];

    public void Add(string field, TimeLedger ledger)
    {
        _counts[field] = _counts.GetValueOrDefault(field) + 1;
        foreach (var (holder, time, _) in ledger.ByHolder) _times[(field, holder)] = _times.GetValueOrDefault((field, holder)) + time;
    }

    /// <summary>How many dossiers; null is all fields.</summary>
    public int Of(string? field) => field is null ? Count : _counts[field];

    /// <summary>Mean per dossier with one holder, or with all; zero when there is none.</summary>
    public TimeSpan Mean(string? field, TimeHolder? holder = null) => Of(field) is 0 ? TimeSpan.Zero : Whole(Sum(field, holder) / Of(field));

    /// <summary>Part of all time; null when there is none.</summary>
    public decimal? Share(TimeHolder holder) => Sum(null, null) is var all && all == TimeSpan.Zero ? null : (decimal)Sum(null, holder).Ticks / all.Ticks;

    private TimeSpan Sum(string? field, TimeHolder? holder) =>
        _times.Where(t => (field is null || t.Key.Field == field) && (holder is null || t.Key.Holder == holder)).Aggregate(TimeSpan.Zero, (sum, t) => sum + t.Value);

    private static TimeSpan Whole(TimeSpan time) => TimeSpan.FromMinutes(Math.Round(time.TotalMinutes, MidpointRounding.AwayFromZero));
}
