using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers.Processing;

public class HandingOnTests
{
    [Fact]
    public async Task The_desk_transfers_to_a_section_with_the_step_date_the_procedure_proposes()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ReceivedAsync();
        var unit = await app.UnitAsync(DossierGiven.Section);
        using var desk = await app.DeskAsync();
        var form = await desk.OpenAsync($"/ho-so/{id}/chuyen");

        var page = await desk.SubmitAsync(form, "Chuyển xử lý", ("Input.To", $"u{unit}"));

        // 24 hours of steps are three days: 2/5, 3/5 and the make-up Saturday 4/5; from 29/4 to 1/5 the office is closed.
        var dossier = await app.DossierAsync(id);
        Assert.Equal((DossierStage.Section, unit, (long?)null), (dossier.Stage, dossier.UnitId!.Value, dossier.HolderId));
        Assert.Equal("04/05/2024 17:00", dossier.StepDueAt!.Value.Print());
        Assert.Contains("Phải chuyển trong ngày 26/04/2024", form.Words, StringComparison.Ordinal);
        Assert.Contains("Tư pháp – Hộ tịch cần phân công", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Received_after_the_cut_off_it_may_wait_until_the_next_working_morning()
    {
        await using var app = await MotCuaApp.StartAsync();
        app.MoveTo("2024-04-26T15:30");
        var id = await app.ReceivedAsync();
        using var desk = await app.DeskAsync();

        Assert.Contains("Hồ sơ tiếp nhận sau 15:00: được chuyển vào đầu giờ làm việc ngày", (await desk.OpenAsync($"/ho-so/{id}/chuyen")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transferred_straight_to_an_official_it_is_with_that_official()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ReceivedAsync();
        var official = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", DossierGiven.Section);
        using var desk = await app.DeskAsync();

        await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/chuyen"), "Chuyển xử lý", ("Input.To", $"o{official}"));

        var dossier = await app.DossierAsync(id);
        Assert.Equal((DossierStage.Specialist, official), (dossier.Stage, dossier.HolderId!.Value));
    }

    [Fact]
    public async Task A_step_date_after_the_promised_date_is_refused_and_what_was_typed_stays()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ReceivedAsync();
        var unit = await app.UnitAsync(DossierGiven.Section);
        using var desk = await app.DeskAsync();

        var page = await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/chuyen"), "Chuyển xử lý", ("Input.To", $"u{unit}"), ("Input.StepDue", "01/08/2024 10:00"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("không được sau ngày hẹn trả", page.Errors, StringComparison.Ordinal);
        Assert.Equal("01/08/2024 10:00", page.Document.QuerySelector("[name='Input.StepDue']")!.GetAttribute("value"));
        Assert.Equal($"u{unit}", page.Document.QuerySelector("[name='Input.To'] option[selected]")!.GetAttribute("value"));
        Assert.Equal(DossierStage.Desk, (await app.DossierAsync(id)).Stage);
    }

    [Fact]
    public async Task Of_two_tabs_that_transfer_the_second_is_told()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ReceivedAsync();
        var unit = await app.UnitAsync(DossierGiven.Section);
        using var desk = await app.DeskAsync();
        var (first, second) = (await desk.OpenAsync($"/ho-so/{id}/chuyen"), await desk.OpenAsync($"/ho-so/{id}/chuyen"));

        await desk.SubmitAsync(first, "Chuyển xử lý", ("Input.To", $"u{unit}"));
        var told = await desk.SubmitAsync(second, "Chuyển xử lý", ("Input.To", $"u{unit}"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Người khác vừa thay đổi", told.Errors, StringComparison.Ordinal);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.History.CountAsync(h => h.SubjectId == id && h.Kind == nameof(DossierTransferred))));
    }

    [Fact]
    public async Task The_head_assigns_within_the_unit_and_sees_how_much_each_has()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.HeldAsync("Việc Cũ");
        var id = await app.InSectionAsync();
        var official = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", DossierGiven.Section);
        var elsewhere = await app.OfficialAsync("Bùi Văn Nam", "Công chức chuyên môn", DossierGiven.OtherSection);
        using var head = await app.SectionHeadAsync();
        var form = await head.OpenAsync($"/ho-so/{id}/phan-cong");

        await head.SubmitAsync(form, "Phân công", ("Input.OfficialId", $"o{official}"), ("Input.Note", "Làm trước"));

        Assert.Contains("Nguyễn Văn Đức – đang giữ 1", form.Words, StringComparison.Ordinal);
        Assert.Null(form.Document.QuerySelector($"option[value='o{elsewhere}']"));
        Assert.Equal(official, (await app.DossierAsync(id)).HolderId);
    }

    [Fact]
    public async Task An_official_who_left_is_given_no_new_work()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.InSectionAsync();
        var official = await app.OfficialAsync("Lý Thị Thu", "Công chức chuyên môn", DossierGiven.Section);
        await app.InScopeAsync(async (_, db) =>
        {
            (await db.Officials.SingleAsync(o => o.Id == official)).Deactivate("Nghỉ hưu");
            await db.SaveChangesAsync();
        });
        using var head = await app.SectionHeadAsync();
        var form = await head.OpenAsync($"/ho-so/{id}/phan-cong");

        var forced = await head.SubmitAsync(form, "Phân công", ("Input.OfficialId", $"o{official}"));

        Assert.DoesNotContain("Lý Thị Thu", form.Words, StringComparison.Ordinal);
        Assert.Contains("không còn nhận hồ sơ", forced.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_of_another_unit_does_not_find_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.InSectionAsync(section: DossierGiven.OtherSection);
        using var head = await app.SectionHeadAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"/ho-so/{id}/phan-cong")).Status);
    }

    [Fact]
    public async Task The_holder_forwards_with_a_reason_and_then_no_longer_holds_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldAsync();
        var unit = await app.UnitAsync(DossierGiven.OtherSection);
        using var specialist = await app.SpecialistAsync();
        var form = await specialist.OpenAsync($"/ho-so/{id}/chuyen-tiep");

        var silent = await specialist.SubmitAsync(form, "Chuyển tiếp", ("Input.To", $"u{unit}"), ("Input.Note", ""));
        var done = await specialist.SubmitAsync(form, "Chuyển tiếp", ("Input.To", $"u{unit}"), ("Input.Note", "Thuộc lĩnh vực đất đai"));

        Assert.Equal("Ghi lý do chuyển tiếp.", silent.Errors);
        Assert.Equal("/ban-lam-viec", done.Url.AbsolutePath);
        Assert.Equal((DossierStage.Section, unit), ((await app.DossierAsync(id)).Stage, (await app.DossierAsync(id)).UnitId!.Value));
        Assert.Equal(HttpStatusCode.NotFound, (await specialist.GetAsync($"/ho-so/{id}")).Status);
    }

    [Fact]
    public async Task Who_does_not_hold_it_cannot_forward_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldAsync();
        var unit = await app.UnitAsync(DossierGiven.OtherSection);
        using var head = await app.SectionHeadAsync();

        var page = await head.SubmitAsync(await head.OpenAsync($"/ho-so/{id}/chuyen-tiep"), "Chuyển tiếp", ("Input.To", $"u{unit}"), ("Input.Note", "Thử"));

        Assert.Contains("Chỉ người đang giữ hồ sơ", page.Errors, StringComparison.Ordinal);
    }
}
