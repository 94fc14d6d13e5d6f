using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;

namespace MotCua.Feedback;

public class HandlingTests
{
    [Fact]
    public async Task From_the_page_to_the_approved_answer_and_the_sender_reads_it_only_then()
    {
        await using var app = await MotCuaApp.StartAsync();
        var found = await app.SentAsync();
        await app.AcceptedAsync(found);
        using var citizen = app.Anyone();
        using var specialist = await app.SpecialistAsync();
        await specialist.SubmitAsync(await specialist.OpenAsync($"/xu-ly-phan-anh/{found.Id}/tra-loi"), "Trình duyệt", ("Input.Text", "Bộ phận Một cửa xin lỗi và đã sửa bảng hướng dẫn."));
        var before = await citizen.OpenAsync(found.Followed());

        using var leader = await app.LeaderAsync();
        await leader.SubmitAsync(await leader.OpenAsync($"/xu-ly-phan-anh/{found.Id}/duyet"), "Duyệt, gửi trả lời");

        Assert.DoesNotContain("đã sửa bảng hướng dẫn", before.Words, StringComparison.Ordinal);
        var after = await citizen.OpenAsync(found.Followed());
        Assert.Contains("đã sửa bảng hướng dẫn", after.Words, StringComparison.Ordinal);
        Assert.Contains("Lê Minh Quân", after.Words, StringComparison.Ordinal);
        Assert.False((await app.FeedbackAsync(found.Code)).EndedLate);
    }

    [Fact]
    public async Task An_answer_after_its_date_is_marked_late_for_the_sender_too()
    {
        await using var app = await MotCuaApp.StartAsync();
        var found = await app.SentAsync();
        await app.AcceptedAsync(found);
        app.MoveTo("2024-05-20T09:00");
        using var desk = await app.DeskAsync();
        var list = await desk.OpenAsync("/xu-ly-phan-anh");

        await app.AnsweredAsync(found, "Đã xử lý.");

        Assert.Contains("(trễ)", list.Words, StringComparison.Ordinal);
        Assert.True((await app.FeedbackAsync(found.Code)).EndedLate);
        using var citizen = app.Anyone();
        Assert.Contains("trễ hạn", (await citizen.OpenAsync(found.Followed())).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_to_make_it_clear_the_sender_answers_on_the_page_and_the_term_begins_again()
    {
        await using var app = await MotCuaApp.StartAsync();
        var found = await app.SentAsync();
        using var before = await app.DeskAsync();
        await before.SubmitAsync(await before.OpenAsync($"/xu-ly-phan-anh/{found.Id}/tra-lai"), "Lưu", ("Input.Turn", "Clarify"), ("Input.Text", "Xin cho biết ngày nào?"));
        app.MoveTo("2024-05-13T09:00");
        using var citizen = app.Anyone();

        var page = await citizen.SubmitAsync(await citizen.OpenAsync(found.Followed()), "Gửi nội dung làm rõ", ("Clarity.Text", "Các ngày 2, 9 và 16 tháng 4."));

        Assert.Equal("", page.Errors);
        var now = await app.FeedbackAsync(found.Code);
        Assert.Equal((FeedbackState.Received, new DateTime(2024, 5, 20, 10, 0, 0, DateTimeKind.Utc)), (now.State, now.DueAt));
        Assert.False(now.IsLateAt(new DateTime(2024, 5, 13, 3, 0, 0, DateTimeKind.Utc)));
        using var desk = await app.DeskAsync(); // seventeen days later one signs in again
        Assert.Contains("Các ngày 2, 9 và 16", (await desk.OpenAsync($"/xu-ly-phan-anh/{found.Id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_is_refused_here_with_its_ground_and_the_way_to_go()
    {
        await using var app = await MotCuaApp.StartAsync();
        var found = await app.SentAsync();
        using var desk = await app.DeskAsync();
        var form = await desk.OpenAsync($"/xu-ly-phan-anh/{found.Id}/tra-lai");

        var without = await desk.SubmitAsync(form, "Lưu", ("Input.Turn", "Refuse"), ("Input.Text", "Mời nộp đơn."));
        await desk.SubmitAsync(without, "Lưu", ("Input.Ground", "ComplaintOrDenunciation"));

        Assert.Contains("Chọn căn cứ", without.Errors, StringComparison.Ordinal);
        using var citizen = app.Anyone();
        var seen = await citizen.OpenAsync(found.Followed());
        Assert.Contains("Không tiếp nhận", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Luật Tố cáo", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Mời nộp đơn.", seen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_extended_once_and_never_beyond_the_longest_term()
    {
        await using var app = await MotCuaApp.StartAsync();
        var found = await app.SentAsync();
        await app.AcceptedAsync(found);
        using var leader = await app.LeaderAsync();

        var tooFar = await leader.SubmitAsync(await leader.OpenAsync($"/xu-ly-phan-anh/{found.Id}/gia-han"), "Gia hạn", ("Input.Day", "30/05/2024"), ("Input.Reason", "Chờ ý kiến Sở."));
        var extended = await leader.SubmitAsync(tooFar, "Gia hạn", ("Input.Day", "10/05/2024"));
        var again = await leader.SubmitAsync(await leader.OpenAsync($"/xu-ly-phan-anh/{found.Id}/gia-han"), "Gia hạn", ("Input.Day", "13/05/2024"), ("Input.Reason", "Chờ thêm."));

        Assert.Contains("thời hạn dài nhất", tooFar.Errors, StringComparison.Ordinal);
        Assert.Contains("10/05/2024 17:00", extended.Words, StringComparison.Ordinal);
        Assert.Contains("đã gia hạn một lần", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_satisfied_the_sender_asks_again_once_and_it_is_answered_anew()
    {
        await using var app = await MotCuaApp.StartAsync();
        var found = await app.SentAsync();
        await app.AcceptedAsync(found);
        await app.AnsweredAsync(found, "Trả lời lần đầu.");
        using var citizen = app.Anyone();

        var asked = await citizen.SubmitAsync(await citizen.OpenAsync(found.Followed()), "Gửi ý kiến", ("Opinion.Verdict", "Dissatisfied"), ("Opinion.Words", "Chưa nói vì sao."), ("Opinion.Again", "true"));
        await app.AnsweredAsync(found, "Trả lời lần hai, có lý do.");
        var end = await citizen.OpenAsync(found.Followed());

        Assert.Contains("Đang xử lý", asked.Words, StringComparison.Ordinal);
        Assert.Contains("Trả lời lần hai, có lý do.", end.Words, StringComparison.Ordinal);
        Assert.Contains("Trả lời lần đầu.", end.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Gửi ý kiến", end.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_to_reach_the_sender_is_masked_until_a_reason_is_given_and_that_is_written_down()
    {
        await using var app = await MotCuaApp.StartAsync();
        var found = await app.SentAsync();
        using var desk = await app.DeskAsync();

        var masked = await desk.OpenAsync($"/xu-ly-phan-anh/{found.Id}");
        var shown = await desk.SubmitAsync(masked, "Xem đầy đủ", ("Why", "Gọi hẹn làm việc"));

        Assert.DoesNotContain(FeedbackGiven.Phone, masked.Text, StringComparison.Ordinal);
        Assert.Contains(FeedbackGiven.Phone, shown.Text, StringComparison.Ordinal);
        Assert.Contains("Gọi hẹn làm việc", (await desk.OpenAsync($"/xu-ly-phan-anh/{found.Id}")).Words, StringComparison.Ordinal);
        Assert.All(await app.InScopeAsync((_, db) => db.History.Where(h => h.SubjectId == found.Id).Select(h => h.Data).ToListAsync()), data => Assert.DoesNotContain("Phượng", data, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_else_s_and_another_agency_s_case_is_not_found()
    {
        await using var app = await MotCuaApp.StartAsync();
        var found = await app.SentAsync();
        await app.AcceptedAsync(found);
        using var colleague = await app.SignedInAsync("Đỗ Hải Yến", "Công chức chuyên môn", "Văn hóa – Xã hội");
        using var stranger = await app.StrangerAsync();

        foreach (var step in new[] { "", "/giao", "/tra-lai", "/tra-loi", "/cong-khai", "/duyet", "/gia-han" }) Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/xu-ly-phan-anh/{found.Id}{step}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/xu-ly-phan-anh/{found.Id}")).Status);
        Assert.Contains("Không có phản ánh nào", (await stranger.OpenAsync("/xu-ly-phan-anh")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(found.Code, (await stranger.OpenAsync("/so-phan-anh")).Text, StringComparison.Ordinal);
    }
}
