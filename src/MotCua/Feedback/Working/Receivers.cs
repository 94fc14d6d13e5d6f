using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Feedback.Working;

/// <summary>Units in use and their officials who handle feedback.</summary>
internal sealed class Receivers
{
    private readonly IReadOnlyList<(string Value, FeedbackReceiver To)> _all;

    private Receivers(IReadOnlyList<(string Value, FeedbackReceiver To)> all) => _all = all;

    public static async Task<Receivers> OfAsync(MotCuaDbContext db, long agencyId, CancellationToken cancellationToken)
    {
        var units = await db.Units.AsNoTracking().Where(u => u.AgencyId == agencyId && !u.IsClosed).OrderBy(u => u.Name).ToListAsync(cancellationToken);
        var roles = (await db.Roles.AsNoTracking().Where(r => r.AgencyId == agencyId).ToListAsync(cancellationToken)).Where(r => r.Permissions.Contains(nameof(Permission.HandleFeedback))).Select(r => r.Id).ToHashSet();
        var officials = await db.Officials.AsNoTracking().Where(o => o.AgencyId == agencyId && o.IsActive && o.UnitId != null).OrderBy(o => o.FullName).ToListAsync(cancellationToken);
        return new(
        [
            .. from unit in units
               let handling = officials.Where(o => o.UnitId == unit.Id && o.RoleIds.Exists(roles.Contains)).ToList()
               where handling.Count > 0
               from to in handling.Select(o => ($"o{o.Id}", new FeedbackReceiver(unit.Id, o.Id, o.FullName))).Prepend(($"u{unit.Id}", new FeedbackReceiver(unit.Id, null, unit.Name)))
               select to,
        ]);
    }

    public IReadOnlyList<SelectListItem> Choices(string? chosen) =>
        [new("– Chọn –", ""), .. _all.Select(r => new SelectListItem(r.To.OfficialId is null ? $"{r.To.Name} (ai trong bộ phận cũng nhận được)" : r.To.Name, r.Value, r.Value == chosen))];

    /// <exception cref="RuleBroken">Nobody chosen, or not one of those offered.</exception>
    public FeedbackReceiver Chosen(string? value) => _all.FirstOrDefault(r => r.Value == value).To ?? throw new RuleBroken("Chọn người hoặc bộ phận xử lý.", "Input.To");
}
