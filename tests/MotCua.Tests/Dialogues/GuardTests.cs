using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;

namespace MotCua.Dialogues;

public class GuardTests
{
    [Fact]
    public async Task Another_agency_sees_none_of_it_and_who_owes_no_answer_sees_no_opinion()
    {
        await using var app = await MotCuaApp.StartAsync();
        var dialogue = await app.AnnouncedAsync();
        var asked = await app.AskedAsync(dialogue, "Bao giờ nạo vét cống đường Lê Lợi?");
        using var stranger = await app.StrangerAsync();
        using var specialist = await app.SpecialistAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/to-chuc-doi-thoai/y-kien/{asked.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await specialist.GetAsync($"/to-chuc-doi-thoai/y-kien/{asked.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.GetAsync($"/to-chuc-doi-thoai/{dialogue.Id}")).Status);
    }

    [Fact]
    public async Task The_desk_may_not_announce_conclude_or_publish_even_by_a_form_of_its_own()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var planned = await app.PlannedAsync(desk);
        var forged = Visitor.FormOf(await desk.OpenAsync($"/to-chuc-doi-thoai/{planned.Id}/y-kien"), "Ghi");
        forged.RequestUri = new Uri($"/to-chuc-doi-thoai/{planned.Id}?handler=Announce", UriKind.Relative);

        var refused = await desk.Http.SendAsync(forged);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(DialogueState.Planned, await app.InScopeAsync((_, db) => db.Dialogues.Select(d => d.State).SingleAsync()));
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync($"/to-chuc-doi-thoai/{planned.Id}/ket-luan")).Status);
    }

    [Fact]
    public async Task The_public_text_may_not_tell_who_asked()
    {
        await using var app = await MotCuaApp.StartAsync();
        var dialogue = await app.AnnouncedAsync();
        var asked = await app.AskedAsync(dialogue, "Tôi là Nguyễn Thị Bích Phượng, hỏi bao giờ nạo vét cống?");
        using var leader = await app.LeaderAsync();
        using var desk = await app.DeskAsync();
        await desk.SubmitAsync(await desk.OpenAsync($"/to-chuc-doi-thoai/y-kien/{asked.Id}"), "Lưu trả lời", ("Reply.Answer", "Trong tháng 6."));
        var page = await leader.OpenAsync($"/to-chuc-doi-thoai/y-kien/{asked.Id}");

        Assert.Contains("còn họ tên", (await leader.SubmitAsync(page, "Duyệt bản công khai")).Errors, StringComparison.Ordinal);
        Assert.Contains("còn họ tên", (await leader.SubmitAsync(page, "Duyệt bản công khai", ("Public.Content", "Gọi 091 234 5678 để hỏi"))).Errors, StringComparison.Ordinal);
        Assert.Equal("", (await leader.SubmitAsync(page, "Duyệt bản công khai", ("Public.Content", "Bao giờ nạo vét cống?"))).Errors);
        Assert.DoesNotContain("0912345678", page.Text, StringComparison.Ordinal); // masked until asked for, with a reason
        var revealed = await desk.SubmitAsync(await desk.OpenAsync($"/to-chuc-doi-thoai/y-kien/{asked.Id}"), "Xem", ("Why", "Gọi lại hỏi địa điểm"));
        Assert.Contains("0912345678", revealed.Text, StringComparison.Ordinal);
        Assert.Contains("Gọi lại hỏi địa điểm", revealed.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_are_taken_until_the_hour_named_and_programs_are_held_off()
    {
        await using var app = await MotCuaApp.StartAsync();
        var dialogue = await app.AnnouncedAsync();
        using var citizen = app.Anyone();
        var form = await citizen.OpenAsync($"/doi-thoai/{dialogue.Id}");

        Assert.Contains("ít nhất 10 ký tự", (await citizen.SubmitAsync(form, "Gửi câu hỏi", ("Input.Content", "Ngắn"))).Errors, StringComparison.Ordinal);
        Assert.Contains("phải để trống", (await citizen.SubmitAsync(form, "Gửi câu hỏi", ("Input.Content", "Bao giờ nạo vét cống?"), ("Website", "http://x"))).Errors, StringComparison.Ordinal);
        app.MoveTo("2024-05-14T17:00");
        Assert.Contains("không còn nhận câu hỏi", (await citizen.SubmitAsync(form, "Gửi câu hỏi", ("Input.Content", "Bao giờ nạo vét cống?"))).Errors, StringComparison.Ordinal);
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.DialogueOpinions.CountAsync()));
    }

    [Fact]
    public async Task An_answer_after_its_day_is_late_for_good_and_a_bettered_one_must_be_approved_again()
    {
        await using var app = await MotCuaApp.StartAsync();
        var dialogue = await app.AnnouncedAsync();
        var asked = await app.AskedAsync(dialogue, "Bao giờ nạo vét cống đường Lê Lợi?");
        var specialist = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch");
        using (var desk = await app.DeskAsync()) await desk.SubmitAsync(await desk.OpenAsync($"/to-chuc-doi-thoai/y-kien/{asked.Id}"), "Giao", ("Assign.Owner", $"o{specialist}"), ("Assign.DueOn", "02/05/2024"));
        app.MoveTo("2024-05-03T08:00");
        using var leader = await app.LeaderAsync();
        var page = await leader.SubmitAsync(await leader.OpenAsync($"/to-chuc-doi-thoai/y-kien/{asked.Id}"), "Lưu trả lời", ("Reply.Answer", "Trong tháng 6."));
        page = await leader.SubmitAsync(page, "Duyệt bản công khai");

        await leader.SubmitAsync(page, "Lưu trả lời", ("Reply.Answer", "Trong tháng 7."));

        var found = await app.OpinionAsync(asked.Id);
        Assert.Equal((new DateOnly(2024, 5, 3), true, false), (found.AnsweredOn!.Value, found.IsLateOn(new DateOnly(2024, 6, 1)), found.IsPublic));
    }

    [Fact]
    public async Task A_dialogue_that_was_moved_or_cancelled_says_why_where_people_read()
    {
        await using var app = await MotCuaApp.StartAsync();
        var dialogue = await app.AnnouncedAsync();
        using var leader = await app.LeaderAsync();
        using var citizen = app.Anyone();
        var page = await leader.OpenAsync($"/to-chuc-doi-thoai/{dialogue.Id}");

        Assert.Contains("Ghi lý do dời", (await leader.SubmitAsync(page, "Dời", ("Move.StartsAt", "22/05/2024 08:00"))).Errors, StringComparison.Ordinal);
        page = await leader.SubmitAsync(page, "Dời", ("Move.StartsAt", "22/05/2024 08:00"), ("Move.Why", "Trùng lịch họp HĐND"));
        Assert.Contains("22/05/2024 08:00", (await citizen.OpenAsync($"/doi-thoai/{dialogue.Id}")).Words, StringComparison.Ordinal);
        await leader.SubmitAsync(page, "Hủy", ("CancelWhy", "Bão số 2"));
        Assert.Contains("Bão số 2", (await citizen.OpenAsync($"/doi-thoai/{dialogue.Id}")).Words, StringComparison.Ordinal);
    }
}
