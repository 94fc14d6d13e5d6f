using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Access;

public class OfficialsTests
{
    [Fact]
    public async Task A_new_official_gets_a_one_time_password_shown_once_and_must_change_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();
        var form = await administrator.OpenAsync("/quan-tri/can-bo/moi");
        var unit = form.Document.QuerySelectorAll("#Input_UnitId option").Last().GetAttribute("value");
        var role = form.Document.QuerySelectorAll("label").Single(l => l.TextContent.Trim() == "Công chức Một cửa").GetAttribute("for")!["vai-tro-".Length..];

        var made = await administrator.SubmitAsync(form, "Thêm và cấp", ("Input.UserName", "lan.vt"), ("Input.FullName", "Võ Thị Lan"), ("Input.Title", "Công chức"), ("Input.UnitId", unit), ("Input.RoleIds", role));
        var password = made.Document.QuerySelector("#mat-khau-mot-lan")!.TextContent;
        Assert.DoesNotContain(password, (await administrator.OpenAsync(made.Url.AbsolutePath)).Text, StringComparison.Ordinal);

        using var official = app.Anyone();
        var first = await official.SubmitAsync(await official.OpenAsync("/dang-nhap"), "Đăng nhập", ("Input.UserName", "lan.vt"), ("Input.Password", password));
        Assert.Equal("/tai-khoan/mat-khau", first.Url.AbsolutePath == "/ban-lam-viec" ? (await official.GetAsync("/ho-so")).Url.AbsolutePath : first.Url.AbsolutePath);
        await official.SubmitAsync(await official.OpenAsync("/tai-khoan/mat-khau"), "Đổi mật khẩu", ("Input.Current", password), ("Input.New", "Mat-khau-moi-24"), ("Input.Again", "Mat-khau-moi-24"));
        await official.OpenAsync("/ho-so");
    }

    [Fact]
    public async Task A_user_name_that_is_taken_leaves_nothing_half_done()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();
        var form = await administrator.OpenAsync("/quan-tri/can-bo/moi");
        var unit = form.Document.QuerySelectorAll("#Input_UnitId option").Last().GetAttribute("value");

        var refused = await administrator.SubmitAsync(form, "Thêm và cấp", ("Input.UserName", "quantri"), ("Input.FullName", "Võ Thị Lan"), ("Input.Title", "Công chức"), ("Input.UnitId", unit));

        Assert.Contains("đã có người dùng", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Võ Thị Lan", refused.Document.QuerySelector("#Input_FullName")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.Officials.CountAsync(o => o.FullName == "Võ Thị Lan")));
    }

    [Fact]
    public async Task A_role_taken_away_counts_from_the_next_click()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();
        using var desk = await app.DeskAsync();
        await desk.OpenAsync("/mot-cua/ho-so/moi");
        var id = await app.IdOfAsync("Trần Thị Mai");

        await administrator.SubmitAsync(await administrator.OpenAsync($"/quan-tri/can-bo/{id}"), "Lưu", ("Input.RoleIds", null));

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/mot-cua/ho-so/moi")).Status);
    }

    [Fact]
    public async Task A_deactivated_official_is_out_at_once_and_cannot_come_back_in()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();
        using var desk = await app.DeskAsync();
        var id = await app.IdOfAsync("Trần Thị Mai");

        Assert.Contains("Nhập lý do", (await administrator.ActAsync(id, "Ngừng hoạt động")).Errors, StringComparison.Ordinal);
        await administrator.ActAsync(id, "Ngừng hoạt động", "Chuyển công tác");

        Assert.Equal("/dang-nhap", (await desk.GetAsync("/ho-so")).Url.AbsolutePath);
        Assert.Equal("/dang-nhap", (await desk.SignInAsync(id)).Url.AbsolutePath);
        await administrator.ActAsync(id, "Cho hoạt động lại");
        Assert.NotEqual("/dang-nhap", (await desk.SignInAsync(id)).Url.AbsolutePath);
    }

    [Fact]
    public async Task An_official_of_another_agency_is_not_found()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();
        var stranger = await app.ElsewhereAsync("Huỳnh Văn Phúc", "Công chức Một cửa");

        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/quan-tri/can-bo/{stranger}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/quan-tri/can-bo/{stranger}/tai-khoan")).Status);
        Assert.DoesNotContain("Huỳnh Văn Phúc", (await administrator.OpenAsync("/quan-tri/can-bo?q=huynh")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_of_another_agency_cannot_be_given()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();
        await app.ElsewhereAsync("Huỳnh Văn Phúc", "Công chức Một cửa");
        var id = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        var foreign = await app.InScopeAsync((_, db) => db.Roles.Where(r => r.Name == "Lãnh đạo").OrderByDescending(r => r.Id).Select(r => r.Id).FirstAsync());

        var refused = await administrator.SubmitAsync(await administrator.OpenAsync($"/quan-tri/can-bo/{id}"), "Lưu", ("Input.RoleIds", $"{foreign}"));

        Assert.Contains("vai trò của đơn vị mình", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/quan-tri/vai-tro/{foreign}")).Status);
    }

    [Fact]
    public async Task The_last_administrator_keeps_role_and_account()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();
        var me = await app.IdOfAsync("Hồ Sỹ Hùng");
        await administrator.ActAsync(await app.IdOfAsync("Quản trị hệ thống"), "Ngừng hoạt động", "Tài khoản lần đầu");

        var role = await administrator.SubmitAsync(await administrator.OpenAsync($"/quan-tri/can-bo/{me}"), "Lưu", ("Input.RoleIds", null));
        var account = await administrator.ActAsync(me, "Ngừng hoạt động", "Nghỉ");
        var roleId = await app.InScopeAsync((_, db) => db.Roles.Where(r => r.Name == "Quản trị").Select(r => r.Id).SingleAsync());
        var emptied = await administrator.SubmitAsync(await administrator.OpenAsync($"/quan-tri/vai-tro/{roleId}"), "Lưu vai trò", ("Input.Permissions", nameof(Permission.SeeAudit)));

        Assert.All([role, account, emptied], seen => Assert.Contains("người cuối cùng", seen.Errors, StringComparison.Ordinal));
        await administrator.OpenAsync("/quan-tri/can-bo");
    }

    [Fact]
    public async Task A_stale_form_changes_nothing_and_keeps_what_was_typed()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();
        var id = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        var mine = await administrator.OpenAsync($"/quan-tri/can-bo/{id}");
        var theirs = await administrator.OpenAsync($"/quan-tri/can-bo/{id}");
        await administrator.SubmitAsync(theirs, "Lưu", ("Input.Title", "Phó trưởng bộ phận"));

        var stale = await administrator.SubmitAsync(mine, "Lưu", ("Input.Title", "Trưởng bộ phận"));

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal("Trưởng bộ phận", stale.Document.QuerySelector("#Input_Title")!.GetAttribute("value"));
        Assert.Equal("Phó trưởng bộ phận", (await administrator.OpenAsync($"/quan-tri/can-bo/{id}")).Document.QuerySelector("#Input_Title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Signing_out_everywhere_counts_from_the_next_click_of_the_other_machine()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var here = await app.DeskAsync();
        using var there = await app.DeskAsync();

        await here.SubmitAsync(await here.OpenAsync("/tai-khoan"), "Đăng xuất mọi máy");

        Assert.Equal("/dang-nhap", (await there.GetAsync("/ho-so")).Url.AbsolutePath);
    }
}
