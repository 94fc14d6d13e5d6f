using Microsoft.EntityFrameworkCore;
using MotCua.Feedback;

namespace MotCua.Browser;

public class FeedbackJourneyTests
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task A_citizen_sends_feedback_is_answered_and_says_whether_it_helped(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var citizen = await Chromium.PageAsync(app, (width, height));
        await citizen.GotoAsync("/");
        await citizen.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Gửi phản ánh, kiến nghị" }).ClickAsync();
        await citizen.LookAsync("phan-anh");
        await citizen.GetByLabel("Tiêu đề").FillAsync("Chờ lâu sáng thứ Hai");
        await citizen.GetByLabel("Nội dung", new() { Exact = true }).FillAsync("Chỉ có một quầy nhận hồ sơ.");
        await citizen.GetByLabel("Họ tên").FillAsync("Nguyễn Thị Ánh");
        await citizen.GetByLabel("Địa chỉ").FillAsync("5 Lê Lợi");
        await citizen.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Gửi", Exact = true }).ClickAsync();
        await citizen.GetByRole(Microsoft.Playwright.AriaRole.Alert).WaitForAsync();
        await citizen.LookAsync("phan-anh-thieu-dien-thoai");
        await citizen.GetByLabel("Số điện thoại").FillAsync("0912345678");
        await citizen.Keyboard.PressAsync("Control+Enter");
        await citizen.WaitForURLAsync("**/giay-bien-nhan?m=*");
        await citizen.LookAsync("phan-anh-bien-nhan");

        var found = await app.InScopeAsync((_, db) => db.FeedbackCases.SingleAsync());
        await app.AcceptedAsync(found);
        await app.AnsweredAsync(found, "Từ tuần này có thêm quầy thứ hai.");
        await citizen.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Theo dõi phản ánh" }).ClickAsync();
        await citizen.GetByText("Từ tuần này có thêm quầy thứ hai.").WaitForAsync();
        await citizen.LookAsync("phan-anh-tra-loi");
        await citizen.GetByLabel("Câu trả lời").SelectOptionAsync("Satisfied");
        await citizen.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Gửi ý kiến" }).ClickAsync();
        await citizen.GetByText("Bạn đã cho ý kiến").WaitForAsync();
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task Officials_classify_answer_approve_and_publish_it(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var found = await app.SentAsync();
        var specialist = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch");
        var desk = await app.EnteredAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa", (width, height));
        await desk.GotoAsync("/xu-ly-phan-anh");
        await desk.LookAsync("xu-ly-phan-anh");
        await desk.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = found.Code }).ClickAsync();
        await desk.LookAsync("xu-ly-phan-anh-mot");
        await desk.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Phân loại, giao xử lý" }).ClickAsync();
        await desk.LookAsync("xu-ly-phan-anh-giao");
        await desk.GetByLabel("Giao cho").SelectOptionAsync($"o{specialist}");
        await desk.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Tiếp nhận và giao" }).ClickAsync();
        await desk.GetByText("Đã giao Nguyễn Văn Đức.").WaitForAsync();
        await desk.GotoAsync($"/xu-ly-phan-anh/{found.Id}/tra-lai");
        await desk.LookAsync("xu-ly-phan-anh-tra-lai");
        await app.AnsweredAsync(found, "Đã sửa bảng hướng dẫn.");

        await desk.GotoAsync($"/xu-ly-phan-anh/{found.Id}/cong-khai");
        await desk.LookAsync("xu-ly-phan-anh-cong-khai");
        await desk.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Đề nghị công khai" }).ClickAsync();
        await desk.GetByText("chờ lãnh đạo duyệt").WaitForAsync();
        var leader = await app.EnteredAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo", (width, height));
        await leader.GotoAsync($"/xu-ly-phan-anh/{found.Id}/cong-khai");
        await leader.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Duyệt và công khai" }).ClickAsync();
        await leader.GetByText("Đã công khai.").WaitForAsync();
        await leader.LookAsync("xu-ly-phan-anh-xong");
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task A_reception_a_complaint_and_a_denunciation_can_be_read_and_written_anywhere(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var leader = await app.EnteredAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo", (width, height));
        await leader.GotoAsync("/tiep-cong-dan/moi");
        await leader.GetByLabel("Phân loại").SelectOptionAsync("Complaint");
        await leader.GetByLabel("Tóm tắt nội dung").FillAsync("Xử phạt sai người.");
        await leader.GetByLabel("Họ tên (hoặc người đại diện)").FillAsync("Đỗ Thị Ngà");
        await leader.GetByLabel("Lập ngay vụ việc").CheckAsync();
        await leader.Keyboard.PressAsync("Control+Enter");
        await leader.WaitForURLAsync(url => System.Text.RegularExpressions.Regex.IsMatch(url, @"/tiep-cong-dan/\d+$"));
        await leader.LookAsync("tiep-cong-dan");
        await leader.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "KN-H11.20.14-2024-0001" }).ClickAsync();
        await leader.LookAsync("khieu-nai");
        await leader.GotoAsync("/so-tiep-cong-dan");
        await leader.LookAsync("so-tiep-cong-dan");

        var handler = await app.SecretKeeperAsync((width, height));
        await handler.GotoAsync("/to-cao/moi");
        await handler.LookAsync("to-cao-moi");
        await handler.GetByLabel("Người, cơ quan bị tố cáo").FillAsync("Công chức A");
        await handler.GetByLabel("Tóm tắt hành vi bị tố cáo").FillAsync("Nhận tiền của người dân.");
        await handler.GetByLabel("Họ tên người tố cáo").FillAsync("Huỳnh Thị Ngân");
        await handler.Keyboard.PressAsync("Control+Enter");
        await handler.GetByText("Được giữ bí mật").WaitForAsync();
        await handler.LookAsync("to-cao");
        await handler.GotoAsync("/to-cao");
        await handler.LookAsync("to-cao-danh-sach");
    }
}
