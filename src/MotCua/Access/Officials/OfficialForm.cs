using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Access.Officials;

internal record OfficialForm
{
    [Display(Name = "Họ và tên"), Required(ErrorMessage = "Nhập họ và tên."), StringLength(120, ErrorMessage = "Họ tên dài quá 120 ký tự.")]
    public string? FullName { get; set; }

    [Display(Name = "Chức danh"), Required(ErrorMessage = "Nhập chức danh."), StringLength(120, ErrorMessage = "Chức danh dài quá 120 ký tự.")]
    public string? Title { get; set; }

    [Display(Name = "Điện thoại"), StringLength(20, ErrorMessage = "Số điện thoại dài quá 20 ký tự.")]
    public string? Phone { get; set; }

    [Display(Name = "Bộ phận"), Required(ErrorMessage = "Chọn bộ phận.")]
    public long? UnitId { get; set; }

    public List<long> RoleIds { get; set; } = [];
}

/// <summary>What an official can be given: units and roles of the agency, and none of another's.</summary>
internal sealed record OfficialChoices(IReadOnlyList<Unit> Units, IReadOnlyList<Role> Roles)
{
    public IEnumerable<SelectListItem> UnitItems => Units.Select(u => new SelectListItem(u.Name, $"{u.Id}")).Prepend(new SelectListItem("Chọn bộ phận", ""));

    public static async Task<OfficialChoices> OfAsync(MotCuaDbContext db, Official official, CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        return new(
            await db.Units.AsNoTracking().Where(u => u.AgencyId == agency && !u.IsClosed).OrderByDescending(u => u.IsDesk).ThenBy(u => u.Name).ToListAsync(cancellationToken),
            await db.Roles.AsNoTracking().Where(r => r.AgencyId == agency).OrderBy(r => r.Name).ToListAsync(cancellationToken));
    }

    /// <param name="form">What was typed.</param>
    /// <param name="before">Roles held so far.</param>
    /// <param name="official">Who gives: what reaches into other agencies is given only by one who holds it.</param>
    public void Check(OfficialForm form, IReadOnlyCollection<long> before, Official official)
    {
        if (Units.All(u => u.Id != form.UnitId)) throw new RuleBroken("Chọn một bộ phận đang hoạt động của đơn vị.", "Input.UnitId");
        if (form.RoleIds.Any(id => Roles.All(r => r.Id != id))) throw new RuleBroken("Chọn vai trò của đơn vị mình.", "Input.RoleIds");
        if (!official.Can(Permission.ManageDeployment) && Roles.Any(r => form.RoleIds.Contains(r.Id) && !before.Contains(r.Id) && r.Permissions.Contains(nameof(Permission.ManageDeployment))))
            throw new RuleBroken("Chỉ người quản lý hệ thống nhiều đơn vị mới giao được vai trò có quyền đó.", "Input.RoleIds");
    }
}
