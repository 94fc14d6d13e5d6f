using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Demo;

/// <summary>An official of the demonstration, as the one who acts.</summary>
internal sealed record DemoOfficial(long Id, string UserName, string Name, string Title, long UnitId, string UnitName, Permission Does)
{
    public Actor ActorOf(long agencyId)
    {
        var actor = new Actor();
        actor.SignIn(Id, Name, agencyId, null, UnitId, new HashSet<string>());
        return actor;
    }
}

internal static class DemoHours
{
    /// <summary>An hour of a day in Vietnam, as an instant.</summary>
    public static DateTime At(this DateOnly day, int hour) => day.ToDateTime(new TimeOnly(hour, 0)).ToUtc();
}

/// <summary>Appoints the ward's officials with plain accounts and one shared password; the administrator stays as the first start made it.</summary>
internal sealed class DemoStaff(MotCuaDbContext db, UserManager<OfficialAccount> users)
{
    public const string Password = "DuLieuMau-2024", PoliceUserName = "mau.congan";

    private static readonly (string UserName, string Name, string Title, string Unit, Permission Does)[] People =
    [
        ("mau.mai", "Trần Thị Mai", "Công chức Một cửa", "", Permission.ReceiveDossiers),
        ("mau.hanh", "Nguyễn Thị Hạnh", "Công chức Một cửa", "", Permission.ReceiveDossiers),
        ("mau.tuan", "Lê Anh Tuấn", "Công chức Một cửa", "", Permission.ReceiveDossiers),
        ("mau.hoa", "Phạm Thị Hoa", "Phụ trách Tư pháp – Hộ tịch", "tu phap", Permission.AssignDossiers),
        ("mau.duc", "Nguyễn Văn Đức", "Công chức Tư pháp – Hộ tịch", "tu phap", Permission.HandleDossiers),
        ("mau.yen", "Đỗ Hải Yến", "Công chức Tư pháp – Hộ tịch", "tu phap", Permission.HandleDossiers),
        ("mau.son", "Huỳnh Ngọc Sơn", "Phụ trách Địa chính – Xây dựng", "dia chinh", Permission.AssignDossiers),
        ("mau.khoa", "Bùi Đăng Khoa", "Công chức Địa chính – Xây dựng", "dia chinh", Permission.HandleDossiers),
        ("mau.thao", "Võ Thu Thảo", "Phụ trách Văn hóa – Xã hội", "van hoa", Permission.AssignDossiers),
        ("mau.phuc", "Trương Gia Phúc", "Công chức Văn hóa – Xã hội", "van hoa", Permission.HandleDossiers),
        ("mau.lan", "Võ Thị Lan", "Văn thư", "van phong", Permission.IssueResults),
        ("mau.bao", "Đặng Quốc Bảo", "Phụ trách cải cách hành chính", "van phong", Permission.CloseBooks),
        ("mau.quan", "Lê Minh Quân", "CHỦ TỊCH", "lanh dao", Permission.ApproveDossiers),
        ("mau.ngoc", "Hoàng Bích Ngọc", "PHÓ CHỦ TỊCH", "lanh dao", Permission.ApproveDossiers),
    ];

    /// <exception cref="RuleBroken">The demonstration is there already, or the agency has no unit but the desk.</exception>
    public async Task<IReadOnlyList<DemoOfficial>> AppointAsync(long agencyId, CancellationToken cancellationToken)
    {
        if (await db.Accounts.AnyAsync(a => a.UserName == People[0].UserName, cancellationToken)) throw new RuleBroken("Đã có dữ liệu mẫu. Dùng một thư mục dữ liệu (--data) khác.");
        var units = await db.Units.Where(u => u.AgencyId == agencyId && !u.IsClosed).OrderBy(u => u.Id).ToListAsync(cancellationToken);
        var roles = await db.Roles.Where(r => r.AgencyId == agencyId).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var hash = users.PasswordHasher.HashPassword(new OfficialAccount(), Password); // once: slow on purpose
        var staff = new List<DemoOfficial>();
        foreach (var person in People)
        {
            var unit = UnitOf(units, person.Unit);
            var id = await AppointAsync(agencyId, unit, RoleOf(roles, person.Does), person.UserName, person.Name, person.Title, hash, cancellationToken);
            staff.Add(new(id, person.UserName, person.Name, person.Title, unit.Id, unit.Name, person.Does));
        }
        return staff;
    }

    /// <summary>A small agency to ask (liên thông), with one official; it receives no dossiers of its own and so has no identification code.</summary>
    public async Task<Agency> OpenPoliceAsync(CancellationToken cancellationToken)
    {
        var police = Agency.Open("mau-cong-an", new AgencyProfile { Name = "Công an phường (dữ liệu mẫu)", DeskName = "Bộ phận tiếp công dân", HeadTitle = "TRƯỞNG CÔNG AN" });
        var unit = Unit.Open(police.Id, "Tổ quản lý hành chính", isDesk: true);
        var role = Role.Define(police.Id, "Cán bộ phối hợp", [Permission.HandleLegs, Permission.AssignDossiers]);
        db.AddRange(police, unit, role);
        await AppointAsync(police.Id, unit, role, PoliceUserName, "Trần Quốc Việt", "Cán bộ Công an phường", cancellationToken);
        return police;
    }

    /// <summary>One official more, of another agency.</summary>
    public Task<long> AppointAsync(long agencyId, Unit unit, Role role, string userName, string name, string title, CancellationToken cancellationToken) =>
        AppointAsync(agencyId, unit, role, userName, name, title, users.PasswordHasher.HashPassword(new OfficialAccount(), Password), cancellationToken);

    private async Task<long> AppointAsync(long agencyId, Unit unit, Role role, string userName, string name, string title, string hash, CancellationToken cancellationToken)
    {
        var official = OfficialProfile.Appoint(agencyId, unit.Id, name, title, [role.Id]);
        db.Add(official);
        await db.SaveChangesAsync(cancellationToken);
        var made = await users.CreateAsync(new OfficialAccount { Id = official.Id, UserName = userName, LockoutEnabled = true, PasswordHash = hash });
        return made.Succeeded ? official.Id : throw new RuleBroken(string.Join(" ", made.Errors.Select(e => e.Description)));
    }

    private static Unit UnitOf(List<Unit> units, string word) =>
        (word.Length == 0 ? units.Find(u => u.IsDesk) : units.Find(u => !u.IsDesk && VietnamText.Fold(u.Name).Contains(word, StringComparison.Ordinal)) ?? units.Find(u => !u.IsDesk))
        ?? throw new RuleBroken("Đơn vị chưa có đủ bộ phận để tạo dữ liệu mẫu: cần bộ phận Một cửa và ít nhất một bộ phận chuyên môn.");

    // The narrowest role that may: a specialist is not given the head's.
    private static Role RoleOf(List<Role> roles, Permission does) =>
        roles.Where(r => r.Permissions.Contains($"{does}") && !r.IsAdministrative).MinBy(r => r.Permissions.Count) ?? throw new RuleBroken($"Đơn vị chưa có vai trò nào được «{does.Word()}».");
}
