using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Access;

/// <summary>A section by the name it had when somebody named it.</summary>
public sealed record NamedUnit(long UnitId, string Name, bool IsDesk);

/// <summary>Sections in use that a feedback or a complaint may be about, the desk first.</summary>
public sealed class NamedUnits
{
    private readonly List<NamedUnit> _units;

    private NamedUnits(List<NamedUnit> units) => _units = units;

    /// <summary>To choose from; most name no section.</summary>
    public IEnumerable<SelectListItem> Choices => _units.Select(u => new SelectListItem(u.Name, $"{u.UnitId}")).Prepend(new("Không nêu bộ phận nào", ""));

    public static async Task<NamedUnits> OfAsync(MotCuaDbContext db, long agencyId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new(await db.Set<Unit>().AsNoTracking().Where(u => u.AgencyId == agencyId && !u.IsClosed).OrderByDescending(u => u.IsDesk).ThenBy(u => u.Name).ThenBy(u => u.Id).Select(u => new NamedUnit(u.Id, u.Name, u.IsDesk)).ToListAsync(cancellationToken));
    }

    /// <summary>Null when none was chosen.</summary>
    /// <exception cref="RuleBroken">It is none of these.</exception>
    public NamedUnit? Chosen(long? unitId, string field) =>
        unitId is null ? null : _units.Find(u => u.UnitId == unitId) ?? throw new RuleBroken("Chọn bộ phận trong danh sách, hoặc để «Không nêu bộ phận nào».", field);
}
