using Microsoft.EntityFrameworkCore;

namespace MotCua.Access;

public class NewPermissionsTests
{
    [Fact]
    public async Task What_came_with_an_upgrade_is_shown_and_taken_into_the_shipped_roles_in_one_act()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (_, db) =>
        {
            var leader = await db.Roles.SingleAsync(r => r.Name == "Lãnh đạo"); // as of a version that knew nothing of dialogues
            leader.Redefine(leader.Name, leader.Permissions.Select(Enum.Parse<Permission>).Where(p => p is not (Permission.ConcludeDialogues or Permission.ApproveReports)));
            db.Add(Role.Define(leader.AgencyId, "Phó chủ tịch", [Permission.ApproveReports])); // moved on purpose: not new
            await db.SaveChangesAsync();
        });
        using var admin = await app.AdministratorAsync();

        var page = await admin.OpenAsync("/quan-tri/vai-tro");
        Assert.Contains("Lãnh đạo: Thông báo, kết luận, công khai đối thoại", page.Words, StringComparison.Ordinal);
        var after = await admin.SubmitAsync(page, "Thêm vào các vai trò này");

        Assert.DoesNotContain("Quyền mới", after.Words.Replace("Đã thêm quyền mới", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var permissions = await app.InScopeAsync((_, db) => db.Roles.Where(r => r.Name == "Lãnh đạo").Select(r => r.Permissions).SingleAsync());
        Assert.Contains(nameof(Permission.ConcludeDialogues), permissions);
        Assert.Contains(nameof(Permission.SignApologies), permissions);
        Assert.DoesNotContain(nameof(Permission.ApproveReports), permissions);
    }

    [Fact]
    public async Task A_new_agency_has_nothing_left_to_take_over()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var admin = await app.AdministratorAsync();

        Assert.DoesNotContain("Quyền mới", (await admin.OpenAsync("/quan-tri/vai-tro")).Words, StringComparison.Ordinal);
    }
}
