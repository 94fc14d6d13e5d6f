using MotCua.Platform;
using MotCua.Platform.Verifying;

namespace MotCua.Inspections.Showing;

internal sealed class InspectionSeals(MotCuaDbContext db) : SealCheck<Inspection>(db, "Biên bản, kết luận kiểm tra", nameof(InspectionMinuted), nameof(InspectionConcluded))
{
    protected override IQueryable<Inspection> Sealed => Db.Inspections.Where(i => i.MinutedAt != null);

    protected override string HashIn(IEvent happened) => happened switch { InspectionMinuted e => e.Hash, InspectionConcluded e => e.Hash, _ => "" };

    protected override (string Called, bool IsIntact, IReadOnlyDictionary<string, string> Hashes) Of(Inspection subject)
    {
        var hashes = new Dictionary<string, string> { [nameof(InspectionMinuted)] = subject.MinutesHash };
        if (subject.NoticeHash.Length > 0) hashes[nameof(InspectionConcluded)] = subject.NoticeHash;
        return (subject.Name, subject.IsIntact, hashes);
    }
}
