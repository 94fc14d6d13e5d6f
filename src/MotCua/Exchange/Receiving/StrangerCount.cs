using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace MotCua.Exchange.Receiving;

/// <summary>How often a network was refused within a minute for not being anybody we know. Counted in memory: a node that restarts forgets a minute.</summary>
internal sealed class StrangerCount(IMemoryCache memory, IOptions<ExchangeOptions> options)
{
    private static readonly TimeSpan While = TimeSpan.FromMinutes(1);

    public bool IsTooMany(string network) => memory.TryGetValue((nameof(StrangerCount), network), out Counter? counter) && Volatile.Read(ref counter!.Refused) >= options.Value.RefusalsPerMinute;

    public void Refused(string network) => Interlocked.Increment(ref memory.GetOrCreate((nameof(StrangerCount), network), entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = While;
        return new Counter();
    })!.Refused);

    private sealed class Counter
    {
        public int Refused;
    }
}
