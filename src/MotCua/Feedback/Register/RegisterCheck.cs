using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Verifying;

namespace MotCua.Feedback.Register;

/// <summary>Every register of a year is numbered from 1 without gaps.</summary>
internal sealed class RegisterCheck(MotCuaDbContext db) : ICheck
{
    public string Name => "Sổ phản ánh, kiến nghị";

    public async Task<(Finding? Break, long Checked)> RunAsync(CancellationToken cancellationToken)
    {
        var years = await db.FeedbackCases.GroupBy(c => new { c.AgencyId, c.Year }).Select(g => new { g.Key.Year, Count = g.Count(), Last = g.Max(c => c.Number) }).OrderBy(g => g.Year).ToListAsync(cancellationToken);
        var broken = years.Where(y => y.Count != y.Last).Select(y => new Finding(Name, $"năm {y.Year}", $"có {y.Count} phản ánh nhưng số cuối là {y.Last}.")).FirstOrDefault();
        return (broken, years.Sum(y => (long)y.Count));
    }
}
