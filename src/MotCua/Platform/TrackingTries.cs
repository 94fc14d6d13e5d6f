using Microsoft.Extensions.Caching.Memory;

namespace MotCua.Platform;

/// <summary>
/// A secret of six characters stands guessing only if guessing is slow: ten wrong ones close a code for a quarter of an hour, and thirty close an address.
/// Right ones are never limited: a whole street may look from one office connection.
/// </summary>
public sealed class TrackingTries(IMemoryCache cache)
{
    private const int MostPerCode = 10, MostPerAddress = 30;

    public bool IsExhausted(string code, string address) => WrongOf(code) >= MostPerCode || WrongOf(address) >= MostPerAddress;

    public void Failed(string code, string address)
    {
        Count(code);
        Count(address);
    }

    private int WrongOf(string key) => cache.TryGetValue((nameof(TrackingTries), key), out Counter? counter) ? counter!.Wrong : 0;

    private void Count(string key) => Interlocked.Increment(ref cache.GetOrCreate((nameof(TrackingTries), key), entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(15);
        return new Counter();
    })!.Wrong);

    private sealed class Counter
    {
        public int Wrong;
    }
}
