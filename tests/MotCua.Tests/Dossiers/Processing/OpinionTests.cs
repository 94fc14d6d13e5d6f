using System.Net;

namespace MotCua.Dossiers.Processing;

public class OpinionTests
{
    [Fact]
    public async Task A_unit_asked_sees_the_dossier_until_it_has_answered()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldAsync();
        using var specialist = await app.SpecialistAsync();
        using var asked = await app.SignedInAsync("Bùi Văn Nam", "Công chức chuyên môn", DossierGiven.OtherSection);
        var before = await asked.GetAsync($"/ho-so/{id}");

        await AskAsync(app, specialist, id);
        var inbox = await asked.OpenAsync("/ban-lam-viec");
        var during = await asked.OpenAsync($"/ho-so/{id}");
        var answered = await asked.SubmitAsync(await asked.OpenAsync($"/ho-so/{id}/y-kien/1"), "Gửi ý kiến", ("Input.Answer", "Thửa đất không tranh chấp."));

        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.Contains("Nguyễn Thị Lành", inbox.Words, StringComparison.Ordinal);
        Assert.Empty(during.Document.QuerySelectorAll("nav[aria-label='Việc có thể làm'] a"));
        Assert.Equal("/ban-lam-viec", answered.Url.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await asked.GetAsync($"/ho-so/{id}")).Status);
        Assert.Contains("Thửa đất không tranh chấp.", (await specialist.OpenAsync($"/ho-so/{id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_holder_writes_down_the_answer_of_a_body_outside_and_a_late_one_is_marked()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldAsync();
        await app.ChangeAsync(id, d => d.AskOpinion(new OpinionRequest("Công an phường", null, "Xác minh cư trú", app.Clock.GetUtcNow().UtcDateTime.AddHours(1)), app.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức"));
        app.MoveTo("2024-05-03T09:00");
        using var specialist = await app.SpecialistAsync();

        var page = await specialist.SubmitAsync(await specialist.OpenAsync($"/ho-so/{id}/y-kien/1"), "Gửi ý kiến", ("Input.Answer", "Đúng như khai."));

        Assert.Contains("Trả lời lấy ý kiến lần 1 (trễ hạn): Đúng như khai.", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opinion_needs_someone_asked_a_question_and_a_date_ahead()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldAsync();
        using var specialist = await app.SpecialistAsync();
        var form = await specialist.OpenAsync($"/ho-so/{id}/lay-y-kien");

        var empty = await specialist.SubmitAsync(form, "Gửi yêu cầu", ("Input.Outside", "Công an phường"));
        var past = await specialist.SubmitAsync(form, "Gửi yêu cầu", ("Input.Outside", "Công an phường"), ("Input.Question", "Xác minh cư trú"), ("Input.Due", "2024-04-01"));

        Assert.Contains("Ghi nội dung cần ý kiến.", empty.Errors, StringComparison.Ordinal);
        Assert.Contains("Chọn hạn trả lời.", empty.Errors, StringComparison.Ordinal);
        Assert.Equal("Hạn trả lời phải ở sau lúc này.", past.Errors);
        Assert.Equal("Xác minh cư trú", past.Document.QuerySelector("[name='Input.Question']")!.TextContent.Trim());
    }

    [Fact]
    public async Task Overdue_opinions_are_listed_for_the_desk_and_only_of_its_own_agency()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldAsync();
        using (var specialist = await app.SpecialistAsync()) await AskAsync(app, specialist, id);
        app.MoveTo("2024-05-10T09:00");
        using var desk = await app.DeskAsync();
        using var stranger = await app.StrangerAsync();

        Assert.Contains("Có tranh chấp không?", (await desk.OpenAsync("/y-kien-qua-han")).Words, StringComparison.Ordinal);
        Assert.Contains("Không có ý kiến nào quá hạn", (await stranger.OpenAsync("/y-kien-qua-han")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_unit_cannot_answer_in_its_place()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldAsync();
        using var specialist = await app.SpecialistAsync();
        await AskAsync(app, specialist, id);

        var page = await specialist.SubmitAsync(await specialist.OpenAsync($"/ho-so/{id}/y-kien/1"), "Gửi ý kiến", ("Input.Answer", "Tự trả lời"));

        Assert.Contains("Chỉ công chức của Địa chính – Xây dựng trả lời", page.Errors, StringComparison.Ordinal);
    }

    private static async Task AskAsync(MotCuaApp app, Visitor holder, long id)
    {
        var unit = await app.UnitAsync(DossierGiven.OtherSection);
        var page = await holder.SubmitAsync(await holder.OpenAsync($"/ho-so/{id}/lay-y-kien"), "Gửi yêu cầu", ("Input.UnitId", $"{unit}"), ("Input.Question", "Có tranh chấp không?"), ("Input.Due", "2024-05-03"));
        Assert.Equal("", page.Errors);
    }
}
