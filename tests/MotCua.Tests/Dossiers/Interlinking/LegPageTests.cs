using System.Net;
using MotCua.Legs;
using MotCua.Procedures;

namespace MotCua.Dossiers.Interlinking;

public class LegPageTests
{
    private static readonly LegAddressee Police = new("", "Công an phường");

    [Fact]
    public async Task Parallel_planned_legs_are_opened_together_with_the_lead_the_plan_names()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldWithPlanAsync(new LegItem("Công an phường", "Xác minh", 8, 1, true), new LegItem("Thuế cơ sở", "Xác nhận nợ thuế", 8, 1));
        using var holder = await app.SpecialistAsync();

        var form = await holder.OpenAsync($"/ho-so/{id}/lien-thong");
        var noLead = await holder.SubmitAsync(form, "Chuyển", ("Input.Rows[0].Lead", "false"));
        var done = await holder.SubmitAsync(noLead, "Chuyển", ("Input.Rows[0].Lead", "true"));

        Assert.Contains("đúng một cơ quan chủ trì", noLead.Errors, StringComparison.Ordinal);
        Assert.Contains("Công an phường (chủ trì) (trên giấy)", done.Words, StringComparison.Ordinal);
        Assert.Equal(2, (await app.WithLegsAsync(id)).OpenLegs);
    }

    [Fact]
    public async Task The_form_says_what_is_missing_beside_its_row_and_keeps_what_was_typed()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldAsync();
        using var holder = await app.SpecialistAsync();
        var form = await holder.SubmitAsync(await holder.OpenAsync($"/ho-so/{id}/lien-thong"), "Thêm cơ quan");

        var nothing = await holder.SubmitAsync(form, "Chuyển");
        var noDate = await holder.SubmitAsync(form, "Chuyển", ("Input.Rows[1].Outside", "Công an phường"), ("Input.Rows[1].Work", "Xác minh cư trú"));
        var beyond = await holder.SubmitAsync(noDate, "Chuyển", ("Input.Rows[1].Due", "30/12/2024 17:00"));

        Assert.Contains("Chọn ít nhất một cơ quan", nothing.Errors, StringComparison.Ordinal);
        Assert.Contains("Chọn hạn trả lời.", noDate.Errors, StringComparison.Ordinal);
        Assert.Equal("Xác minh cư trú", noDate.Document.QuerySelector("[name='Input.Rows[1].Work']")!.TextContent.Trim());
        Assert.Contains("Lưu ý: hạn của Công an phường sau ngày hẹn trả", beyond.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_holder_writes_down_the_answer_of_a_body_without_a_system()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await AskedAsync(app);
        using var holder = await app.SpecialistAsync();
        using var desk = await app.DeskAsync();

        var future = await holder.SubmitAsync(await holder.OpenAsync($"/ho-so/{id}/lien-thong/1"), "Ghi trả lời", ("Input.Text", "Đúng như khai"), ("Input.At", "30/12/2024 09:00"));
        var answered = await holder.SubmitAsync(future, "Ghi trả lời", ("Input.At", null));

        Assert.Contains("không được ở sau lúc này", future.Errors, StringComparison.Ordinal);
        Assert.Contains("Công an phường trả lời lúc", answered.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ghi câu trả lời trên giấy", (await desk.OpenAsync($"/ho-so/{id}/lien-thong/1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_holder_opens_a_leg()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldAsync();
        using var desk = await app.DeskAsync();

        var page = await desk.OpenAsync($"/ho-so/{id}/lien-thong");

        Assert.Contains("Bạn không giữ hồ sơ", page.Words, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[name='Input.Rows[0].Work']"));
    }

    [Theory]
    [InlineData("lien-thong"), InlineData("lien-thong/1"), InlineData("giay-to/phieu-chuyen-xu-ly")]
    public async Task A_leg_of_another_agency_is_not_found(string address)
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await AskedAsync(app);
        using var stranger = await app.StrangerAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/ho-so/{id}/{address}")).Status);
    }

    [Fact]
    public async Task Overdue_legs_are_told_to_the_desk_of_their_agency_in_list_and_inbox()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await AskedAsync(app);
        using (var early = await app.DeskAsync()) Assert.Contains("Không có liên thông nào quá hạn", (await early.OpenAsync("/lien-thong-qua-han")).Words, StringComparison.Ordinal);
        app.MoveTo("2024-05-03T09:00");
        using var desk = await app.DeskAsync();
        using var stranger = await app.StrangerAsync();

        Assert.Contains("Xác minh cư trú", (await desk.OpenAsync("/lien-thong-qua-han")).Words, StringComparison.Ordinal);
        Assert.Contains("Hồ sơ có ý kiến, liên thông quá hạn (1)", (await desk.OpenAsync("/ban-lam-viec")).Words, StringComparison.Ordinal);
        Assert.Contains("Không có liên thông nào quá hạn", (await stranger.OpenAsync("/lien-thong-qua-han")).Words, StringComparison.Ordinal);
        Assert.Contains("quá", (await desk.OpenAsync($"/ho-so/{id}")).Document.QuerySelector("[data-label='Hạn trả lời']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_slip_states_work_and_time_of_each_body_and_the_ledger_giver_and_receiver()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await AskedAsync(app);
        using var holder = await app.SpecialistAsync();

        var slip = await holder.OpenAsync($"/ho-so/{id}/giay-to/phieu-chuyen-xu-ly");
        var pdf = await holder.Http.GetAsync(new Uri($"/ho-so/{id}/giay-to/phieu-chuyen-xu-ly?handler=Pdf", UriKind.Relative));
        var ledger = await holder.OpenAsync($"/ho-so/{id}");

        Assert.Contains("PHIẾU CHUYỂN XỬ LÝ", slip.Words, StringComparison.Ordinal);
        Assert.Contains("Công an phường", slip.Words, StringComparison.Ordinal);
        Assert.Contains("26/04/2024 17:00", slip.Words, StringComparison.Ordinal);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Liên thông số 1: Xác minh cư trú", ledger.Words, StringComparison.Ordinal);
        Assert.Contains("Công an phường", (await holder.OpenAsync($"/ho-so/{id}/giay-to/phieu-kiem-soat")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_citizen_reads_who_has_part_of_the_work_and_until_when_and_no_name()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await AskedAsync(app);
        var dossier = await app.WithLegsAsync(id);
        using var citizen = app.Anyone();

        var during = await citizen.OpenAsync($"/tra-cuu/{dossier.Code}?m={dossier.TrackingSecret}");
        await app.ChangeLegsAsync(id, d => d.AnswerLeg(1, new LegAnswer(LegOutcome.Done, "Đúng", "Đại uý Trần Quốc Việt", app.Clock.GetUtcNow().UtcDateTime)));
        var after = await citizen.OpenAsync($"/tra-cuu/{dossier.Code}?m={dossier.TrackingSecret}");

        Assert.Contains("Đang phối hợp với Công an phường, hạn trả lời 26/04/2024 17:00.", during.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Văn Đức", during.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Đang phối hợp", after.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Quốc Việt", after.Words, StringComparison.Ordinal);
    }

    private static async Task<long> AskedAsync(MotCuaApp app)
    {
        var (id, now) = (await app.HeldAsync(), app.Clock.GetUtcNow().UtcDateTime);
        await app.ChangeLegsAsync(id, d => d.OpenLeg(new LegRequest(Police, "Xác minh cư trú", now.AddHours(8)), now, "Nguyễn Văn Đức"));
        return id;
    }
}
