using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Staff.Grading;

/// <summary>A new installation knows the scales that ship with the program; what an operator changed stays.</summary>
internal sealed class ScaleSeed(MotCuaDbContext db) : ISeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var known = await db.QualificationScales.Where(s => s.AgencyId == null).Select(s => s.Key).ToListAsync(cancellationToken);
        foreach (var row in (await Shipped.RowsAsync<Row>("qualification-scales.json", cancellationToken)).Where(r => !known.Contains(r.Key)))
            db.Add(QualificationScale.Define(null, row.Key, new ScaleContent(row.Name, row.HasField, row.Grades, row.Source, row.Verified)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private sealed record Row(string Key, string Name, bool HasField, IReadOnlyList<ScaleGrade> Grades, string Source, bool Verified);
}
