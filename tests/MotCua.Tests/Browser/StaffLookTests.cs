using MotCua.Access;
using MotCua.Staff;

namespace MotCua.Browser;

/// <summary>Posts, records, leave and training as they look at a desk and on a phone.</summary>
public class StaffLookTests
{
    [Theory]
    [InlineData(1440, 900, false)]
    [InlineData(360, 740, true)]
    public async Task Staff_leave_and_training_can_be_read_at_a_desk_and_on_a_phone(int width, int height, bool dark)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var duc = await app.DucShortAsync();
        var post = await app.InScopeAsync((_, db) => Task.FromResult($"/nhan-su/vi-tri/{db.StaffPosts.Select(p => p.Id).First()}"));
        var clerkId = await app.OfficialAsync("Võ Thị Lan", "Văn thư", "Văn phòng – Thống kê");
        await app.MemberAsync(clerkId, "", post);
        var course = await app.CourseAsync(duc, ("Input.Grade", "tin-hoc/co-ban"));
        using var reform = await app.ReformAsync();
        await reform.SubmitAsync(await reform.OpenAsync("/dao-tao/nhu-cau"), "Ghi thành nhu cầu");
        var proposal = (await reform.SubmitAsync(await reform.OpenAsync("/dao-tao/de-xuat/lap"), "Lập tờ trình")).Url.AbsolutePath;
        await reform.SubmitAsync(await reform.OpenAsync("/nhan-su/trach-nhiem/soan"), "Giao", ("Input.Code", "3.4.1"), ("Input.Criterion", "Tỷ lệ hồ sơ đúng hạn"), ("Input.OfficialId", $"{clerkId}"));
        string leave;
        using (var own = await app.SpecialistAsync())
            leave = (await own.SubmitAsync(await own.OpenAsync("/nghi-phep/xin"), "Gửi đơn", ("Input.KindKey", "phep-nam"), ("Input.From", "02/05/2024"), ("Input.To", "06/05/2024"), ("Input.Reason", "Về quê"), ("Input.StandInId", $"{clerkId}"), ("Input.Permissions", nameof(Permission.HandleDossiers)))).Url.AbsolutePath;
        using (var leader = await app.LeaderAsync()) await leader.SubmitAsync(await leader.OpenAsync(leave), "Duyệt");
        var page = await Chromium.PageAsync(app, (width, height), dark: dark);
        await page.SignInAsync(clerkId);

        (string Address, string Name)[] pages =
        [
            ("/nhan-su", "danh-sach"), ("/nhan-su/roi-co-quan", "khong-vi-tri"), ("/nhan-su/vi-tri", "vi-tri"), ("/nhan-su/vi-tri/soan", "them-vi-tri"), (post, "mot-vi-tri"), ($"{post}/quy-dinh", "quy-dinh"), ("/nhan-su/thang-trinh-do", "thang"), ("/nhan-su/danh-muc", "danh-muc"), ("/nhan-su/thang-trinh-do/soan/tin-hoc", "sua-thang"),
            ("/nhan-su/cua-toi", "cua-toi"), (duc, "ho-so"), ($"{duc}/van-bang", "van-bang"), ($"{duc}/vi-tri", "phan-cong"), ("/nhan-su/ho-so/soan", "lap-ho-so"), ("/nhan-su/trach-nhiem", "trach-nhiem"), ("/nhan-su/trach-nhiem/soan", "giao-tieu-chi"),
            ("/nghi-phep?ngay=03/05/2024", "vang"), ("/nghi-phep/cua-toi", "nghi-cua-toi"), ("/nghi-phep/xin", "xin-nghi"), ("/nghi-phep/don?tinh-trang=Approved", "don-nghi"), (leave, "mot-don"),
            ("/dao-tao/cua-toi", "dao-tao-cua-toi"), ("/dao-tao/nhu-cau", "nhu-cau"), ("/dao-tao/nhu-cau/moi", "de-nghi"), ("/dao-tao/de-xuat", "de-xuat"), (proposal, "to-trinh"), ("/dao-tao/de-xuat/lap", "lap-de-xuat"), ("/dao-tao/khoa-hoc", "khoa-hoc"), ("/dao-tao/khoa-hoc/soan", "them-khoa"), (course, "mot-khoa"), ($"{course}/ket-qua", "ket-qua"), ("/dao-tao/so-tiet", "so-tiet"),
        ];
        var wrong = new List<string>();
        foreach (var (address, name) in pages)
        {
            await page.GotoAsync(address);
            try { await page.LookAsync($"nhan-su-{name}{(dark ? "-toi" : "")}"); }
            catch (Xunit.Sdk.TrueException found) { wrong.Add($"{address}: {found.Message}"); }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
