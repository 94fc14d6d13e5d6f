namespace MotCua.Platform;

internal static class Quantile
{
    /// <summary>The smallest value that at least this share of them do not exceed.</summary>
    /// <param name="sorted">From the least; at least one.</param>
    /// <param name="share">More than 0, at most 1.</param>
    public static T Within<T>(this IReadOnlyList<T> sorted, decimal share) => sorted[(int)Math.Ceiling(sorted.Count * share) - 1];
}
