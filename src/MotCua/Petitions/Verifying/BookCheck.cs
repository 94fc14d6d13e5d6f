using Microsoft.EntityFrameworkCore;
using MotCua.Denunciations;
using MotCua.Platform;
using MotCua.Platform.Verifying;

namespace MotCua.Petitions.Verifying;

/// <summary>The book of receptions and the registers of complaints and denunciations are numbered from 1 without gaps, year by year.</summary>
internal sealed class BookCheck(MotCuaDbContext db) : ICheck
{
    public string Name => "Sổ tiếp công dân, khiếu nại, tố cáo";

    public async Task<(Finding? Break, long Checked)> RunAsync(CancellationToken cancellationToken)
    {
        var receptions = await db.CitizenReceptions.GroupBy(r => new { r.AgencyId, r.Year }).Select(g => new Counted("lượt tiếp", g.Key.Year, g.Count(), g.Max(r => r.Number))).ToListAsync(cancellationToken);
        var complaints = await db.Complaints.GroupBy(c => new { c.AgencyId, c.Year }).Select(g => new Counted("khiếu nại", g.Key.Year, g.Count(), g.Max(c => c.Number))).ToListAsync(cancellationToken);
        var denunciations = await db.Denunciations.GroupBy(d => new { d.AgencyId, d.Year }).Select(g => new Counted("tố cáo", g.Key.Year, g.Count(), g.Max(d => d.Number))).ToListAsync(cancellationToken);
        List<Counted> all = [.. receptions, .. complaints, .. denunciations];
        var broken = all.Find(c => c.Count != c.Last);
        return (broken is null ? null : new Finding(Name, $"năm {broken.Year}", $"có {broken.Count} {broken.What} nhưng số cuối là {broken.Last}."), all.Sum(c => (long)c.Count));
    }

    private sealed record Counted(string What, int Year, int Count, int Last);
}
