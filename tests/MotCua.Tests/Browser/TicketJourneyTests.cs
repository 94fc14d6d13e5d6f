using Microsoft.Playwright;
using MotCua.Tickets;

namespace MotCua.Browser;

/// <summary>The hall of a morning: a ticket, a screen that follows, a counter that calls.</summary>
public class TicketJourneyTests
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task A_ticket_is_taken_called_and_seen_on_the_screen(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var hall = await Chromium.PageAsync(app, (width, height));
        await hall.GotoAsync(await app.KioskAsync());
        await hall.LookAsync("lay-so");
        await hall.GetByRole(AriaRole.Button, new() { Name = "Nộp hồ sơ" }).ClickAsync();
        await hall.GetByText("Ông/bà là người tiếp theo").WaitForAsync();
        await hall.LookAsync("so-cho");
        var screen = await Chromium.PageAsync(app, (width, height));
        await screen.GotoAsync("/man-hinh-goi-so");
        await screen.GetByText("Chưa gọi số nào").WaitForAsync();

        var desk = await app.EnteredAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa", (width, height));
        await desk.GotoAsync("/goi-so");
        await desk.GetByLabel("Quầy").FillAsync("Quầy 2");
        await desk.LookAsync("goi-so");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Gọi số tiếp theo" }).ClickAsync();
        await desk.GetByText("tại Quầy 2").WaitForAsync();
        await desk.LookAsync("goi-so-dang-phuc-vu");

        var shown = screen.GetByText("A001").WaitForAsync();
        while (!shown.IsCompleted)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(shown, Task.Delay(100));
        }
        await shown;
        await screen.LookAsync("man-hinh-goi-so");
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task A_time_is_booked_from_home_and_taken_up_in_the_hall(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var (admin, _) = await app.EnteredTwiceAsync("Hồ Sỹ Hùng", "Quản trị", (width, height));
        await admin.GotoAsync("/quan-tri/hang-cho");
        await admin.GetByRole(AriaRole.Link, new() { Name = "Không nhận" }).First.ClickAsync();
        await admin.GetByLabel("Mỗi lượt hẹn (phút)").FillAsync("30");
        await admin.LookAsync("hang-cho-dat-lich");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await admin.GetByText("nhận đặt lịch.").WaitForAsync();
        await admin.LookAsync("hang-cho");

        var home = await Chromium.PageAsync(app, (width, height));
        await home.GotoAsync("/");
        await home.GetByRole(AriaRole.Link, new() { Name = "Đặt lịch hẹn" }).ClickAsync();
        await home.LookAsync("dat-lich");
        await home.GetByLabel("10:00").CheckAsync();
        await home.GetByRole(AriaRole.Button, new() { Name = "Đặt lịch" }).ClickAsync();
        await home.WaitForURLAsync("**/dat-lich/*");
        await home.LookAsync("dat-lich-xong");
        var code = home.Url.Split('/')[^1];

        var hall = await Chromium.PageAsync(app, (width, height));
        await hall.GotoAsync(await app.KioskAsync());
        await hall.GetByLabel("Đã đặt lịch: nhập mã hẹn").FillAsync(code);
        await hall.LookAsync("lay-so-hen");
        await hall.Keyboard.PressAsync("Enter");
        await hall.GetByText("Ông/bà là người tiếp theo").WaitForAsync();
    }
}
