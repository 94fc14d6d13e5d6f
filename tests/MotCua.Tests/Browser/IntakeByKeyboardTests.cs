using MotCua.Dossiers.OneStop;

namespace MotCua.Browser;

public class IntakeByKeyboardTests
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task A_dossier_is_received_without_touching_the_mouse(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var procedure = await app.ProcedureAsync();
        var page = await Chromium.PageAsync(app, (width, height));
        await page.SignInAsync(await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa"));

        await page.GotoAsync($"/mot-cua/ho-so/moi?thu-tuc={procedure}");
        await page.LookAsync("tiep-nhan");
        await page.GetByLabel("Số CCCD / giấy tờ").FocusAsync();
        // The scanner types the card's line into the field that has the focus, and sends Enter.
        await page.Keyboard.TypeAsync("060190001234|260123456|Nguyễn Thị Ánh|05021990|Nữ|Khu phố 5, Đức Long, Phan Thiết|10052021");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Đã đọc thẻ căn cước của Nguyễn Thị Ánh").WaitForAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/giay-to/giay-tiep-nhan");

        await page.LookAsync("giay-tiep-nhan");
        await page.GetByText("H11.20.14-240426-0001").First.WaitForAsync();
    }
}
