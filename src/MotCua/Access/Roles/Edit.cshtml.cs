using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access.Officials;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.Roles;

/// <summary>Defines a role anew or for the first time: permissions ticked under the headings people know. «moi» stands for one not there yet.</summary>
[Needs(Permission.ManageOfficials)]
internal sealed class EditModel(MotCuaDbContext db, Administrators administrators, Official official) : WorkPage
{
    public static readonly IReadOnlyList<IGrouping<string, Permission>> Groups =
        [.. Enum.GetValues<Permission>().GroupBy(p => typeof(Permission).GetField(p.ToString())!.GetCustomAttribute<DisplayAttribute>()!.GroupName!)];

    [BindProperty(SupportsGet = true, Name = "id")]
    public string Key { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    public Role? Role { get; private set; }

    public override Aggregate? Subject => Role;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Key == "moi") return true;

        var agency = official.AgencyId;
        Role = long.TryParse(Key, out var id) ? await db.Roles.SingleOrDefaultAsync(r => r.Id == id && r.AgencyId == agency, cancellationToken) : null;
        return Role is not null;
    }

    public void OnGet()
    {
        if (Role is not null) Input = new Form { Name = Role.Name, Permissions = [.. Role.Allowed] };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await CheckAsync(cancellationToken);
        if (Role is null) db.Add(Role.Define(official.AgencyId, Input.Name!.Trim(), Input.Permissions));
        else Role.Redefine(Input.Name!.Trim(), Input.Permissions);
        await administrators.KeepingOneAsync(official.AgencyId, "Input.Permissions", () => db.SaveChangesAsync(cancellationToken), cancellationToken);
        Notice = $"Đã lưu vai trò «{Input.Name}»; có hiệu lực từ lần bấm tiếp theo của người giữ vai trò.";
        return LocalRedirect("/quan-tri/vai-tro");
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        var (agency, name, id) = (official.AgencyId, Input.Name!.Trim(), Role?.Id ?? 0);
        if (await db.Roles.AnyAsync(r => r.AgencyId == agency && r.Name == name && r.Id != id, cancellationToken)) throw new RuleBroken($"Đơn vị đã có vai trò «{name}». Đặt tên khác.", "Input.Name");
        // Nobody lifts themselves above their own agency.
        if (Input.Permissions.Contains(Permission.ManageDeployment) && Role?.Permissions.Contains(nameof(Permission.ManageDeployment)) != true && !official.Can(Permission.ManageDeployment))
            throw new RuleBroken($"Chỉ người đang có quyền «{Permission.ManageDeployment.Word()}» mới đưa được quyền đó vào vai trò.", "Input.Permissions");
    }

    internal sealed record Form
    {
        [Display(Name = "Tên vai trò"), Required(ErrorMessage = "Nhập tên vai trò."), StringLength(120, ErrorMessage = "Tên vai trò dài quá 120 ký tự.")]
        public string? Name { get; set; }

        public List<Permission> Permissions { get; set; } = [];
    }
}
