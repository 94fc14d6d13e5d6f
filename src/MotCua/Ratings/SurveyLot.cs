using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MotCua.Ratings;

/// <summary>A draw anybody can repeat: keys stand in the order of SHA-256 over seed and key, whatever machine or version reckons it.</summary>
public static class SurveyLot
{
    /// <summary>As many of the sample to each as its part of the whole, the remainder to the largest fractions; never more than there are.</summary>
    public static IReadOnlyList<int> Shares(int sample, IReadOnlyList<int> populations)
    {
        ArgumentNullException.ThrowIfNull(populations);
        var all = populations.Sum(p => (long)p);
        if (all == 0) return [.. populations.Select(_ => 0)];
        sample = (int)Math.Min(sample, all);
        var shares = populations.Select(p => (int)(sample * (long)p / all)).ToArray();
        var order = populations.Select((p, at) => (Left: sample * (long)p % all, At: at)).OrderByDescending(r => r.Left).ThenBy(r => r.At).Select(r => r.At).ToList();
        foreach (var at in order.Take(sample - shares.Sum())) shares[at]++;
        return shares;
    }

    public static IReadOnlyList<long> Take(int seed, IEnumerable<long> keys, int count) =>
        [.. keys.Select(key => (Rank: Convert.ToHexString(Hash(string.Create(CultureInfo.InvariantCulture, $"{seed}:{key}"))), Key: key)).OrderBy(k => k.Rank, StringComparer.Ordinal).Take(count).Select(k => k.Key)];

    public static string HashOf(IEnumerable<long> keys) => Convert.ToHexStringLower(Hash(string.Join(',', keys.Order().Select(k => k.ToString(CultureInfo.InvariantCulture)))));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
