using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Legs.Working;

/// <summary>A head gives a task to an official, or to a unit of the agency.</summary>
[Needs(Permission.AssignDossiers)]
internal sealed class AssignTaskModel(MotCuaDbContext db, Official official, TimeProvider clock) : TaskPage(db, official, clock)
{
    private IReadOnlyList<(string Value, LegTaskReceiver To)> _receivers = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices =>
        [new("– Chọn –", ""), .. _receivers.Select(r => new SelectListItem(r.To.OfficialId is null ? $"{r.To.Name} (để bộ phận nhận)" : r.To.Name, r.Value, r.Value == Input.To))];

    public void OnGet() { }

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var agency = Official.AgencyId;
        var units = await Db.Units.AsNoTracking().Where(u => u.AgencyId == agency && !u.IsClosed).OrderBy(u => u.Name).ToListAsync(cancellationToken);
        var roles = (await Db.Roles.AsNoTracking().Where(r => r.AgencyId == agency).ToListAsync(cancellationToken)).Where(r => r.Permissions.Contains(nameof(Permission.HandleLegs))).Select(r => r.Id).ToHashSet();
        var officials = await Db.Officials.AsNoTracking().Where(o => o.AgencyId == agency && o.IsActive && o.UnitId != null).OrderBy(o => o.FullName).ToListAsync(cancellationToken);
        _receivers =
        [
            .. from unit in units
               from to in officials.Where(o => o.UnitId == unit.Id && o.RoleIds.Exists(roles.Contains)).Select(o => ($"o{o.Id}", new LegTaskReceiver(unit.Id, o.Id, o.FullName))).Prepend(($"u{unit.Id}", new LegTaskReceiver(unit.Id, null, unit.Name)))
               select to,
        ];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var to = _receivers.FirstOrDefault(r => r.Value == Input.To).To ?? throw new RuleBroken("Chọn người hoặc bộ phận nhận việc.", "Input.To");
        LegTask.Assign(to, (Input.Note ?? "").Trim(), Now);
        return await SaveAsync($"Đã giao {to.Name}.", cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Giao cho")]
        public string? To { get; set; }

        [Display(Name = "Ghi chú"), StringLength(500, ErrorMessage = "Ghi chú dài quá 500 ký tự.")]
        public string? Note { get; set; }
    }
}
