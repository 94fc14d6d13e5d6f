using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers.Processing;

/// <summary>Someone who can be given work, with how much they already have.</summary>
internal sealed record Receiver(long? OfficialId, long UnitId, string Name, string UnitName, int Open, int Late)
{
    /// <summary>Name as written on the ledger.</summary>
    public string To => OfficialId is null ? UnitName : $"{Name} ({UnitName})";

    public string Value => OfficialId is { } id ? $"o{id}" : $"u{UnitId}";

    public string Text => OfficialId is null ? $"{UnitName} (để bộ phận phân công)" : Late > 0 ? $"{Name} – đang giữ {Open.Print()}, quá hạn {Late.Print()}" : $"{Name} – đang giữ {Open.Print()}";
}

/// <summary>Units in use and active officials who handle dossiers, the least burdened first. Two small queries and one count, whatever the number of dossiers.</summary>
internal static class Receivers
{
    /// <param name="db">The database.</param>
    /// <param name="agencyId">Only of this agency.</param>
    /// <param name="unitId">Only of this unit; null for all but the desk.</param>
    /// <param name="today">First instant of today: what was due before is late.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<IReadOnlyList<Receiver>> ReceiversAsync(this MotCuaDbContext db, long agencyId, long? unitId, DateTime today, CancellationToken cancellationToken)
    {
        var units = await db.Units.AsNoTracking().Where(u => u.AgencyId == agencyId && !u.IsClosed && (unitId == null ? !u.IsDesk : u.Id == unitId)).OrderBy(u => u.Name).ToListAsync(cancellationToken);
        var roles = await db.Roles.AsNoTracking().Where(r => r.AgencyId == agencyId).ToListAsync(cancellationToken);
        var handling = roles.Where(r => r.Permissions.Contains(nameof(Permission.HandleDossiers))).Select(r => r.Id).ToHashSet();
        var officials = await db.Officials.AsNoTracking().Where(o => o.AgencyId == agencyId && o.IsActive && o.UnitId != null).ToListAsync(cancellationToken);
        var burden = await db.Dossiers.Where(d => d.AgencyId == agencyId && d.HolderId != null).InHand().GroupBy(d => d.HolderId!.Value)
            .Select(g => new { g.Key, Open = g.Count(), Late = g.Count(d => d.DueAt < today && d.Status != DossierStatus.AwaitingSupplement && d.Status != DossierStatus.AwaitingPayment) })
            .ToDictionaryAsync(g => g.Key, cancellationToken);
        return
        [
            .. from unit in units
               from receiver in officials.Where(o => o.UnitId == unit.Id && o.RoleIds.Exists(handling.Contains))
                   .Select(o => new Receiver(o.Id, unit.Id, o.FullName, unit.Name, burden.GetValueOrDefault(o.Id)?.Open ?? 0, burden.GetValueOrDefault(o.Id)?.Late ?? 0))
                   .OrderBy(r => r.Open).ThenBy(r => r.Name).Prepend(new Receiver(null, unit.Id, "", unit.Name, 0, 0))
               select receiver,
        ];
    }

    public static IReadOnlyList<SelectListItem> Choices(this IEnumerable<Receiver> receivers, string? chosen)
    {
        var groups = new Dictionary<string, SelectListGroup>();
        return
        [
            new SelectListItem("– Chọn –", ""),
            .. receivers.Select(r =>
            {
                if (!groups.TryGetValue(r.UnitName, out var group)) groups[r.UnitName] = group = new SelectListGroup { Name = r.UnitName };
                return new SelectListItem(r.Text, r.Value, r.Value == chosen) { Group = group };
            }),
        ];
    }

    /// <exception cref="RuleBroken">Nobody chosen, or not one of those offered.</exception>
    public static Receiver Chosen(this IEnumerable<Receiver> receivers, string? value, string field) =>
        receivers.FirstOrDefault(r => r.Value == value) ?? throw new RuleBroken(string.IsNullOrEmpty(value) ? "Chọn nơi nhận." : "Nơi nhận vừa chọn không còn nhận hồ sơ. Chọn lại.", field);
}
