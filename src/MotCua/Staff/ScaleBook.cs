using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>The scales of an agency: its own before those that ship, in the order they were made.</summary>
public sealed class ScaleBook
{
    private readonly IReadOnlyList<(string Key, ScaleContent Content)> _scales;

    internal ScaleBook(IEnumerable<(string Key, ScaleContent Content)> scales) => _scales = [.. scales];

    public IReadOnlyList<(string Key, ScaleContent Content)> All => _scales;

    public ScaleContent? Find(string scale) => _scales.FirstOrDefault(s => s.Key == scale).Content;

    public ScaleGrade? Find(string scale, string grade) => Find(scale)?.Grades.FirstOrDefault(g => g.Key == grade);

    public string NameOf(string scale) => Find(scale)?.Name ?? scale;

    public string NameOf(string scale, string grade) => Find(scale, grade)?.Name ?? grade;

    /// <summary>How a grade is chosen on a page: «dao-tao/dai-hoc».</summary>
    public (string Scale, string Grade)? Read(string? value) => value?.Split('/') is [var scale, var grade] && Find(scale, grade) is not null ? (scale, grade) : null;
}

/// <summary>Opens the scales; they are few, and kept.</summary>
public sealed class Scales(MotCuaDbContext db, Kept kept)
{
    public Task<ScaleBook> OfAsync(long agencyId, CancellationToken cancellationToken) => kept.GetAsync((nameof(Scales), agencyId), async () =>
    {
        var all = await db.QualificationScales.AsNoTracking().Where(s => s.AgencyId == null || s.AgencyId == agencyId).OrderBy(s => s.Id).ToListAsync(cancellationToken);
        return new ScaleBook(all.GroupBy(s => s.Key).Select(g => g.OrderBy(s => s.AgencyId is null).First()).Select(s => (s.Key, s.Content)));
    }, cancellationToken);
}
