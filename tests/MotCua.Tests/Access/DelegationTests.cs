using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Platform;

namespace MotCua.Access;

public class DelegationTests
{
    [Fact]
    public async Task A_lent_permission_counts_on_its_days_and_history_says_in_whose_place()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        using var clerk = await app.ClerkAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/mot-cua/ho-so/moi")).Status);
        await LendAsync(app, "2024-04-29", "2024-04-30");

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/quan-tri/nhat-ky")).Status);
        app.MoveTo("2024-04-29T08:00");
        using var onDuty = await app.ClerkAsync();
        await onDuty.OpenAsync("/quan-tri/nhat-ky");
        app.MoveTo("2024-05-01T08:00");
        using var after = await app.ClerkAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await after.GetAsync("/quan-tri/nhat-ky")).Status);
    }

    [Fact]
    public async Task Lent_work_is_written_down_as_done_in_the_givers_place()
    {
        await using var app = await MotCuaApp.StartAsync();
        var clerk = await app.OfficialAsync("Võ Thị Lan", "Văn thư", "Văn phòng – Thống kê");

        var by = await app.InScopeAsync(async (services, db) =>
        {
            var unit = await db.Units.FirstAsync();
            var actor = services.GetRequiredService<Actor>();
            actor.SignIn(clerk, "Võ Thị Lan", unit.AgencyId, "", unit.Id, new HashSet<string> { nameof(Permission.IssueResults) });
            actor.Borrow([(nameof(Permission.ApproveDossiers), "Lê Minh Quân"), (nameof(Permission.IssueResults), "Lê Minh Quân")]);
            var asked = services.GetRequiredService<IAuthorizationService>();
            Assert.True((await asked.AuthorizeAsync(new ClaimsPrincipal(), null, new NeedsAttribute(Permission.IssueResults))).Succeeded);
            Assert.Null(actor.OnBehalfOf);
            Assert.True((await asked.AuthorizeAsync(new ClaimsPrincipal(), null, new NeedsAttribute(Permission.ApproveDossiers))).Succeeded);
            unit.Rename("Bộ phận Tiếp nhận");
            await db.SaveChangesAsync();
            return (await db.History.OrderByDescending(e => e.Sequence).FirstAsync(e => e.SubjectId == unit.Id)).ByName;
        });

        Assert.Equal("Võ Thị Lan (thay Lê Minh Quân)", by);
    }

    [Fact]
    public async Task A_withdrawn_delegation_ends_at_the_next_click()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        using var clerk = await app.ClerkAsync();
        await LendAsync(app, "2024-04-26", "2024-05-10");
        await clerk.OpenAsync("/quan-tri/nhat-ky");

        await leader.SubmitAsync(await leader.OpenAsync("/tai-khoan/uy-quyen"), "Thu hồi");

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/quan-tri/nhat-ky")).Status);
    }

    [Fact]
    public async Task What_the_giver_does_not_hold_cannot_be_lent()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        var clerk = await app.OfficialAsync("Võ Thị Lan", "Văn thư", "Văn phòng – Thống kê");

        var refused = await leader.SubmitAsync(await leader.OpenAsync("/tai-khoan/uy-quyen"), "Uỷ quyền",
            ("Input.ToId", $"{clerk}"), ("Input.FirstDay", "2024-04-26"), ("Input.LastDay", "2024-04-30"), ("Input.Basis", "Đi công tác"), ("Input.Permissions", nameof(Permission.ManageOfficials)));

        Assert.Contains("đang có theo vai trò", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_enters_it_for_an_absent_official()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();
        using var clerk = await app.ClerkAsync();
        var leader = await app.OfficialAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo");
        var receiver = await app.IdOfAsync("Võ Thị Lan");

        var done = await administrator.SubmitAsync(await administrator.OpenAsync($"/quan-tri/uy-quyen?nguoi={leader}"), "Uỷ quyền",
            ("Input.ToId", $"{receiver}"), ("Input.FirstDay", "26/04/2024"), ("Input.LastDay", "30/04/2024"), ("Input.Basis", "Nghỉ ốm"), ("Input.Permissions", nameof(Permission.SeeAudit)));

        Assert.Contains("Đã uỷ quyền cho Võ Thị Lan", done.Words, StringComparison.Ordinal);
        await clerk.OpenAsync("/quan-tri/nhat-ky");
    }

    private static async Task LendAsync(MotCuaApp app, string from, string to)
    {
        using var leader = await app.LeaderAsync();
        var clerk = await app.OfficialAsync("Võ Thị Lan", "Văn thư", "Văn phòng – Thống kê");
        var done = await leader.SubmitAsync(await leader.OpenAsync("/tai-khoan/uy-quyen"), "Uỷ quyền",
            ("Input.ToId", $"{clerk}"), ("Input.FirstDay", from), ("Input.LastDay", to), ("Input.Basis", "Đi công tác"), ("Input.Permissions", nameof(Permission.SeeAudit)));
        Assert.Contains("Đã uỷ quyền", done.Words, StringComparison.Ordinal);
    }
}
