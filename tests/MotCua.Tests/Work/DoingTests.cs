using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Work;

public class DoingTests
{
    [Fact]
    public async Task Assigned_reported_handed_over_and_accepted_by_people_with_no_more_rights_than_they_need()
    {
        await using var app = await MotCuaApp.StartAsync();
        var task = await app.AssignedAsync();
        using var duc = await app.SpecialistAsync();
        var mine = await duc.OpenAsync("/nhiem-vu/cua-toi");

        await duc.SubmitAsync(await duc.OpenAsync($"/nhiem-vu/{task.Id}/bao-cao"), "Báo tiến độ", ("Progress.Percent", "60"), ("Progress.Note", "Đã rà 12 thủ tục"));
        var running = await app.StateAsync(task.Id);
        await app.HandedOverAsync(task.Id);
        using var leader = await app.LeaderAsync();
        var waiting = await leader.OpenAsync("/nhiem-vu/cua-toi");
        var done = await app.DecidedAsync(task.Id, "Nghiệm thu");

        Assert.Equal("NV-2024-0001", task.Code);
        Assert.Contains(WorkGiven.Content, mine.Words, StringComparison.Ordinal);
        Assert.Equal(WorkState.UnderWay, running);
        Assert.Contains("Chờ tôi nghiệm thu", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("Hoàn thành đúng hạn", done.Words, StringComparison.Ordinal);
        Assert.Contains("Tiến độ 60 % – Đã rà 12 thủ tục.", done.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await duc.GetAsync($"/nhiem-vu/{task.Id}/quyet-dinh")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await duc.GetAsync("/nhiem-vu/soan")).Status);
    }

    [Fact]
    public async Task Working_days_are_counted_by_the_calendar_of_the_agency()
    {
        await using var app = await MotCuaApp.StartAsync();

        var task = await app.AssignedAsync(("Input.DueOn", ""), ("Input.WorkingDays", "5"));
        using var leader = await app.LeaderAsync();
        var both = await leader.SubmitAsync(await leader.OpenAsync("/nhiem-vu/soan"), "Giao nhiệm vụ", ("Input.Content", "Việc"), ("Input.Lead", $"o{await app.DucAsync()}"), ("Input.DueOn", "10/05/2024"), ("Input.WorkingDays", "5"));

        // After Friday 26/4: 2, 3, 4 (made up for the 29th), 6 and 7 May; 27/4-1/5 are off.
        Assert.Equal(new DateOnly(2024, 5, 7), task.DueOn);
        Assert.Contains("không nhập cả hai", both.Errors, StringComparison.Ordinal);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.WorkTasks.CountAsync()));
    }

    [Fact]
    public async Task An_extension_is_asked_with_a_reason_and_the_first_deadline_is_never_forgotten()
    {
        await using var app = await MotCuaApp.StartAsync();
        var task = await app.AssignedAsync();
        using (var duc = await app.SpecialistAsync())
        {
            var silent = await duc.SubmitAsync(await duc.OpenAsync($"/nhiem-vu/{task.Id}/bao-cao"), "Gửi đề nghị gia hạn", ("Extension.DueOn", "17/05/2024"));
            Assert.Contains("Ghi lý do xin gia hạn", silent.Errors, StringComparison.Ordinal);
            await duc.SubmitAsync(silent, "Gửi đề nghị gia hạn", ("Extension.Why", "Chờ văn bản của sở"));
        }

        var refused = await app.DecidedAsync(task.Id, "Không cho gia hạn");
        var extended = await app.DecidedAsync(task.Id, "Gia hạn", ("Verdict.DueOn", "17/05/2024"));

        Assert.Contains("Ghi lý do không cho gia hạn", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("17/05/2024 (hạn đầu: 10/05/2024)", extended.Words, StringComparison.Ordinal);
        var now = await app.TaskAsync(task.Id);
        Assert.Equal((new DateOnly(2024, 5, 10), new DateOnly(2024, 5, 17), null), (now.FirstDueOn, now.DueOn, now.AskedDueOn));
    }

    [Fact]
    public async Task Time_it_stood_still_is_not_counted_against_whoever_leads_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        var task = await app.AssignedAsync();
        app.MoveTo("2024-05-06T09:00");
        await app.DecidedAsync(task.Id, "Tạm dừng", ("Verdict.Note", "Chờ hướng dẫn của thành phố"));
        app.MoveTo("2024-05-13T09:00");
        var still = await app.StateAsync(task.Id);

        var resumed = await app.DecidedAsync(task.Id, "Cho tiếp tục");

        Assert.Equal(WorkState.Suspended, still);
        Assert.Contains("Tiếp tục sau 5 ngày làm việc tạm dừng, hạn 17/05/2024", resumed.Words, StringComparison.Ordinal);
        Assert.Equal(WorkState.NotBegun, await app.StateAsync(task.Id));
    }

    [Fact]
    public async Task Given_back_after_the_deadline_it_is_late_when_it_comes_again()
    {
        await using var app = await MotCuaApp.StartAsync();
        var task = await app.AssignedAsync();
        await app.HandedOverAsync(task.Id);
        app.MoveTo("2024-05-14T09:00");
        Assert.Equal(WorkState.UnderWay, await app.StateAsync(task.Id));

        await app.DecidedAsync(task.Id, "Trả lại để làm tiếp", ("Verdict.Note", "Thiếu lĩnh vực chứng thực"));
        Assert.Equal(WorkState.Overdue, await app.StateAsync(task.Id));
        await app.HandedOverAsync(task.Id);
        await app.DecidedAsync(task.Id, "Nghiệm thu");

        Assert.Equal(WorkState.DoneLate, await app.StateAsync(task.Id));
    }

    [Fact]
    public async Task Another_agency_s_task_is_not_found_and_one_s_neighbour_sees_only_what_concerns_them()
    {
        await using var app = await MotCuaApp.StartAsync();
        var task = await app.AssignedAsync();
        using var stranger = await app.StrangerAsync();
        using var neighbour = await app.ClerkAsync();

        foreach (var address in new[] { "", "/bao-cao" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/nhiem-vu/{task.Id}{address}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync($"/nhiem-vu/{task.Id}{address}")).Status);
        }
        Assert.DoesNotContain(WorkGiven.Content, (await neighbour.OpenAsync("/nhiem-vu/cua-toi")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(WorkGiven.Content, (await stranger.OpenAsync("/nhiem-vu/cua-toi")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_and_the_code_agree_on_every_state()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (begun, done, late, held, dropped) = (await app.AssignedAsync(), await app.AssignedAsync(), await app.AssignedAsync(("Input.DueOn", "26/04/2024")), await app.AssignedAsync(), await app.AssignedAsync());
        using (var duc = await app.SpecialistAsync()) await duc.SubmitAsync(await duc.OpenAsync($"/nhiem-vu/{begun.Id}/bao-cao"), "Báo tiến độ", ("Progress.Percent", "10"), ("Progress.Note", "Bắt đầu"));
        await app.HandedOverAsync(done.Id);
        await app.DecidedAsync(done.Id, "Nghiệm thu");
        await app.DecidedAsync(held.Id, "Tạm dừng", ("Verdict.Note", "Chờ"));
        await app.DecidedAsync(dropped.Id, "Huỷ nhiệm vụ", ("Verdict.Note", "Trùng"));

        foreach (var day in new[] { app.Clock.Today, app.Clock.Today.AddDays(1), app.Clock.Today.AddDays(60) })
        {
            var rows = await app.InScopeAsync((_, db) => db.WorkTasks.AsNoTracking().StandingOn(day).ToListAsync());
            Assert.Equal(5, rows.Count);
            Assert.All(rows, r => Assert.Equal(r.Task.StateOn(day), (WorkState)r.State));
        }
        Assert.Equal(WorkState.Overdue, (await app.TaskAsync(late.Id)).StateOn(app.Clock.Today.AddDays(1)));
    }
}
