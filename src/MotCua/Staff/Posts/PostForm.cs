using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Staff.Posts;

/// <summary>What a post is called and where it stands, as typed.</summary>
internal sealed record PostForm
{
    [Display(Name = "Tên vị trí"), StringLength(200, ErrorMessage = "Tên vị trí dài quá 200 ký tự.")]
    public string? Name { get; set; }

    [Display(Name = "Nhóm vị trí")]
    public string? KindKey { get; set; }

    [Display(Name = "Bộ phận")]
    public long? UnitId { get; set; }

    public string NameTyped => VietnamText.Typed(Name);

    public long? UnitOf(IReadOnlyList<SelectListItem> units) =>
        UnitId is null || units.Any(u => u.Value == $"{UnitId}") ? UnitId : throw new RuleBroken("Chọn một bộ phận đang hoạt động của đơn vị.", "Input.UnitId");

    public static IEnumerable<SelectListItem> Kinds(DateOnly today) => StaffLists.All.PostKinds.On(today).Select(k => new SelectListItem(k.Name, k.Key)).Prepend(new("– Chọn –", ""));

    public static async Task<IReadOnlyList<SelectListItem>> UnitsAsync(MotCuaDbContext db, long agencyId, CancellationToken cancellationToken)
    {
        var units = await db.Units.AsNoTracking().Where(u => u.AgencyId == agencyId && !u.IsClosed).OrderBy(u => u.Id).ToListAsync(cancellationToken);
        return [new("Toàn cơ quan", ""), .. units.Select(u => new SelectListItem(u.Name, $"{u.Id}"))];
    }
}
