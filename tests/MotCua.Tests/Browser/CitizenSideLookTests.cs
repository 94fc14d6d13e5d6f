using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MotCua.Dialogues;
using MotCua.News;
using MotCua.Petitions;
using MotCua.Tickets;

namespace MotCua.Browser;

public class CitizenSideLookTests
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task A_citizen_books_moves_the_time_reads_who_receives_and_prints_a_blank_form(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        await app.OpenForBookingAsync(minutes: 30, places: 1, days: 3);
        using (var desk = await app.DeskAsync())
        {
            var planned = await desk.SubmitAsync(await desk.OpenAsync("/lich-tiep-cong-dan"), "Thêm", ("Input.Day", "02/05/2024"), ("Input.Receiver", "Lê Minh Quân"), ("Input.IsByHead", "true"), ("Input.Place", "Phòng tiếp công dân"), ("Input.Weeks", "4"));
            await desk.SubmitAsync(planned, "Công bố lịch");
        }
        var birth = await app.InScopeAsync((_, db) => db.Set<Procedures.Procedure>().Where(p => p.Code == "1.001193").Select(p => p.Id).SingleAsync());
        var citizen = await Chromium.PageAsync(app, (width, height));
        await citizen.GotoAsync("/dat-lich?ngay=2024-05-02");
        await citizen.GetByLabel("Điện thoại hoặc thư điện tử (không bắt buộc)").FillAsync("lanh@example.vn");
        await citizen.GetByLabel("09:00").CheckAsync();
        await citizen.LookAsync("dat-lich-dia-chi");
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Đặt lịch" }).ClickAsync();
        await citizen.GetByRole(AriaRole.Link, new() { Name = "Đổi giờ" }).ClickAsync();
        await citizen.GetByLabel("10:00").CheckAsync();
        await citizen.LookAsync("dat-lich-doi-gio");
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Đổi giờ" }).ClickAsync();
        await citizen.GetByText("Đã đổi giờ hẹn").WaitForAsync();
        await citizen.LookAsync("dat-lich-da-doi");
        await citizen.GotoAsync("/lich-tiep-dan");
        await citizen.LookAsync("lich-tiep-dan");
        await citizen.GotoAsync($"/thu-tuc-hanh-chinh/{birth}/mau-trang");
        await citizen.LookAsync("mau-trang");
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task Officials_plan_receptions_keep_papers_of_a_dialogue_and_take_a_second_complaint(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var dialogue = await app.AnnouncedAsync();
        using (var desk = await app.DeskAsync())
        {
            await desk.UploadAsync($"/to-chuc-doi-thoai/{dialogue.Id}/tai-lieu", "Đính kèm", "Uploads", "ke-hoach.pdf", "%PDF-1.7 kế hoạch"u8.ToArray(), ("Label", "Kế hoạch đối thoại"));
            await desk.SubmitAsync(await desk.OpenAsync("/lich-tiep-cong-dan"), "Thêm", ("Input.Day", "02/05/2024"), ("Input.Receiver", "Lê Minh Quân"), ("Input.IsByHead", "true"), ("Input.Weeks", "4"));
        }
        var leader = await app.EnteredAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo", (width, height));
        await leader.GotoAsync($"/to-chuc-doi-thoai/{dialogue.Id}/tai-lieu");
        await leader.LookAsync("doi-thoai-tai-lieu");
        await leader.GetByRole(AriaRole.Button, new() { Name = "Công khai" }).ClickAsync();
        await leader.GetByText("Đã cho công khai").WaitForAsync();
        await leader.GotoAsync($"/doi-thoai/{dialogue.Id}");
        await leader.LookAsync("doi-thoai-tai-lieu-cong-khai");
        foreach (var (address, name) in new[] { ("?thang=2024-05", "lich-tiep-thang"), ("?nam=2024", "lich-tiep-nam") })
        {
            await leader.GotoAsync($"/lich-tiep-cong-dan{address}");
            await leader.LookAsync(name);
        }
        await leader.GetByRole(AriaRole.Link, new() { Name = "Đổi buổi 02/05/2024" }).ClickAsync();
        await leader.LookAsync("lich-tiep-doi");
        await leader.GotoAsync("/khieu-nai/moi");
        await leader.LookAsync("khieu-nai-moi");
        using var clerk = await app.LeaderAsync();
        var first = await clerk.SubmitAsync(await clerk.OpenAsync("/khieu-nai/moi"), "Tiếp nhận", ("Input.Against", "Quyết định 15/QĐ-XPHC"), ("Input.Content", "Xử phạt sai người."), ("Input.Name", "Đỗ Thị Ngà"));
        foreach (var (step, paper, words) in new[] { ("Accept", "12/TB-UBND", ""), ("Verify", "", ""), ("Decide", "20/QĐ-UBND", "Bác khiếu nại.") })
            first = await clerk.SubmitAsync(first, "Ghi bước này", ("Input.Step", step), ("Input.Paper", paper), ("Input.Words", words));
        await leader.GotoAsync($"{first.Url.AbsolutePath}/lan-hai");
        await leader.GetByLabel("Nội dung khiếu nại lần hai").FillAsync("Chưa xem xét nhân chứng.");
        await leader.LookAsync("khieu-nai-lan-hai");
        await leader.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận lần hai" }).ClickAsync();
        await leader.GetByText("khiếu nại lần hai sau").WaitForAsync();
        await leader.LookAsync("khieu-nai-lan-hai-mot");
        Assert.Equal(2, await app.InScopeAsync((_, db) => db.Complaints.CountAsync()));
    }
}
