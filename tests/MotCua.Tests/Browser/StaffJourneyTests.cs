using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Staff;

namespace MotCua.Browser;

/// <summary>What people do with staff from page to page: a course result put right, and an absent official's dossiers moved.</summary>
public class StaffJourneyTests
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task A_clerk_puts_a_course_result_right_and_the_reason_stays_to_be_read(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var course = await app.CourseAsync(await app.DucShortAsync(), ("Input.Grade", "tin-hoc/co-ban"));
        using (var clerk = await app.ClerkAsync()) await clerk.SubmitAsync(await clerk.OpenAsync($"{course}/ket-qua"), "Ghi kết quả", ("Rows[0].Certificate", "CC-112"));
        var page = await app.EnteredAsync("Võ Thị Lan", "Văn thư", "Văn phòng – Thống kê", (width, height));
        await page.GotoAsync(course);
        await page.GetByRole(AriaRole.Link, new() { Name = "Đính chính kết quả" }).ClickAsync();
        await page.LookAsync("dinh-chinh");

        await page.GetByLabel("Người học").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Kết quả đúng").SelectOptionAsync(new SelectOptionValue { Label = "Vắng" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi đính chính" }).ClickAsync();
        await page.GetByText("Ghi lý do đính chính").First.WaitForAsync();
        await page.LookAsync("dinh-chinh-loi");
        Assert.Equal("Vắng", await page.GetByLabel("Kết quả đúng").EvaluateAsync<string>("s => s.selectedOptions[0].textContent")); // nothing typed is lost
        await page.GetByLabel("Lý do đính chính").FillAsync("Điểm danh lại: không dự ngày nào");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi đính chính" }).ClickAsync();

        await page.GetByText("từ «Hoàn thành, số CC-112» thành «Vắng»").WaitForAsync();
        await page.LookAsync("dinh-chinh-xong");
        Assert.Equal(1, await app.InScopeAsync((_, db) => Task.FromResult(db.StaffMembers.AsNoTracking().Single().Qualifications.Count)));
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task Half_a_day_is_asked_for_approved_and_its_dossiers_go_to_the_stand_in(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var duc = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch");
        await app.MemberAsync(duc, "");
        var yen = await app.OfficialAsync("Đỗ Hải Yến", "Công chức chuyên môn", "Tư pháp – Hộ tịch");
        var dossier = await app.HeldAsync();
        var own = await app.EnteredAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch", (width, height));
        await own.GotoAsync("/nghi-phep/xin");
        await own.GetByLabel("Loại nghỉ").SelectOptionAsync(new SelectOptionValue { Label = "Nghỉ phép hằng năm" });
        await own.GetByLabel("Từ ngày").FillAsync("26/04/2024");
        await own.GetByLabel("Đến hết ngày").FillAsync("26/04/2024");
        await own.GetByLabel("Ngày cuối chỉ nghỉ buổi sáng").CheckAsync();
        await own.GetByLabel("Lý do").FillAsync("Đưa con đi khám");
        await own.GetByLabel("Người thay").SelectOptionAsync(new SelectOptionValue { Value = $"{yen}" });
        await own.Locator($"#quyen-{nameof(Permission.HandleDossiers)}").CheckAsync();
        await own.LookAsync("xin-nghi-nua-ngay");
        await own.GetByRole(AriaRole.Button, new() { Name = "Gửi đơn" }).ClickAsync();
        await own.GetByText("Đã gửi đơn nghỉ sáng 26/04/2024, 0,5 ngày làm việc").WaitForAsync();
        var leave = own.Url;

        var leader = await app.EnteredAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo", (width, height));
        await leader.GotoAsync(leave);
        await leader.GetByRole(AriaRole.Button, new() { Name = "Duyệt", Exact = true }).ClickAsync();
        await leader.GetByText("Đã duyệt và uỷ quyền cho Đỗ Hải Yến").WaitForAsync();
        await leader.LookAsync("don-nghi-nua-ngay");

        var head = await app.EnteredAsync("Phạm Thị Hoa", "Phụ trách bộ phận chuyên môn", "Tư pháp – Hộ tịch", (width, height));
        await head.GotoAsync("/nghi-phep/ho-so");
        await head.LookAsync("ho-so-nguoi-vang");
        await head.GetByRole(AriaRole.Button, new() { Name = "Chuyển 1 hồ sơ cho Đỗ Hải Yến" }).ClickAsync();
        await head.GetByText("Đã chuyển 1 hồ sơ của Nguyễn Văn Đức cho Đỗ Hải Yến").WaitForAsync();
        await head.LookAsync("ho-so-nguoi-vang-xong");
        Assert.Equal(yen, await app.InScopeAsync((_, db) => db.Dossiers.Where(d => d.Id == dossier).Select(d => d.HolderId).SingleAsync()));
    }
}
