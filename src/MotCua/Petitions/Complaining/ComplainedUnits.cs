using Microsoft.AspNetCore.Mvc.Rendering;

namespace MotCua.Petitions.Complaining;

internal static class ComplainedUnits
{
    /// <summary>To choose from; most complaints name no section.</summary>
    public static IEnumerable<SelectListItem> Choices(IEnumerable<ComplainedUnit> units) => units.Select(u => new SelectListItem(u.Name, $"{u.UnitId}")).Prepend(new("Không nêu bộ phận nào", ""));
}
