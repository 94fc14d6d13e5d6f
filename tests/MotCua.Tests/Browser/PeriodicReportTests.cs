using Microsoft.Playwright;
using MotCua.PeriodicReports;
using MotCua.Reports;

namespace MotCua.Browser;

public class PeriodicReportTests
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task A_report_is_drafted_written_submitted_and_approved_anywhere(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        await app.ImportAsync(DraftingTests.AWard);
        var reform = await app.EnteredAsync("Đặng Quốc Bảo", "Phụ trách cải cách hành chính", "Văn phòng – Thống kê", (width, height));
        await reform.GotoAsync("/bao-cao-dinh-ky");
        await reform.LookAsync("bao-cao-dinh-ky");
        await reform.GotoAsync("/bao-cao-dinh-ky/loai");
        await reform.LookAsync("bao-cao-dinh-ky-loai");
        await reform.GotoAsync("/bao-cao-dinh-ky/loai/quy-1");
        await reform.LookAsync("bao-cao-dinh-ky-loai-sua");
        await reform.GotoAsync("/bao-cao-dinh-ky/lap");
        await reform.LookAsync("bao-cao-dinh-ky-lap");
        await reform.GetByLabel("Tên kỳ").FillAsync("tháng Tư năm 2024");
        await reform.GetByLabel("Từ ngày").FillAsync("01/03/2024");
        await reform.GetByLabel("đến hết ngày", new() { Exact = true }).FillAsync("26/04/2024");
        await reform.Keyboard.PressAsync("Control+Enter");
        await reform.WaitForURLAsync(url => System.Text.RegularExpressions.Regex.IsMatch(url, @"/bao-cao-dinh-ky/\d+$"));
        await reform.LookAsync("bao-cao-dinh-ky-mot");
        var address = new Uri(reform.Url).AbsolutePath;

        await reform.GetByRole(AriaRole.Link, new() { Name = "Soạn", Exact = true }).ClickAsync();
        await reform.LookAsync("bao-cao-dinh-ky-soan");
        await reform.GetByLabel("V. Kiến nghị, đề xuất").FillAsync("Có {khong-co} kiến nghị.");
        await reform.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await reform.GetByRole(AriaRole.Alert).WaitForAsync();
        await reform.LookAsync("bao-cao-dinh-ky-soan-sai");
        await reform.GetByLabel("V. Kiến nghị, đề xuất").FillAsync("Đề nghị mở lớp tập huấn cho {bien-che-co-mat} người.");
        await reform.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        await reform.GetByText("Xem trước, chưa lưu.").WaitForAsync();
        await reform.LookAsync("bao-cao-dinh-ky-xem-truoc");
        await reform.GetByLabel("V. Kiến nghị, đề xuất").PressAsync("Control+Enter");
        await reform.GetByText("Đã lưu nội dung báo cáo.").WaitForAsync();

        await reform.GotoAsync($"{address}/phu-luc");
        await reform.LookAsync("bao-cao-dinh-ky-phu-luc");
        foreach (var box in await reform.GetByLabel("Số liệu trong kỳ (nhập tay)").AllAsync()) await box.FillAsync("3");
        await reform.Keyboard.PressAsync("Control+Enter");
        await reform.GetByText("Đã lưu phụ lục.").WaitForAsync();
        await reform.GotoAsync($"{address}/xu-ly");
        await reform.LookAsync("bao-cao-dinh-ky-xu-ly");
        await reform.GetByRole(AriaRole.Button, new() { Name = "Trình duyệt" }).ClickAsync();
        await reform.GetByText("Đã trình duyệt.").WaitForAsync();

        var leader = await app.EnteredAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo", (width, height));
        await leader.GotoAsync($"{address}/duyet");
        await leader.LookAsync("bao-cao-dinh-ky-duyet");
        await leader.GetByRole(AriaRole.Button, new() { Name = "Duyệt báo cáo" }).ClickAsync();
        await leader.GetByText("Nội dung khớp mã băm lúc duyệt").WaitForAsync();
        await leader.LookAsync("bao-cao-dinh-ky-da-duyet");
        await reform.GotoAsync($"{address}/xu-ly");
        await reform.LookAsync("bao-cao-dinh-ky-gui");
        await reform.GotoAsync($"{address}/phan-anh?loai=phan-anh");
        await reform.LookAsync("bao-cao-dinh-ky-phan-anh");
    }
}
