using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;

namespace MotCua.Staff;

public class TrainingTests
{
    [Fact]
    public async Task What_is_missing_becomes_a_need_a_proposal_a_course_a_certificate_and_the_share_rises_to_all()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucShortAsync();
        using var clerk = await app.ClerkAsync();
        var raised = await clerk.SubmitAsync(await clerk.OpenAsync("/dao-tao/nhu-cau"), "Ghi thành nhu cầu");
        Assert.Contains("Đã ghi 1 nhu cầu đào tạo", raised.Words, StringComparison.Ordinal);
        Assert.Contains("Không còn khoảng thiếu nào", raised.Words, StringComparison.Ordinal);

        var proposed = await clerk.SubmitAsync(await clerk.OpenAsync("/dao-tao/de-xuat/lap"), "Lập tờ trình");
        Assert.Contains("Đã lập tờ trình số 01/TTr-UBND, 1 nhu cầu", proposed.Words, StringComparison.Ordinal);
        using (var word = WordprocessingDocument.Open(new MemoryStream(await clerk.Http.GetByteArrayAsync(new Uri($"{proposed.Url.AbsolutePath}?handler=Word", UriKind.Relative))), false))
        {
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => e.Description));
            Assert.All(["TỜ TRÌNH", "01/TTr-UBND", "Nguyễn Văn Đức", "Ứng dụng công nghệ thông tin cơ bản trở lên"], said => Assert.Contains(said, word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal));
        }
        Assert.True((await clerk.Http.GetAsync(new Uri($"{proposed.Url.AbsolutePath}?handler=Pdf", UriKind.Relative))).IsSuccessStatusCode);
        Assert.Contains("Cử đi lớp tháng 4", (await clerk.SubmitAsync(proposed, "Ghi trả lời", ("Answer", "Cử đi lớp tháng 4"))).Words, StringComparison.Ordinal);

        var course = await app.CourseAsync(duc, ("Input.Grade", "tin-hoc/co-ban"));
        var closed = await clerk.SubmitAsync(await clerk.OpenAsync($"{course}/ket-qua"), "Ghi kết quả", ("Rows[0].Certificate", "CC-112"));

        Assert.Contains("ghi văn bằng, chứng chỉ vào 1 hồ sơ; đáp ứng 1 nhu cầu đào tạo", closed.Words, StringComparison.Ordinal);
        Assert.Contains("100,0 %đạt chuẩn, 1/1 người", (await clerk.OpenAsync("/nhan-su")).Words, StringComparison.Ordinal);
        Assert.Contains("0/1 người", (await clerk.OpenAsync("/nhan-su?ngay=24/04/2024")).Words, StringComparison.Ordinal);
        Assert.Contains("đủ 40 tiết 1/1", (await clerk.OpenAsync("/dao-tao/so-tiet")).Words, StringComparison.Ordinal);
        Assert.Equal((NeedState.Met, "CC-112"), (await app.InScopeAsync((_, db) => db.TrainingNeeds.Select(n => n.State).SingleAsync()), (await app.MemberOfAsync(duc)).Qualifications[1].Number));
        using var own = await app.SpecialistAsync();
        Assert.Contains("đã học 40/40 tiết, đủ số tiết bắt buộc", (await own.OpenAsync("/dao-tao/cua-toi")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_complete_learns_no_hours_and_stands_on_the_list_of_who_is_short()
    {
        await using var app = await MotCuaApp.StartAsync();
        var course = await app.CourseAsync(await app.DucShortAsync());
        using var clerk = await app.ClerkAsync();

        var other = await clerk.OpenAsync($"{course}/ket-qua");
        var silent = await clerk.SubmitAsync(await clerk.OpenAsync($"{course}/ket-qua"), "Ghi kết quả", ("Rows[0].Result", "None"));
        Assert.Contains("Chọn kết quả của Nguyễn Văn Đức", silent.Errors, StringComparison.Ordinal);
        Assert.Equal("", (await clerk.SubmitAsync(silent, "Ghi kết quả", ("Rows[0].Result", "Failed"))).Errors);
        var late = await clerk.SubmitAsync(other, "Ghi kết quả", ("Rows[0].Result", "Passed"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        var hours = await clerk.OpenAsync("/dao-tao/so-tiet?thieu=co");
        Assert.Contains("Còn thiếu (1)", hours.Words, StringComparison.Ordinal);
        Assert.Contains("cần xác nhận", hours.Words, StringComparison.Ordinal);
        foreach (var handler in new[] { "Excel", "Pdf" }) Assert.True((await clerk.Http.GetAsync(new Uri($"/dao-tao/so-tiet?handler={handler}", UriKind.Relative))).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_course_that_is_not_over_has_no_results_and_one_that_is_not_held_says_why()
    {
        await using var app = await MotCuaApp.StartAsync();
        var course = await app.CourseAsync(await app.DucShortAsync(), ("Input.To", "30/04/2024"));
        using var clerk = await app.ClerkAsync();

        Assert.Contains("chưa xong thì chưa ghi kết quả", (await clerk.SubmitAsync(await clerk.OpenAsync($"{course}/ket-qua"), "Ghi kết quả")).Errors, StringComparison.Ordinal);
        Assert.Contains("Không mở: Thiếu giảng viên", (await clerk.SubmitAsync(await clerk.OpenAsync(course), "Không mở", ("Why", "Thiếu giảng viên"))).Words, StringComparison.Ordinal);
        Assert.Contains("Thiếu giảng viên", (await clerk.OpenAsync(course)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anybody_asks_for_themselves_and_sees_nothing_of_others()
    {
        await using var app = await MotCuaApp.StartAsync();
        var course = await app.CourseAsync(await app.DucShortAsync());
        await app.MemberAsync(null, "Phan Thị Cúc");
        using var own = await app.SpecialistAsync();
        using var stranger = await app.StrangerAsync();

        var asked = await own.SubmitAsync(await own.OpenAsync("/dao-tao/nhu-cau/moi"), "Gửi đề nghị", ("Input.Topic", "Kỹ năng hoà giải ở cơ sở"));

        Assert.Contains("Kỹ năng hoà giải ở cơ sở – Chưa đề xuất", asked.Words, StringComparison.Ordinal);
        Assert.Equal(NeedOrigin.Person, await app.InScopeAsync((_, db) => db.TrainingNeeds.Select(n => n.Origin).SingleAsync()));
        foreach (var page in new[] { "/dao-tao/nhu-cau", "/dao-tao/de-xuat", "/dao-tao/khoa-hoc", "/dao-tao/so-tiet", course }) Assert.Equal(HttpStatusCode.Forbidden, (await own.GetAsync(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(course)).Status);
    }
}
