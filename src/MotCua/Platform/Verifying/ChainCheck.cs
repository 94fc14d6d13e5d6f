using Microsoft.EntityFrameworkCore;

namespace MotCua.Platform.Verifying;

/// <summary>Walks the hash chain of every aggregate: each entry's hash made anew, no number skipped, the last hash the aggregate's own seal, no aggregate without a chain and no chain without an aggregate.</summary>
internal sealed class ChainCheck(MotCuaDbContext db) : ICheck
{
    private const int Slice = 10_000;

    public string Name => "Chuỗi nhật ký";

    public async Task<(Finding? Break, long Checked)> RunAsync(CancellationToken cancellationToken)
    {
        var (after, entries) = (long.MinValue, 0L);
        while (true)
        {
            var slice = await SliceAsync(after, cancellationToken);
            var upTo = slice.Count == 0 ? long.MaxValue : slice[^1].SubjectId;
            var isLast = !await db.History.AnyAsync(h => h.SubjectId > upTo, cancellationToken);
            if (isLast) upTo = long.MaxValue;
            if (Broken(slice, await SealsAsync(after, upTo, cancellationToken)) is { } broken) return (broken, entries);
            (after, entries) = (upTo, entries + slice.Count);
            if (isLast) return (null, entries);
        }
    }

    // Whole chains only: the last subject of a full slice is left for the next one, unless it alone fills it.
    private async Task<List<HistoryEntry>> SliceAsync(long after, CancellationToken cancellationToken)
    {
        for (var size = Slice; ; size *= 2)
        {
            var slice = await db.History.AsNoTracking().Where(h => h.SubjectId > after).OrderBy(h => h.SubjectId).ThenBy(h => h.Sequence).Take(size).ToListAsync(cancellationToken);
            if (slice.Count < size) return slice;
            if (slice[0].SubjectId != slice[^1].SubjectId) return slice[..slice.FindIndex(h => h.SubjectId == slice[^1].SubjectId)];
        }
    }

    private async Task<Dictionary<long, Seal>> SealsAsync(long after, long upTo, CancellationToken cancellationToken)
    {
        var seals = new Dictionary<long, Seal>();
        foreach (var aggregate in db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(Aggregate)) && !t.ClrType.IsAbstract))
        {
            var read = typeof(ChainCheck).GetMethod(nameof(ReadAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
                .MakeGenericMethod(aggregate.ClrType).CreateDelegate<Func<long, long, CancellationToken, Task<List<Seal>>>>(this);
            foreach (var seal in await read(after, upTo, cancellationToken)) seals[seal.Id] = seal with { Kind = aggregate.ClrType.Name };
        }
        return seals;
    }

    private Task<List<Seal>> ReadAsync<T>(long after, long upTo, CancellationToken cancellationToken) where T : Aggregate =>
        db.Set<T>().AsNoTracking().Where(a => a.Id > after && a.Id <= upTo).Select(a => new Seal(a.Id, a.Version, a.Seal)).ToListAsync(cancellationToken);

    private Finding? Broken(List<HistoryEntry> slice, Dictionary<long, Seal> seals)
    {
        foreach (var chain in slice.GroupBy(h => h.SubjectId))
        {
            if (!seals.Remove(chain.Key, out var seal)) return new(Name, $"{chain.First().Subject} {chain.Key}", "có nhật ký nhưng đối tượng không còn: dữ liệu đã bị xoá ngoài phần mềm.");
            if (BrokenLink(chain, seal) is { } broken) return broken;
        }
        return seals.Values.MinBy(s => s.Id) is { } bare ? new(Name, $"{bare.Kind} {bare.Id}", "không có nhật ký nào.") : null;
    }

    private Finding? BrokenLink(IEnumerable<HistoryEntry> chain, Seal seal)
    {
        var (before, sequence) = (Array.Empty<byte>(), 0);
        foreach (var entry in chain)
        {
            var where = $"{entry.Subject} {entry.SubjectId}, sự kiện {entry.Sequence} ({entry.Kind}, {entry.At.Print()})";
            if (entry.Sequence != ++sequence) return new(Name, where, $"thiếu sự kiện số {sequence}.");
            if (!entry.HashAfter(before).AsSpan().SequenceEqual(entry.Hash)) return new(Name, where, "mã băm không khớp: nội dung sự kiện này hoặc sự kiện trước nó đã bị sửa.");
            before = entry.Hash;
        }
        if (seal.Version != sequence) return new(Name, $"{seal.Kind} {seal.Id}", $"có {sequence} sự kiện, đối tượng ghi {seal.Version}: sự kiện cuối đã bị xoá.");
        return before.AsSpan().SequenceEqual(seal.Hash) ? null : new(Name, $"{seal.Kind} {seal.Id}", "dấu niêm của đối tượng không khớp sự kiện cuối.");
    }

    private sealed record Seal(long Id, int Version, byte[] Hash)
    {
        public string Kind { get; init; } = "";
    }
}
