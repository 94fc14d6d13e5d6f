using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Caching.Memory;

namespace MotCua.Platform;

/// <summary>Marks what is changed rarely and read by nearly every request: who works where, rules, days off, procedures. Saving a change of any of it stamps <see cref="ChangeStamp"/> in the same transaction.</summary>
public interface IRarelyChanged;

/// <summary>One row: another value each time something rarely changed was changed. Reading it tells any node whether what it keeps in memory still holds.</summary>
public sealed class ChangeStamp
{
    internal const int TheOnly = 1;

    public int Id { get; init; } = TheOnly;

    public long Value { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ChangeStamp>
    {
        public void Configure(EntityTypeBuilder<ChangeStamp> stamp)
        {
            stamp.ToTable("change_stamp");
            stamp.Property(s => s.Id).ValueGeneratedNever();
            stamp.HasData(new ChangeStamp());
        }
    }
}

/// <summary>Keeps in memory what is rarely changed, as long as the stamp says nothing of it was: one small query a request, whatever is asked for. What is given out is shared by all requests: look, never change.</summary>
public sealed class Kept(MotCuaDbContext db, IMemoryCache memory)
{
    // What nobody asks for any more goes.
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    public async Task<T> GetAsync<T>(object key, Func<Task<T>> load, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(load);
        var stamp = await db.StampAsync(cancellationToken);
        if (memory.TryGetValue((typeof(Kept), key), out (long Stamp, T Value) known) && known.Stamp == stamp) return known.Value;

        var value = await load();
        // Loaded after the stamp was read: if something changed in between, the next request sees another stamp and loads again.
        memory.Set((typeof(Kept), key), (stamp, value), new MemoryCacheEntryOptions { SlidingExpiration = Idle });
        return value;
    }

    /// <summary>The same for many keys at once: what is not kept is loaded together.</summary>
    /// <param name="keys">What is asked for.</param>
    /// <param name="named">What each is kept under, the same as where it is asked for alone.</param>
    /// <param name="load">Loads those that are missing; every one of them is in its answer.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyDictionary<TKey, T>> GetManyAsync<TKey, T>(IEnumerable<TKey> keys, Func<TKey, object> named, Func<IReadOnlyCollection<TKey>, Task<IReadOnlyDictionary<TKey, T>>> load, CancellationToken cancellationToken)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(named);
        ArgumentNullException.ThrowIfNull(load);
        var stamp = await db.StampAsync(cancellationToken);
        var (found, missing) = (new Dictionary<TKey, T>(), new List<TKey>());
        foreach (var key in keys.Distinct())
        {
            if (memory.TryGetValue((typeof(Kept), named(key)), out (long Stamp, T Value) known) && known.Stamp == stamp) found[key] = known.Value;
            else missing.Add(key);
        }
        if (missing.Count == 0) return found;
        foreach (var (key, value) in await load(missing))
            found[key] = memory.Set((typeof(Kept), named(key)), (stamp, value), new MemoryCacheEntryOptions { SlidingExpiration = Idle }).Item2;
        return found;
    }
}
