using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MotCua.Procedures;

namespace MotCua.Browser;

/// <summary>A form is written and tried by an administrator in a real browser; what a condition hides is not asked.</summary>
public class FormEditorTests
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task A_form_is_tried_in_its_preview_and_a_question_is_added(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var (page, _) = await app.EnteredTwiceAsync("Hồ Sỹ Hùng", "Quản trị", (width, height));
        var birth = await app.InScopeAsync((_, db) => db.Procedures.Where(p => p.Code == "1.001193").Select(p => p.Id).SingleAsync());
        await page.GotoAsync($"/thu-tuc/{birth}/to-khai");

        Assert.False(await page.Locator("#Answer_so-ban-sao").IsVisibleAsync());
        await page.Locator("#Answer_ban-sao").GetByLabel("Có").CheckAsync();
        Assert.True(await page.Locator("#Answer_so-ban-sao").IsVisibleAsync());
        await page.Locator("#Answer_so-ban-sao").FillAsync("100");
        await page.LookAsync("soan-to-khai");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thử kiểm tra" }).ClickAsync();
        await page.GetByText("Số lượng bản sao: không được quá 50.").First.WaitForAsync();
        Assert.Equal("100", await page.Locator("#Answer_so-ban-sao").InputValueAsync());
        await page.LookAsync("thu-to-khai");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm câu hỏi vào phần 5" }).ClickAsync();
        await page.Locator("#Field_Label").FillAsync("Nhận kết quả ở đâu");
        await page.LookAsync("them-cau-hoi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu tờ khai" }).ClickAsync();
        await page.GetByText("Đã lưu tờ khai trong phiên bản").WaitForAsync();
        await page.GetByText("Tờ khai điện tử, thêm ô: Nhận kết quả ở đâu").WaitForAsync();
    }
}
