using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Verifying;

namespace MotCua.Work.Board;

/// <summary>The tasks of a year are numbered from 1 without gaps.</summary>
internal sealed class NumbersCheck(MotCuaDbContext db) : ICheck
{
    public string Name => "Sổ nhiệm vụ";

    public async Task<(Finding? Break, long Checked)> RunAsync(CancellationToken cancellationToken)
    {
        var years = await db.WorkTasks.Where(t => t.Number != null).GroupBy(t => new { t.AgencyId, t.Year }).Select(g => new { g.Key.Year, Count = g.Count(), Last = g.Max(t => t.Number) }).OrderBy(g => g.Year).ToListAsync(cancellationToken);
        var broken = years.Where(y => y.Count != y.Last).Select(y => new Finding(Name, $"năm {y.Year}", $"có {y.Count} nhiệm vụ nhưng số cuối là {y.Last}.")).FirstOrDefault();
        return (broken, years.Sum(y => (long)y.Count));
    }
}
