using MotCua.Platform;
using MotCua.Platform.Verifying;

namespace MotCua.PeriodicReports.Verifying;

internal sealed class ReportSeals(MotCuaDbContext db) : SealCheck<PeriodicReport>(db, "Báo cáo đã duyệt", nameof(ReportApproved))
{
    protected override IQueryable<PeriodicReport> Sealed => Db.PeriodicReports.Where(r => r.ApprovedAt != null);

    protected override string HashIn(IEvent happened) => ((ReportApproved)happened).Hash;

    protected override (string Called, bool IsIntact, IReadOnlyDictionary<string, string> Hashes) Of(PeriodicReport subject) => (subject.Name, subject.IsIntact, new Dictionary<string, string> { [nameof(ReportApproved)] = subject.FrozenHash });
}
