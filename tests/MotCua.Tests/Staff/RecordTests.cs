using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Staff;

public class RecordTests
{
    private static readonly byte[] Scan = [.. "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"u8];

    [Fact]
    public async Task A_scan_is_downloaded_by_owner_and_manager_only_and_goes_when_the_degree_is_struck_out()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucShortAsync();
        using var clerk = await app.ClerkAsync();
        var page = await clerk.OpenAsync($"{duc}/van-bang");
        using var form = new MultipartFormDataContent();
        var proving = (AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelectorAll("form").First(f => f.GetAttribute("action")!.Contains("handler=Prove", StringComparison.Ordinal));
        foreach (var (name, value) in Visitor.Fields(proving)) form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(Scan), "Upload", "bang-luat.pdf");

        Assert.Equal("", (await clerk.FollowAsync(await clerk.Http.PostAsync(new Uri($"{duc}/van-bang?handler=Prove", UriKind.Relative), form))).Errors);

        var file = $"{duc}/tep/{(await app.MemberOfAsync(duc)).Qualifications[0].FileId}";
        using var own = await app.SpecialistAsync();
        using var head = await app.SectionHeadAsync();
        Assert.Equal(Scan, await own.Http.GetByteArrayAsync(new Uri(file, UriKind.Relative)));
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync(file)).Status);
        var silent = await clerk.SubmitAsync(await clerk.OpenAsync($"{duc}/van-bang"), "Bỏ");
        Assert.Contains("Ghi lý do bỏ văn bằng", silent.Errors, StringComparison.Ordinal);
        Assert.Equal("", (await clerk.SubmitAsync(silent, "Bỏ", ("Why", "Nhập nhầm người"))).Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync(file)).Status);
        Assert.Empty((await app.MemberOfAsync(duc)).Qualifications);
    }

    [Fact]
    public async Task What_is_typed_wrongly_is_said_beside_its_field_and_nothing_is_lost()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucShortAsync();

        var early = await app.LearntAsync(duc, "tin-hoc/a", "01/01/2018");
        var future = await app.LearntAsync(duc, "tin-hoc/co-ban", "27/04/2024");
        var bare = await app.LearntAsync(duc, "dao-tao/thac-si", "01/01/2018");

        Assert.Contains("«Chứng chỉ A (cũ)» không cấp vào ngày 01/01/2018 (thôi cấp sau 10/08/2016)", early.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("01/01/2018", early.Text, StringComparison.Ordinal);
        Assert.Contains("Ngày cấp không sau hôm nay", future.Errors, StringComparison.Ordinal);
        Assert.Contains("Nhập ngành đào tạo", bare.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_post_ends_the_one_before_and_who_left_counts_no_more()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucShortAsync();
        var other = await app.PostAsync("Văn thư – Lưu trữ", ("Terms.Grades[0]", ""), ("Terms.Grades[4]", ""));
        using var clerk = await app.ClerkAsync();

        var before = await clerk.SubmitAsync(await clerk.OpenAsync($"{duc}/vi-tri"), "Phân công", ("Input.PostId", other.Split('/')[^1]), ("Input.From", "01/01/2024"), ("Input.Basis", "Quyết định 21"));
        Assert.Contains("Ngày nhận vị trí mới phải sau ngày đó", before.Errors, StringComparison.Ordinal);
        Assert.Equal("", (await clerk.SubmitAsync(before, "Phân công", ("Input.From", "01/04/2024"))).Errors);
        Assert.Contains("vị trí chưa đặt tiêu chuẩn nên chưa tính là đạt", (await clerk.OpenAsync("/nhan-su")).Words, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2024, 3, 31), (await app.MemberOfAsync(duc)).Holdings[0].To);
        Assert.Equal("", (await clerk.SubmitAsync(await clerk.OpenAsync($"{duc}/vi-tri"), "Ghi rời cơ quan", ("Departure.KindKey", "tinh-gian"), ("Departure.LastDay", "25/04/2024"))).Errors);
        Assert.Contains("Ngày này chưa có ai giữ vị trí việc làm", (await clerk.OpenAsync("/nhan-su")).Words, StringComparison.Ordinal);
        Assert.Contains("Tinh giản biên chế, ngày cuối 25/04/2024", (await clerk.OpenAsync("/nhan-su/roi-co-quan")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_change_a_record_at_once_do_not_overwrite_each_other()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucShortAsync();
        using var clerk = await app.ClerkAsync();
        using var reform = await app.ReformAsync();
        var (one, other) = (await clerk.OpenAsync($"{duc}/van-bang"), await reform.OpenAsync($"{duc}/van-bang"));
        (string, string?)[] typed = [("Input.Grade", "tin-hoc/co-ban"), ("Input.IssuedOn", "01/03/2020"), ("Input.Issuer", "Trung tâm tin học")];

        await clerk.SubmitAsync(one, "Thêm", typed);
        var late = await reform.SubmitAsync(other, "Thêm", typed);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Trung tâm tin học", late.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await app.MemberOfAsync(duc)).Qualifications.Count);
    }

    [Fact]
    public async Task A_scale_is_the_wards_to_change_and_a_grade_in_use_does_not_go()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var clerk = await app.ClerkAsync();
        var page = await clerk.OpenAsync("/nhan-su/thang-trinh-do/soan/tin-hoc");

        var gone = await clerk.SubmitAsync(page, "Lưu thang", ("Rows[0].Name", ""));
        var added = await clerk.SubmitAsync(page, "Lưu thang", ("Rows[4].Name", "Chuyển đổi số"), ("Rows[4].Rank", "3"), ("Rows[4].From", "01/01/2024"));

        Assert.Contains("Không bỏ bậc", gone.Errors, StringComparison.Ordinal);
        Assert.Equal("", added.Errors);
        Assert.Contains("Chuyển đổi số, cấp từ 01/01/2024", added.Words, StringComparison.Ordinal);
        Assert.Equal(2, await app.InScopeAsync((_, db) => db.QualificationScales.CountAsync(s => s.Key == "tin-hoc")));
    }
}
