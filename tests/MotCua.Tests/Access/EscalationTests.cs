using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Access;

public class EscalationTests
{
    [Fact]
    public async Task The_account_of_one_who_manages_the_deployment_is_taken_over_by_no_lesser_administrator()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.RoleAsync("Quản trị đơn vị", Permission.ManageOfficials);
        await app.RoleAsync("Quản trị cao nhất", Permission.ManageDeployment);
        var above = await app.OfficialAsync("Người Quản Hệ Thống", "Quản trị cao nhất", "Lãnh đạo");
        var lesser = await app.SignedInAsync("Người Quản Đơn Vị", "Quản trị đơn vị", "Lãnh đạo");

        var refused = await lesser.ActAsync(above, "Cấp mật khẩu một lần");

        Assert.Contains("Chỉ người cũng có quyền đó", refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(await app.HistoryOfAsync(above), e => e.Kind == nameof(OneTimePasswordGiven));
    }

    [Fact]
    public async Task Two_administrators_who_remove_each_other_at_once_leave_one()
    {
        await using var app = await MotCuaApp.StartAsync();
        var first = await app.AdministratorAsync();
        var second = await app.SignedInAsync("Quản Trị Hai", "Quản trị", "Lãnh đạo");
        var (one, two) = (await app.IdOfAsync("Hồ Sỹ Hùng"), await app.IdOfAsync("Quản Trị Hai"));
        await app.InScopeAsync(async (_, db) =>
        {
            foreach (var other in await db.Officials.Where(o => o.Id != one && o.Id != two && o.IsActive).ToListAsync()) other.Deactivate("Thử nghiệm");
            await db.SaveChangesAsync();
        });
        var forms = (Visitor.FormOf(await first.OpenAsync($"/quan-tri/can-bo/{two}"), "Ngừng hoạt động", ("Reason", "x")), Visitor.FormOf(await second.OpenAsync($"/quan-tri/can-bo/{one}"), "Ngừng hoạt động", ("Reason", "x")));

        await Task.WhenAll(first.Http.SendAsync(forms.Item1), second.Http.SendAsync(forms.Item2));

        Assert.Equal(1, await app.InScopeAsync((_, db) => db.Officials.CountAsync(o => o.IsActive)));
    }

    [Fact]
    public async Task What_is_done_with_a_lent_permission_inside_a_page_says_in_whose_name()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ReceivedAsync();
        var desk = await app.DeskAsync();
        await app.RoleAsync("Người xem dữ liệu", Permission.SeePersonalData);
        var giver = await app.OfficialAsync("Người Cho Mượn", "Người xem dữ liệu", "Lãnh đạo");
        await app.RoleAsync("Chỉ xem", Permission.SeeAllDossiers);
        var borrower = await app.SignedInAsync("Người Đi Mượn", "Chỉ xem", "Lãnh đạo");
        await app.InScopeAsync(async (_, db) =>
        {
            var to = await db.Officials.SingleAsync(o => o.FullName == "Người Đi Mượn");
            db.Add(Delegation.Give(await db.Officials.SingleAsync(o => o.Id == giver), to, new Days(app.Clock.Today, app.Clock.Today), "QĐ", [Permission.SeePersonalData], app.Clock.Today));
            await db.SaveChangesAsync();
        });

        await borrower.SubmitAsync(await borrower.OpenAsync($"/ho-so/{id}"), "Xem đầy đủ", ("Why", "Đối chiếu giấy tờ"));

        var shown = Assert.Single(await app.HistoryOfAsync(id), e => e.Kind == nameof(PersonalDataShown));
        Assert.Equal("Người Đi Mượn (thay Người Cho Mượn)", shown.ByName);
    }

    [Fact]
    public async Task A_recovery_code_works_once_and_is_not_readable_in_the_database()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.OfficialAsync("Hồ Sỹ Hùng", "Quản trị", "Lãnh đạo");
        var codes = await app.InScopeAsync(async (services, _) =>
        {
            var users = services.GetRequiredService<UserManager<OfficialAccount>>();
            return (await users.GenerateNewTwoFactorRecoveryCodesAsync((await users.FindByIdAsync($"{id}"))!, 10))!.ToList();
        });

        var kept = await app.InScopeAsync((_, db) => db.Set<IdentityUserToken<long>>().Where(t => t.UserId == id).Select(t => t.Value).ToListAsync());
        Assert.DoesNotContain(kept, value => codes.Exists(code => value!.Contains(code, StringComparison.Ordinal)));
        Assert.True(await RedeemAsync(app, id, codes[3]));
        Assert.False(await RedeemAsync(app, id, codes[3]));
    }

    [Fact]
    public async Task A_permission_written_into_the_table_past_the_program_is_found()
    {
        await using var app = await MotCuaApp.StartAsync();
        Assert.Null(await app.FirstBreakAsync());
        await app.InScopeAsync((_, db) => db.Roles.Where(r => r.Name == "Văn thư").ExecuteUpdateAsync(s => s.SetProperty(r => r.Permissions, new List<string> { "ManageOfficials" })));

        Assert.Contains("Văn thư", (await app.FirstBreakAsync())?.Where, StringComparison.Ordinal);
    }

    private static Task<bool> RedeemAsync(MotCuaApp app, long id, string code) => app.InScopeAsync(async (services, _) =>
    {
        var users = services.GetRequiredService<UserManager<OfficialAccount>>();
        return (await users.RedeemTwoFactorRecoveryCodeAsync((await users.FindByIdAsync($"{id}"))!, code)).Succeeded;
    });
}

internal static class RolesGiven
{
    public static Task RoleAsync(this MotCuaApp app, string name, params Permission[] permissions) => app.InScopeAsync(async (_, db) =>
    {
        db.Add(Role.Define(await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(), name, permissions));
        await db.SaveChangesAsync();
    });
}
