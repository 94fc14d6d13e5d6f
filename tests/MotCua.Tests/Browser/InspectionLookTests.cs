using Microsoft.Playwright;
using MotCua.Inspections;

namespace MotCua.Browser;

/// <summary>A check of conduct from its plan to the last look, as it is seen at a desk and on a phone.</summary>
public class InspectionLookTests
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task The_team_writes_on_the_spot_and_the_section_answers(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var address = (await app.PreparingAsync()).Url.AbsolutePath;
        var team = await app.EnteredAsync("Đặng Quốc Bảo", "Phụ trách cải cách hành chính", "Văn phòng – Thống kê", (width, height));
        await LookAsync(team, "/kiem-tra-cong-vu/ke-hoach", "ke-hoach-trong");
        await team.GetByRole(AriaRole.Button, new() { Name = "Lập dự thảo" }).ClickAsync();
        await team.GetByText("Đã lập dự thảo").WaitForAsync();
        await team.LookAsync("kiem-tra-ke-hoach");
        await LookAsync(team, "/kiem-tra-cong-vu/danh-muc", "danh-muc");
        await LookAsync(team, "/kiem-tra-cong-vu/soan", "soan");
        await LookAsync(team, "/kiem-tra-cong-vu", "cac-cuoc");
        await LookAsync(team, $"{address}/ghi", "ghi");
        await team.GetByLabel("Kết quả 2", new() { Exact = true }).SelectOptionAsync("Chưa đạt");
        await team.GetByRole(AriaRole.Button, new() { Name = "Lập biên bản" }).ClickAsync();
        await team.GetByRole(AriaRole.Alert).First.WaitForAsync();
        await team.LookAsync("kiem-tra-ghi-loi");
        await team.GetByLabel("Điều đã thấy 2", new() { Exact = true }).FillAsync("Hai công chức không đeo thẻ");
        await team.GetByRole(AriaRole.Button, new() { Name = "Lập biên bản" }).ClickAsync();
        await team.GetByText("Đã lập biên bản").First.WaitForAsync();
        await team.LookAsync("kiem-tra-bien-ban-xong");

        var leader = await app.EnteredAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo", (width, height));
        await LookAsync(leader, $"{address}/ket-luan", "ket-luan");
        await leader.GetByLabel("Kết luận", new() { Exact = true }).FillAsync("Bộ phận chấp hành khá tốt.");
        await leader.GetByLabel("Yêu cầu 2", new() { Exact = true }).FillAsync("Đeo thẻ khi làm việc");
        await leader.GetByRole(AriaRole.Button, new() { Name = "Ban hành" }).ClickAsync();
        await leader.GetByText("giao 1 nhiệm vụ").First.WaitForAsync();
        await leader.LookAsync("kiem-tra-da-ket-luan");

        var section = await app.EnteredAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch", (width, height));
        await LookAsync(section, $"{address}/khac-phuc", "khac-phuc");
        await section.GetByLabel("Biện pháp khắc phục 2").FillAsync("Trưởng bộ phận kiểm tra hằng ngày");
        await section.GetByRole(AriaRole.Button, new() { Name = "Gửi kế hoạch" }).ClickAsync();
        await section.GetByText("Đã gửi kế hoạch").WaitForAsync();
        await app.CorrectingAsync(address, "Gửi báo cáo", "Mọi người đã đeo thẻ");
        await LookAsync(team, $"{address}/kiem-tra-lai", "kiem-tra-lai");
        foreach (var kind in new[] { "bien-ban", "ket-luan", "ke-hoach", "bao-cao" }) await LookAsync(team, $"{address}/van-ban/{kind}", $"giay-{kind}");
        await LookAsync(section, address, "mot-cuoc");
    }

    private static async Task LookAsync(IPage page, string address, string name)
    {
        await page.GotoAsync(address);
        await page.LookAsync($"kiem-tra-{name}");
    }
}
