using System.Net;
using MotCua.Dossiers;
using MotCua.Procedures;

namespace MotCua.Legs;

/// <summary>Both sides of a leg in one deployment, through the pages.</summary>
public class LegFlowTests
{
    private static readonly LegItem Residence = new(LegGiven.PoliceCode, "Xác minh cư trú", 8);

    [Fact]
    public async Task The_planned_leg_goes_in_one_click_is_taken_and_answered_and_then_the_result_can_be_presented()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var police = await app.PoliceAsync();
        var id = await app.HeldWithPlanAsync(Residence);
        using var holder = await app.SpecialistAsync();

        var form = await holder.OpenAsync($"/ho-so/{id}/lien-thong");
        var sent = await holder.SubmitAsync(form, "Chuyển");
        Assert.Equal($"/ho-so/{id}", sent.Url.AbsolutePath);
        Assert.Contains($"Đã chuyển liên thông đến {LegGiven.Police}.", sent.Words, StringComparison.Ordinal);
        Assert.Contains("Đã đến, chưa ai nhận việc", sent.Words, StringComparison.Ordinal);
        Assert.Contains("còn liên thông chưa xong: số 1", (await holder.OpenAsync($"/ho-so/{id}/trinh-ket-qua")).Words, StringComparison.Ordinal);

        var list = await police.OpenAsync("/lien-thong-den");
        var link = list.Document.QuerySelector("a.code[href^='/lien-thong-den/']")!.GetAttribute("href")!;
        var task = await police.SubmitAsync(await police.OpenAsync(link), "Nhận việc");
        Assert.Contains("Trần Quốc Việt nhận việc.", task.Words, StringComparison.Ordinal);
        Assert.Contains("Trần Quốc Việt (Công an phường Đức Long) nhận", (await holder.OpenAsync($"/ho-so/{id}")).Words, StringComparison.Ordinal);

        var answered = await police.SubmitAsync(await police.OpenAsync($"{link}/tra-loi"), "Gửi trả lời", ("Input.Number", "12/CAP"), ("Input.Text", "Cư trú đúng như khai."));
        Assert.Contains("Đã trả lời", answered.Words, StringComparison.Ordinal);
        var dossier = await holder.OpenAsync($"/ho-so/{id}");
        Assert.Contains("Văn bản số 12/CAP: Cư trú đúng như khai.", dossier.Words, StringComparison.Ordinal);

        var presented = await holder.SubmitAsync(await holder.OpenAsync($"/ho-so/{id}/trinh-ket-qua"), "Trình lãnh đạo", ("Input.Summary", "Đủ điều kiện"));
        Assert.Contains("Đã trình kết quả đến lãnh đạo.", presented.Words, StringComparison.Ordinal);
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task A_refusal_comes_back_with_its_reason_and_frees_the_dossier()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var police = await app.PoliceAsync();
        var id = await app.HeldWithPlanAsync();
        await app.ChangeLegsAsync(id, d => d.OpenLeg(app.ToPolice(), app.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức"));
        var link = await TakenAsync(police);

        var silent = await police.SubmitAsync(await police.OpenAsync($"{link}/tra-loi"), "Gửi trả lời", ("Input.Outcome", "Refused"));
        var refused = await police.SubmitAsync(silent, "Gửi trả lời", ("Input.Outcome", "Refused"), ("Input.Text", "Không thuộc địa bàn."));

        Assert.Contains("Ghi lý do từ chối", silent.Errors, StringComparison.Ordinal);
        Assert.Contains("Đã từ chối", refused.Words, StringComparison.Ordinal);
        var dossier = await app.WithLegsAsync(id);
        Assert.Equal((0, LegState.Refused, "Không thuộc địa bàn."), (dossier.OpenLegs, dossier.Legs[0].State, dossier.Legs[0].Answer));
    }

    [Fact]
    public async Task What_was_recalled_is_not_answered_any_more()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var police = await app.PoliceAsync();
        var id = await app.HeldWithPlanAsync();
        await app.ChangeLegsAsync(id, d => d.OpenLeg(app.ToPolice(), app.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức"));
        var link = await TakenAsync(police);
        var form = await police.OpenAsync($"{link}/tra-loi");
        using var holder = await app.SpecialistAsync();

        var noReason = await holder.SubmitAsync(await holder.OpenAsync($"/ho-so/{id}/lien-thong/1"), "Thu hồi");
        await holder.SubmitAsync(noReason, "Thu hồi", ("Why", "Người dân đã tự nộp."));
        var late = await police.SubmitAsync(form, "Gửi trả lời", ("Input.Text", "Đúng như khai."));

        Assert.Contains("Ghi lý do thu hồi", noReason.Errors, StringComparison.Ordinal);
        Assert.NotEqual("", late.Errors);
        Assert.Contains("Bên chuyển thu hồi", (await police.OpenAsync(link)).Words, StringComparison.Ordinal);
        Assert.Equal(LegState.Recalled, (await app.WithLegsAsync(id)).Legs[0].State);
    }

    [Fact]
    public async Task Urging_reaches_the_performer_once_a_day()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.PoliceIsThereAsync();
        var id = await app.HeldWithPlanAsync();
        await app.ChangeLegsAsync(id, d => d.OpenLeg(app.ToPolice(), app.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức"));
        using var desk = await app.DeskAsync();

        await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/lien-thong/1"), "Đôn đốc", ("Urging", "Sắp đến hạn."));
        var again = await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/lien-thong/1"), "Đôn đốc");

        Assert.Contains("Hôm nay đã đôn đốc", again.Errors, StringComparison.Ordinal);
        Assert.Equal(1, (await app.TaskAsync()).Urgings);
    }

    [Fact]
    public async Task Stopping_the_dossier_recalls_what_is_still_asked()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.PoliceIsThereAsync();
        var id = await app.HeldWithPlanAsync();
        await app.ChangeLegsAsync(id, d => d.OpenLeg(app.ToPolice(), app.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức"));
        using var desk = await app.DeskAsync();

        await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/dung"), "Dừng và in thông báo", ("Input.Reason", "Người dân rút."));

        Assert.Equal((DossierStatus.Withdrawn, LegState.Recalled), ((await app.WithLegsAsync(id)).Status, (await app.WithLegsAsync(id)).Legs[0].State));
        Assert.Equal(LegTaskState.Recalled, (await app.TaskAsync()).State);
    }

    [Fact]
    public async Task A_head_gives_the_task_to_an_official_who_then_has_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var police = await app.PoliceAsync();
        using var head = await app.PoliceHeadAsync();
        var id = await app.HeldWithPlanAsync();
        await app.ChangeLegsAsync(id, d => d.OpenLeg(app.ToPolice(), app.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức"));
        var task = await app.TaskAsync();
        var form = await head.OpenAsync($"/lien-thong-den/{task.Id}/giao");
        var to = form.Document.QuerySelectorAll("select option").Single(o => o.TextContent == "Trần Quốc Việt").GetAttribute("value");

        await head.SubmitAsync(form, "Giao việc", ("Input.To", to), ("Input.Note", "Làm trước chiều nay"));

        Assert.Contains("Đang làm: Trần Quốc Việt", (await police.OpenAsync("/lien-thong-den?cua-toi=true")).Words, StringComparison.Ordinal);
        Assert.Equal(LegState.Taken, (await app.WithLegsAsync(id)).Legs[0].State);
        Assert.Equal(HttpStatusCode.Forbidden, (await police.GetAsync($"/lien-thong-den/{task.Id}/giao")).Status);
    }

    private static async Task<string> TakenAsync(Visitor police)
    {
        var link = (await police.OpenAsync("/lien-thong-den")).Document.QuerySelector("a.code[href^='/lien-thong-den/']")!.GetAttribute("href")!;
        await police.SubmitAsync(await police.OpenAsync(link), "Nhận việc");
        return link;
    }
}
