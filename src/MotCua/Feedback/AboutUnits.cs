using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Feedback;

/// <summary>The sections a feedback may be about.</summary>
public sealed class AboutUnits
{
    private readonly List<FeedbackAbout> _units;

    private AboutUnits(List<FeedbackAbout> units) => _units = units;

    public IEnumerable<SelectListItem> Choices => _units.Select(u => new SelectListItem(u.Name, $"{u.UnitId}")).Prepend(new("Không nêu bộ phận nào", ""));

    public static async Task<AboutUnits> OfAsync(MotCuaDbContext db, long agencyId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new(await db.Set<Unit>().AsNoTracking().Where(u => u.AgencyId == agencyId && !u.IsClosed).OrderByDescending(u => u.IsDesk).ThenBy(u => u.Name).ThenBy(u => u.Id).Select(u => new FeedbackAbout(u.Id, u.Name)).ToListAsync(cancellationToken));
    }

    /// <summary>Null when none was chosen.</summary>
    /// <exception cref="RuleBroken">It is none of these.</exception>
    public FeedbackAbout? Chosen(long? unitId, string field) =>
        unitId is null ? null : _units.Find(u => u.UnitId == unitId) ?? throw new RuleBroken("Chọn bộ phận trong danh sách, hoặc để «Không nêu bộ phận nào».", field);
}
