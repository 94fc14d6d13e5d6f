using Microsoft.EntityFrameworkCore;

namespace MotCua.Platform.Verifying;

/// <summary>
/// Whether what was sealed with a hash still says what it said then: <c>verify</c> asks. The hash stands in the history's chain too,
/// so changing text and hash together is found as well, and so is taking the thing away.
/// </summary>
/// <param name="kinds">Of the events that carry a hash.</param>
internal abstract class SealCheck<TSubject>(MotCuaDbContext db, string name, params string[] kinds) : ICheck where TSubject : Aggregate
{
    public string Name => name;

    protected MotCuaDbContext Db => db;

    protected abstract IQueryable<TSubject> Sealed { get; }

    protected abstract string HashIn(IEvent happened);

    /// <summary>What people call it, whether its content fits its own hashes, and these by the kind of event that told them first.</summary>
    protected abstract (string Called, bool IsIntact, IReadOnlyDictionary<string, string> Hashes) Of(TSubject subject);

    public async Task<(Finding? Break, long Checked)> RunAsync(CancellationToken cancellationToken)
    {
        var told = (await Db.History.AsNoTracking().Where(h => kinds.Contains(h.Kind)).OrderBy(h => h.Sequence).ToListAsync(cancellationToken)).GroupBy(h => (h.SubjectId, h.Kind)).ToDictionary(g => g.Key, g => HashIn(g.Last().Happened));
        var seen = 0L;
        await foreach (var subject in Sealed.AsNoTracking().OrderBy(s => s.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            seen++;
            var (called, intact, hashes) = Of(subject);
            if (!intact) return (new(Name, called, "nội dung không khớp mã băm lúc ban hành."), seen);
            if (hashes.Any(h => !told.Remove((subject.Id, h.Key), out var hash) || hash != h.Value)) return (new(Name, called, "mã băm khác mã ghi trong nhật ký."), seen);
        }
        return (told.Keys.Select(k => new Finding(Name, $"số {k.SubjectId}", "nhật ký ghi đã niêm phong nhưng không còn như vậy.")).FirstOrDefault(), seen);
    }
}
