using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Files;

namespace MotCua.Staff;

/// <summary>Who is away: the approver is told, what lies with them goes to who stands in; a course's result is put right; another's scan is not read unnoticed.</summary>
public class AwayTests
{
    [Fact]
    public async Task Dossiers_of_who_is_away_go_to_the_stand_in_in_one_act()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.MemberAsync(await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch"), "");
        var yen = await app.OfficialAsync("Đỗ Hải Yến", "Công chức chuyên môn", "Tư pháp – Hộ tịch");
        var ids = new[] { await app.HeldAsync("Người Thứ Nhất"), await app.HeldAsync("Người Thứ Hai") };
        using var duc = await app.SpecialistAsync();
        using var leader = await app.LeaderAsync();
        using var head = await app.SectionHeadAsync();
        var asked = await duc.SubmitAsync(await duc.OpenAsync("/nghi-phep/xin"), "Gửi đơn", ("Input.KindKey", "phep-nam"), ("Input.From", "26/04/2024"), ("Input.To", "26/04/2024"), ("Input.Reason", "Ốm"), ("Input.StandInId", $"{yen}"), ("Input.Permissions", nameof(Permission.HandleDossiers)));
        Assert.Equal("", asked.Errors);

        var waiting = await leader.OpenAsync("/ban-lam-viec");
        await leader.SubmitAsync(await leader.OpenAsync(asked.Url.AbsolutePath), "Duyệt");
        var decided = await leader.OpenAsync("/ban-lam-viec");
        var inbox = await head.OpenAsync("/ban-lam-viec");
        var list = await head.OpenAsync("/nghi-phep/ho-so");
        var moved = await head.SubmitAsync(list, "Chuyển 2 hồ sơ cho Đỗ Hải Yến");
        var again = await head.SubmitAsync(list, "Chuyển 2 hồ sơ cho Đỗ Hải Yến");

        Assert.Contains("Đơn nghỉ chờ duyệt (1)", waiting.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Đơn nghỉ chờ duyệt", decided.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Đơn nghỉ chờ duyệt", inbox.Words, StringComparison.Ordinal);
        Assert.Contains("Hồ sơ của người vắng mặt (2)", inbox.Words, StringComparison.Ordinal);
        Assert.Contains("Đã chuyển 2 hồ sơ của Nguyễn Văn Đức cho Đỗ Hải Yến", moved.Words, StringComparison.Ordinal);
        Assert.All(await app.InScopeAsync((_, db) => db.Dossiers.Where(d => ids.Contains(d.Id)).Select(d => d.HolderId).ToListAsync()), h => Assert.Equal(yen, h));
        Assert.Equal(2, await app.InScopeAsync((_, db) => db.History.CountAsync(h => h.Kind == nameof(DossierAssigned) && ids.Contains(h.SubjectId) && h.Data.Contains("chuy\u1ec3n ng\u01b0\u1eddi thay")))); // pressed twice, moved once
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await duc.GetAsync("/nghi-phep/ho-so")).Status);
    }

    [Fact]
    public async Task Without_a_stand_in_the_page_says_to_assign_each_by_hand()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.MemberAsync(await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch"), "");
        await app.HeldAsync();
        using var duc = await app.SpecialistAsync();
        using var leader = await app.LeaderAsync();
        using var head = await app.SectionHeadAsync();
        var asked = await duc.SubmitAsync(await duc.OpenAsync("/nghi-phep/xin"), "Gửi đơn", ("Input.KindKey", "phep-nam"), ("Input.From", "26/04/2024"), ("Input.To", "26/04/2024"), ("Input.Reason", "Ốm"));
        await leader.SubmitAsync(await leader.OpenAsync(asked.Url.AbsolutePath), "Duyệt");

        var list = await head.OpenAsync("/nghi-phep/ho-so");

        Assert.Contains("Không uỷ quyền cho ai được thụ lý hồ sơ", list.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(list.Document.QuerySelectorAll("button"), b => b.TextContent.StartsWith("Chuyển", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_result_of_a_closed_course_is_put_right_with_its_reason_and_the_record_follows()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucShortAsync();
        var course = await app.CourseAsync(duc, ("Input.Grade", "tin-hoc/co-ban"));
        using var clerk = await app.ClerkAsync();
        await clerk.SubmitAsync(await clerk.OpenAsync($"{course}/ket-qua"), "Ghi kết quả", ("Rows[0].Certificate", "CC-112"));
        Assert.Equal(2, (await app.MemberOfAsync(duc)).Qualifications.Count);
        (string, string?)[] failed = [("Input.MemberId", duc.Split('/')[^1]), ("Input.Result", "Failed")];

        var silent = await clerk.SubmitAsync(await clerk.OpenAsync($"{course}/dinh-chinh"), "Ghi đính chính", failed);
        var corrected = await clerk.SubmitAsync(silent, "Ghi đính chính", [.. failed, ("Input.Why", "Nhập nhầm người khác")]);
        var without = (await app.MemberOfAsync(duc)).Qualifications.Count;
        var hours = await clerk.OpenAsync("/dao-tao/so-tiet?thieu=co");
        var back = await clerk.SubmitAsync(await clerk.OpenAsync($"{course}/dinh-chinh"), "Ghi đính chính", ("Input.MemberId", duc.Split('/')[^1]), ("Input.Result", "Passed"), ("Input.Certificate", "CC-113"), ("Input.Why", "Đối chiếu lại giấy chứng nhận"));

        Assert.Contains("Ghi lý do đính chính", silent.Errors, StringComparison.Ordinal);
        Assert.Contains("từ «Hoàn thành, số CC-112» thành «Chưa đạt» – Nhập nhầm người khác", corrected.Words, StringComparison.Ordinal);
        Assert.Equal(1, without);
        Assert.Contains("Còn thiếu (1)", hours.Words, StringComparison.Ordinal);
        Assert.Equal("", back.Errors);
        Assert.Equal("CC-113", (await app.MemberOfAsync(duc)).Qualifications[^1].Number);
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task Anothers_scan_is_written_down_when_it_is_downloaded_and_ones_own_is_not()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucShortAsync();
        using var clerk = await app.ClerkAsync();
        var page = await clerk.OpenAsync($"{duc}/van-bang");
        using var form = new MultipartFormDataContent();
        var proving = (AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelectorAll("form").First(f => f.GetAttribute("action")!.Contains("handler=Prove", StringComparison.Ordinal));
        foreach (var (name, value) in Visitor.Fields(proving)) form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent([.. "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"u8]), "Upload", "bang-luat.pdf");
        await clerk.FollowAsync(await clerk.Http.PostAsync(new Uri($"{duc}/van-bang?handler=Prove", UriKind.Relative), form));
        var file = new Uri($"{duc}/tep/{(await app.MemberOfAsync(duc)).Qualifications[0].FileId}", UriKind.Relative);
        using var own = await app.SpecialistAsync();

        await own.Http.GetByteArrayAsync(file);
        await clerk.Http.GetByteArrayAsync(file);

        var told = await app.InScopeAsync((_, db) => db.History.AsNoTracking().SingleAsync(h => h.Kind == nameof(FileDownloaded)));
        Assert.Equal("Võ Thị Lan", told.ByName);
        Assert.Null(await app.FirstBreakAsync());
    }
}
