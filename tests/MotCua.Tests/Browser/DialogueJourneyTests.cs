using Microsoft.Playwright;
using MotCua.Dialogues;

namespace MotCua.Browser;

public class DialogueJourneyTests
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task A_citizen_asks_before_the_dialogue_and_reads_what_came_of_it(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var dialogue = await app.AnnouncedAsync();
        var citizen = await Chromium.PageAsync(app, (width, height), javaScript: false);
        await citizen.GotoAsync("/");
        await citizen.GetByRole(AriaRole.Link, new() { Name = "Đối thoại với phường" }).ClickAsync();
        await citizen.GetByRole(AriaRole.Link, new() { Name = DialogueGiven.Title }).ClickAsync();
        await citizen.GetByLabel("Câu hỏi, ý kiến").FillAsync("Bao giờ nạo vét cống đường Lê Lợi?");
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Gửi câu hỏi" }).ClickAsync();
        await citizen.GetByText("Đã nhận câu hỏi số 1").WaitForAsync();

        var seen = await Chromium.PageAsync(app, (width, height));
        await seen.GotoAsync("/doi-thoai");
        await seen.LookAsync("doi-thoai");
        await seen.GotoAsync($"/doi-thoai/{dialogue.Id}");
        await seen.LookAsync("doi-thoai-mot");
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task The_desk_plans_and_writes_down_the_leader_announces_concludes_and_publishes(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var desk = await app.EnteredAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa", (width, height));
        await desk.GotoAsync("/to-chuc-doi-thoai");
        await desk.LookAsync("to-chuc-doi-thoai-trong");
        await desk.GetByRole(AriaRole.Link, new() { Name = "Lập kế hoạch" }).ClickAsync();
        await desk.LookAsync("to-chuc-doi-thoai-soan");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Lập kế hoạch" }).ClickAsync();
        await desk.GetByRole(AriaRole.Alert).First.WaitForAsync();
        await desk.LookAsync("to-chuc-doi-thoai-soan-loi");
        var dialogue = await app.AnnouncedAsync();
        var asked = await app.AskedAsync(dialogue, "Bao giờ nạo vét cống đường Lê Lợi?");
        app.MoveTo("2024-05-15T11:30");
        desk = await app.EnteredAsync("Đỗ Thị Hiền", "Công chức Một cửa", "Bộ phận Một cửa", (width, height));
        await desk.GotoAsync($"/to-chuc-doi-thoai/{dialogue.Id}");
        await desk.LookAsync("to-chuc-doi-thoai-mot");
        await desk.GotoAsync($"/to-chuc-doi-thoai/{dialogue.Id}/y-kien");
        await desk.GetByLabel("Nội dung").FillAsync("Đề nghị thêm thùng rác ở chợ.");
        await desk.Keyboard.PressAsync("Control+Enter");
        await desk.GetByText("Đã ghi ý kiến số 2").WaitForAsync();
        await desk.LookAsync("to-chuc-doi-thoai-ghi");
        await desk.GotoAsync($"/to-chuc-doi-thoai/{dialogue.Id}/bien-ban");
        await desk.LookAsync("to-chuc-doi-thoai-bien-ban");
        await desk.GetByLabel("Kết thúc lúc").FillAsync("15/05/2024 11:00");
        await desk.GetByLabel("Số người dân tham dự").FillAsync("86");
        await desk.GetByLabel("Thành phần tham dự").FillAsync("Ông Lê Minh Quân, Chủ tịch UBND phường");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Lưu biên bản" }).ClickAsync();
        await desk.GetByText("Đã ghi biên bản").WaitForAsync();

        var leader = await app.EnteredAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo", (width, height));
        await leader.GotoAsync($"/to-chuc-doi-thoai/y-kien/{asked.Id}");
        await leader.GetByLabel("Trả lời", new() { Exact = true }).FillAsync("Nạo vét xong trước 30/6/2024.");
        await leader.GetByRole(AriaRole.Button, new() { Name = "Lưu trả lời" }).ClickAsync();
        await leader.GetByText("Đã lưu trả lời").WaitForAsync();
        await leader.LookAsync("to-chuc-doi-thoai-y-kien");
        await leader.GotoAsync($"/to-chuc-doi-thoai/{dialogue.Id}/ket-luan");
        await leader.LookAsync("to-chuc-doi-thoai-ket-luan");
        await leader.GetByLabel("Số, ký hiệu thông báo").FillAsync("15/TB-UBND");
        await leader.GetByLabel("Nội dung kết luận").FillAsync("UBND phường nạo vét cống đường Lê Lợi.");
        await leader.GetByRole(AriaRole.Button, new() { Name = "Ban hành kết luận" }).ClickAsync();
        await leader.GetByText("Đã kết luận.").WaitForAsync();
        await leader.LookAsync("to-chuc-doi-thoai-da-ket-luan");
        foreach (var kind in new[] { "thong-bao", "giay-moi", "y-kien", "bien-ban", "ket-luan" })
        {
            await leader.GotoAsync($"/to-chuc-doi-thoai/{dialogue.Id}/giay-to?loai={kind}");
            await leader.LookAsync($"to-chuc-doi-thoai-giay-{kind}");
        }
        await leader.GotoAsync("/to-chuc-doi-thoai/cua-toi");
        await leader.LookAsync("to-chuc-doi-thoai-cua-toi");
    }
}
