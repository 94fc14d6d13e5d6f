using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Work;

/// <summary>Units in use and their officials, as a page offers them for choice: «u» and the unit's key, «o» and the official's.</summary>
public sealed class WorkParties
{
    private readonly IReadOnlyList<(string Value, string Unit, WorkParty Party)> _all;

    private WorkParties(IReadOnlyList<(string Value, string Unit, WorkParty Party)> all) => _all = all;

    public static async Task<WorkParties> OfAsync(MotCuaDbContext db, long agencyId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var units = await db.Units.AsNoTracking().Where(u => u.AgencyId == agencyId && !u.IsClosed).OrderBy(u => u.Id).ToListAsync(cancellationToken);
        var officials = await db.Officials.AsNoTracking().Where(o => o.AgencyId == agencyId && o.IsActive).OrderBy(o => o.Folded).ThenBy(o => o.Id).ToListAsync(cancellationToken);
        var names = units.ToDictionary(u => u.Id, u => u.Name);
        return new(
        [
            .. units.OrderBy(u => VietnamText.Fold(u.Name), StringComparer.Ordinal).Select(u => ($"u{u.Id}", "Bộ phận", new WorkParty(u.Id, null, u.Name))),
            .. officials.Select(o => ($"o{o.Id}", names.GetValueOrDefault(o.UnitId ?? 0, "Cán bộ"), new WorkParty(o.UnitId, o.Id, o.FullName))),
        ]);
    }

    /// <summary>Grouped by unit; officials only when a unit cannot be meant.</summary>
    public IReadOnlyList<SelectListItem> Choices(IReadOnlyCollection<string> chosen, bool withUnits = true, bool withNone = true)
    {
        var groups = _all.Select(p => p.Unit).Distinct().ToDictionary(u => u, u => new SelectListGroup { Name = u });
        var items = _all.Where(p => withUnits || p.Party.OfficialId is not null).OrderBy(p => p.Unit != "Bộ phận").ThenBy(p => VietnamText.Fold(p.Unit), StringComparer.Ordinal).Select(p => new SelectListItem(p.Party.Name, p.Value, chosen.Contains(p.Value)) { Group = groups[p.Unit] });
        return withNone ? [new("– Chọn –", ""), .. items] : [.. items];
    }

    public WorkParty? Find(string? value) => _all.FirstOrDefault(p => p.Value == value).Party;

    /// <summary>Whose name it is, marks or not; «Họ tên (Bộ phận)» tells two of the same name apart.</summary>
    public IReadOnlyList<WorkParty> Named(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var folded = VietnamText.Fold(typed.Replace('(', ' ').Replace(')', ' '));
        return folded.Length == 0 ? [] : [.. _all.Where(p => VietnamText.Fold(p.Party.Name) == folded || (p.Party.OfficialId is not null && VietnamText.Fold($"{p.Party.Name} {p.Unit}") == folded)).Select(p => p.Party)];
    }

    /// <exception cref="RuleBroken">Nobody chosen, or not one of those offered.</exception>
    public WorkParty Chosen(string? value, string field) => Find(value) ?? throw new RuleBroken("Chọn người hoặc bộ phận chủ trì.", field);

    public static string ValueOf(WorkParty party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return party.OfficialId is { } official ? $"o{official}" : $"u{party.UnitId}";
    }
}
