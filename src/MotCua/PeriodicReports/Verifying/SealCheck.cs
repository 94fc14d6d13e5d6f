using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Verifying;

namespace MotCua.PeriodicReports.Verifying;

/// <summary>Whether approved reports still say what was approved: <c>verify</c> asks. The hash stands in the history's chain too, so changing text and hash together is found as well.</summary>
internal sealed class SealCheck(MotCuaDbContext db) : ICheck
{
    public string Name => "Báo cáo đã duyệt";

    public async Task<(Finding? Break, long Checked)> RunAsync(CancellationToken cancellationToken)
    {
        var seen = 0L;
        await foreach (var report in db.PeriodicReports.AsNoTracking().Where(r => r.ApprovedAt != null).OrderBy(r => r.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            seen++;
            if (!report.IsIntact) return (new(Name, report.Name, "nội dung không khớp mã băm lúc duyệt."), seen);
        }
        foreach (var entry in await db.History.AsNoTracking().Where(h => h.Kind == nameof(ReportApproved)).ToListAsync(cancellationToken))
        {
            var (approved, id) = ((ReportApproved)entry.Happened, entry.SubjectId);
            if (!await db.PeriodicReports.AnyAsync(r => r.Id == id && r.FrozenHash == approved.Hash, cancellationToken)) return (new(Name, $"báo cáo {id}", "mã băm khác mã ghi trong nhật ký lúc duyệt."), seen);
        }
        return (null, seen);
    }
}
