using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Work;

namespace MotCua.Meetings;

public class MeetingTests
{
    [Fact]
    public async Task From_the_invitation_to_a_frozen_notice_whose_direction_is_already_somebody_s_task()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.MeetingAsync();
        var invited = await app.InvitedAsync(address);
        using (var duc = await app.SpecialistAsync())
        {
            Assert.Contains("chưa trả lời 1 giấy mời", (await duc.OpenAsync("/cuoc-hop/cua-toi")).Words, StringComparison.Ordinal);
            Assert.Contains("Dự họp", (await duc.SubmitAsync(await duc.OpenAsync(address), "Gửi trả lời", ("Answer", "Accepted"))).Words, StringComparison.Ordinal);
        }
        await app.HeldAsync(address);

        var concluded = await app.ConcludedAsync(address);

        Assert.Contains("Gửi giấy mời số 01/GM-UBND cho 2 người", invited.Words, StringComparison.Ordinal);
        Assert.Equal("", concluded.Errors);
        Assert.Contains("Đã ban hành thông báo số 01/TB-UBND, giao 1 nhiệm vụ", concluded.Words, StringComparison.Ordinal);
        var meeting = await app.FoundAsync(address);
        Assert.Equal((MeetingState.Concluded, true), (meeting.State, meeting.IsIntact));
        Assert.NotNull(meeting.Invitees[0].CheckedInAt);
        var task = await app.InScopeAsync((_, db) => db.WorkTasks.SingleAsync());
        Assert.Equal((WorkSource.Meeting, meeting.Id, "Thông báo số 01/TB-UBND ngày 03/05/2024", meeting.Directions[0].TaskId), (task.SourceKind, task.SourceId, task.SourceWords, (long?)task.Id));
        Assert.Null(meeting.Directions[1].TaskId);
        using var specialist = await app.SpecialistAsync();
        Assert.Contains("Khắc phục dứt điểm hồ sơ trễ hạn", (await specialist.OpenAsync("/nhiem-vu/cua-toi")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_direction_half_filled_makes_neither_a_notice_nor_a_task_and_takes_no_number()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.MeetingAsync();
        await app.InvitedAsync(address);
        await app.HeldAsync(address);
        using var leader = await app.LeaderAsync();

        var half = await leader.SubmitAsync(await leader.OpenAsync($"{address}/ket-luan"), "Ban hành", ("Conclusion", "Kết luận"), ("Rows[0].Content", "Làm việc này"), ("Rows[0].DueOn", "17/05/2024"));

        Assert.Contains("chọn chủ trì và nhập hạn", half.Errors, StringComparison.Ordinal);
        Assert.Contains("Làm việc này", half.Text, StringComparison.Ordinal);
        Assert.False(await app.InScopeAsync((_, db) => db.WorkTasks.AnyAsync()));
        Assert.Contains("số 01/TB-UBND", (await app.ConcludedAsync(address)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_come_says_why_or_who_comes_instead()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.MeetingAsync();
        await app.InvitedAsync(address);
        using var duc = await app.SpecialistAsync();

        var silent = await duc.SubmitAsync(await duc.OpenAsync(address), "Gửi trả lời", ("Answer", "Declined"));
        var instead = await duc.SubmitAsync(silent, "Gửi trả lời", ("Answer", "Substitute"), ("Words", "Đỗ Hải Yến"));

        Assert.Contains("Ghi lý do vắng mặt", silent.Errors, StringComparison.Ordinal);
        Assert.Contains("Cử người dự thay: Đỗ Hải Yến", instead.Words, StringComparison.Ordinal);
        Assert.Equal(InviteeAnswer.Substitute, (await app.FoundAsync(address)).Invitees[0].Answer);
    }

    [Fact]
    public async Task Two_meetings_at_once_are_warned_of_and_not_refused()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InvitedAsync(await app.MeetingAsync());
        var second = await app.MeetingAsync(("Input.Title", "Tiếp đoàn kiểm tra"), ("Input.From", "10:00"), ("Input.Until", "11:00"));
        await app.InvitedAsync(second);
        var third = await app.MeetingAsync(("Input.Title", "Sau đó"), ("Input.From", "11:00"), ("Input.Until", "12:00"));
        using var clerk = await app.ClerkAsync();

        Assert.Contains($"Trùng giờ với «{MeetingGiven.Title}» 08:00–10:30", (await clerk.OpenAsync(second)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("rùng giờ", (await clerk.OpenAsync(third)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_is_cancelled_with_a_reason_and_leaves_the_calendar()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.MeetingAsync();
        await app.InvitedAsync(address);
        using var clerk = await app.ClerkAsync();
        var cancelled = await clerk.SubmitAsync(await clerk.OpenAsync(address), "Huỷ cuộc họp", ("Why", "Trùng lịch thành phố"));
        using var duc = await app.SpecialistAsync();

        Assert.Contains("Đã huỷ: Trùng lịch thành phố", cancelled.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(MeetingGiven.Title, (await duc.OpenAsync("/cuoc-hop/cua-toi")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_agency_s_meeting_is_not_found_and_who_is_not_invited_does_not_see_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.MeetingAsync();
        await app.InvitedAsync(address);
        using var stranger = await app.StrangerAsync();
        using var head = await app.SectionHeadAsync();
        using var duc = await app.SpecialistAsync();

        foreach (var page in new[] { "", "/moi", "/bien-ban", "/ket-luan", "/van-ban/giay-moi" }) Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address + page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await duc.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await duc.GetAsync($"{address}/bien-ban")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await duc.GetAsync($"{address}/ket-luan")).Status);
        Assert.DoesNotContain(MeetingGiven.Title, (await stranger.OpenAsync("/cuoc-hop")).Words, StringComparison.Ordinal);
    }
}
