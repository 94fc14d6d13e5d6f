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
}
