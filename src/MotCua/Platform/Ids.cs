using System.Security.Cryptography;

namespace MotCua.Platform;

/// <summary>Time-ordered 63-bit keys made without asking the database: 41 bits of milliseconds since 2020, 10 bits of node, 12 bits of order.</summary>
/// <remarks>Ordered keys keep the B-tree of either database dense, and are SQLite's rowid, which the text index refers to.</remarks>
public static class Ids
{
    private const int NodeBits = 10, OrderBits = 12;
    private static readonly long Epoch = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private static readonly long Node = NodeOf(Environment.GetEnvironmentVariable("MOTCUA_NODE")) << OrderBits;
    private static long s_last;

    /// <summary>A key greater than every key this process gave before.</summary>
    public static long Next()
    {
        while (true)
        {
            var last = Volatile.Read(ref s_last);
            // The lower 12 bits of the moment count keys of one millisecond; running over simply borrows from the next one.
            var moment = (DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() - Epoch) << OrderBits;
            var next = Math.Max(moment, last + 1);
            if (Interlocked.CompareExchange(ref s_last, next, last) == last) return ((next >> OrderBits) << (NodeBits + OrderBits)) | Node | (next & ((1 << OrderBits) - 1));
        }
    }

    /// <summary>Nodes of one database are numbered apart by the operator; alone, any number serves.</summary>
    internal static long NodeOf(string? numbered) =>
        int.TryParse(numbered, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 1 << NodeBits ? number : RandomNumberGenerator.GetInt32(1 << NodeBits);
}
