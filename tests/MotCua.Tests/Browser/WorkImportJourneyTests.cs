using Microsoft.Playwright;
using MotCua.Papers;
using MotCua.Work;

namespace MotCua.Browser;

public class WorkImportJourneyTests
{
    private static readonly string[] Headers = ["Lĩnh vực", "Nội dung nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Bắt đầu", "Hạn hoàn thành"];

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task A_plan_from_a_spreadsheet_is_refused_with_its_wrong_rows_and_then_taken(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        await app.DucAsync();
        var page = await app.EnteredAsync("Đặng Quốc Bảo", "Phụ trách cải cách hành chính", "Văn phòng – Thống kê", (width, height));
        await page.GotoAsync("/ke-hoach-cchc");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lập dự thảo" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Nhập từ XLSX" }).ClickAsync();
        await page.LookAsync("ke-hoach-nhap");

        await page.GetByLabel("Tệp XLSX").SetInputFilesAsync(File("Không Có Người Này"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        await page.GetByText("1 dòng phải sửa trong tệp rồi chọn lại").WaitForAsync();
        await page.LookAsync("ke-hoach-nhap-loi");
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Đưa" }).CountAsync());

        await page.GetByLabel("Tệp XLSX").SetInputFilesAsync(File("Nguyễn Văn Đức"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đưa 2 nhiệm vụ vào dự thảo" }).WaitForAsync();
        await page.LookAsync("ke-hoach-nhap-xem");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đưa 2 nhiệm vụ vào dự thảo" }).ClickAsync();
        await page.GetByText("Đã đưa 2 nhiệm vụ vào dự thảo kế hoạch.").WaitForAsync();
        await page.LookAsync("ke-hoach-da-nhap");
        Assert.Equal(2, await app.InScopeAsync((_, db) => Task.FromResult(db.WorkTasks.Count(t => t.LeadName == "Nguyễn Văn Đức"))));
    }

    private static FilePayload File(string second) => new()
    {
        Name = "ke-hoach.xlsx", MimeType = SheetFile.ContentType,
        Buffer = SheetFile.Bytes(new Sheet("Kế hoạch", ["UBND phường"], ["KẾ HOẠCH"], [.. Headers.Select(h => SheetGroup.Alone(h, 20))],
            [["Cải cách thủ tục hành chính", "Niêm yết thủ tục", "Bảng niêm yết", "Nguyễn Văn Đức", "", "", "30/06/2024"], ["", "Tuyên truyền", "", second, "", "", "30/07/2024"]])),
    };
}
