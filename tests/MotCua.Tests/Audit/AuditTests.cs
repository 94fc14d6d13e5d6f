using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Audit.Reading;
using MotCua.Platform;

namespace MotCua.Audit;

public class AuditTests
{
    [Fact]
    public async Task A_leader_reads_what_was_done_in_words_newest_first()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();
        await administrator.SubmitAsync(await administrator.OpenAsync("/quan-tri/bo-phan"), "Thêm bộ phận", ("Name", "Ban Chỉ huy Quân sự"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var leader = await app.LeaderAsync();

        var rows = (await leader.OpenAsync("/quan-tri/nhat-ky")).Document.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();

        Assert.Contains("Đăng nhập", rows[0], StringComparison.Ordinal);
        var added = rows.Single(r => r.Contains("Ban Chỉ huy Quân sự", StringComparison.Ordinal));
        Assert.Contains("Thêm bộ phận", added, StringComparison.Ordinal);
        Assert.Contains("Hồ Sỹ Hùng", added, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_narrowed_by_day_person_and_kind()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        using var desk = await app.DeskAsync();
        var mai = await app.IdOfAsync("Trần Thị Mai");

        var hers = await leader.OpenAsync($"/quan-tri/nhat-ky?nguoi={mai}&viec=OfficialSignedIn");
        var earlier = await leader.OpenAsync("/quan-tri/nhat-ky?tu=2024-04-01&den=2024-04-25");

        Assert.Equal("Trần Thị Mai", Assert.Single(hers.Document.QuerySelectorAll("td[data-label='Người làm']")).TextContent);
        Assert.Empty(earlier.Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        await app.InScopeAsync(async (_, db) =>
        {
            var unit = await db.Units.OrderBy(u => u.Id).FirstAsync();
            for (var i = 0; i < 120; i++) unit.Rename($"Bộ phận số {i:000}");
            await db.SaveChangesAsync();
        });
        var seen = new List<string>();
        for (var url = "/quan-tri/nhat-ky?viec=UnitRenamed"; url is not null;)
        {
            var page = await leader.OpenAsync(url);
            seen.AddRange(page.Document.QuerySelectorAll("summary").Select(s => s.TextContent).Where(t => t.StartsWith("Tên: Bộ phận số", StringComparison.Ordinal)));
            url = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(120, seen.Count);
        Assert.Equal(120, seen.Distinct().Count());
    }

    [Fact]
    public async Task Another_agencys_history_is_not_shown_and_without_the_permission_there_is_none()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ElsewhereAsync("Huỳnh Văn Phúc", "Công chức Một cửa");
        using var leader = await app.LeaderAsync();
        using var desk = await app.DeskAsync();

        Assert.DoesNotContain("Huỳnh Văn Phúc", (await leader.OpenAsync("/quan-tri/nhat-ky")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/quan-tri/nhat-ky")).Status);
    }

    [Fact]
    public async Task Personal_numbers_inside_an_event_are_masked()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (_, db) =>
        {
            var official = await db.Officials.OrderBy(o => o.Id).FirstAsync();
            official.Deactivate("Số 060212345678 gọi 0912345678");
            await db.SaveChangesAsync();
        });
        using var leader = await app.LeaderAsync();

        var seen = await leader.OpenAsync("/quan-tri/nhat-ky?viec=OfficialDeactivated");

        Assert.Contains("gọi", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Cán bộ: Quản trị hệ thống", seen.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("060212345678", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_event_has_a_word()
    {
        var kinds = typeof(IEvent).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IEvent))).Select(t => t.Name);

        Assert.Empty(kinds.Except(EventWords.Kinds.Keys));
    }
}
