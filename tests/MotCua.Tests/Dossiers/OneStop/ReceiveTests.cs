using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Dossiers.OneStop;

public class ReceiveTests
{
    [Fact]
    public async Task The_desk_receives_a_dossier_and_stands_before_its_receipt()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        var receipt = await desk.SubmitAsync(await desk.IntakeFormAsync(await app.ProcedureAsync()), "Tiếp nhận và in", IntakeGiven.Owner);

        Assert.EndsWith("/giay-to/giay-tiep-nhan", receipt.Url.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("H11.20.14-240426-0001", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("17 giờ 00 phút, ngày 04/05/2024", receipt.Words, StringComparison.Ordinal); // over the swapped Monday and the holidays, on the make-up Saturday
    }

    [Fact]
    public async Task The_form_says_before_receiving_what_will_be_promised_and_why()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        var form = await desk.IntakeFormAsync(await app.ProcedureAsync());

        Assert.Contains("hẹn trả 04/05/2024 17:00", form.Words, StringComparison.Ordinal);
        Assert.Contains("Hoán đổi", form.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Name")]
    [InlineData("Input.IdNumber")]
    [InlineData("Input.Address")]
    [InlineData("Input.Summary")]
    public async Task A_card_scanned_into_any_field_fills_the_person(string field)
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var form = await desk.IntakeFormAsync(await app.ProcedureAsync());

        var seen = await desk.SubmitAsync(form, "Tiếp nhận và in", (field, "060190001234|260123456|Nguyễn Thị Ánh|05021990|Nữ|Khu phố 5, Đức Long, Phan Thiết, Bình Thuận|10052021"));

        Assert.Contains("Đã đọc thẻ căn cước của Nguyễn Thị Ánh", seen.Words, StringComparison.Ordinal);
        Assert.Equal("060190001234", seen.Document.QuerySelector("#Input_IdNumber")!.GetAttribute("value"));
        Assert.Equal("05/02/1990", seen.Document.QuerySelector("#Input_BirthDate")!.GetAttribute("value"));
        Assert.Equal(0, await CountAsync(app));
    }

    [Fact]
    public async Task A_person_who_was_here_before_is_found_by_phone()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var procedure = await app.ProcedureAsync();
        await desk.SubmitAsync(await desk.IntakeFormAsync(procedure), "Tiếp nhận và in", IntakeGiven.Owner);

        var seen = await desk.SubmitAsync(await desk.IntakeFormAsync(procedure), "Tìm người đã đến", ("Input.Phone", "0912345678"));

        Assert.Equal("Nguyễn Thị Ánh", seen.Document.QuerySelector("#Input_Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_likely_twin_is_shown_before_it_is_received_again()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var procedure = await app.ProcedureAsync();
        await desk.SubmitAsync(await desk.IntakeFormAsync(procedure), "Tiếp nhận và in", IntakeGiven.Owner);

        var warned = await desk.SubmitAsync(await desk.IntakeFormAsync(procedure), "Tiếp nhận và in", IntakeGiven.Owner);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, warned.Status);
        Assert.Contains("Có thể trùng với", warned.Words, StringComparison.Ordinal);

        var received = await desk.SubmitAsync(warned, "Tiếp nhận và in", ("Input.NotADuplicate", "true"));
        Assert.Contains("-240426-0002", received.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_makes_one_dossier_and_both_see_its_receipt()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var form = await desk.IntakeFormAsync(await app.ProcedureAsync());

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ => await desk.FollowAsync(await desk.Http.SendAsync(Visitor.FormOf(form, "Tiếp nhận và in", IntakeGiven.Owner)))));

        Assert.Equal(1, await CountAsync(app));
        Assert.Equal(both[0].Url.AbsolutePath, both[1].Url.AbsolutePath);
    }

    [Fact]
    public async Task What_is_wrong_is_named_beside_its_field_and_nothing_typed_is_lost()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var form = await desk.IntakeFormAsync(await app.ProcedureAsync());

        var seen = await desk.SubmitAsync(form, "Tiếp nhận và in", ("Input.Name", ""), ("Input.Phone", "12"), ("Input.Address", "Khu phố 5"), ("Input.Fee", "abc"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Contains("Nhập họ tên chủ hồ sơ.", seen.Errors, StringComparison.Ordinal);
        Assert.Contains("Số điện thoại không đúng", seen.Errors, StringComparison.Ordinal);
        Assert.Equal("Khu phố 5", seen.Document.QuerySelector("#Input_Address")!.GetAttribute("value"));
        Assert.Equal("abc", seen.Document.QuerySelector("#Input_Fee")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_required_paper_that_is_missing_leads_to_a_slip_and_not_to_a_code()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var form = await desk.IntakeFormAsync(await app.ProcedureAsync());
        var typed = IntakeGiven.Owner.Append(("Input.Papers[1].Verdict", "3")).ToArray();

        var refused = await desk.SubmitAsync(form, "Tiếp nhận và in", typed);
        Assert.Contains("«Bản sao cần chứng thực» chưa đạt", refused.Errors, StringComparison.Ordinal);

        var slip = await desk.SubmitAsync(refused, "Yêu cầu bổ sung (chưa");
        Assert.Equal("Bản sao cần chứng thực", slip.Document.QuerySelector("#Input_Needed")!.TextContent.Trim());
        var given = await desk.SubmitAsync(slip, "Lập phiếu và in", ("Input.Reason", "Thiếu bản sao theo quy định"));

        Assert.Contains("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", given.Words, StringComparison.Ordinal);
        Assert.Contains("1/BPTNTKQ", given.Words, StringComparison.Ordinal);
        Assert.Contains("1/BPTNTKQ", (await desk.OpenAsync("/mot-cua/phieu")).Words, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(app));
    }

    [Fact]
    public async Task A_draft_is_kept_on_the_server_for_the_officer_who_began_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        await desk.SubmitAsync(await desk.IntakeFormAsync(await app.ProcedureAsync()), "Lưu nháp", ("Input.Name", "Đang Nhập Dở"));

        var drafts = await desk.OpenAsync("/mot-cua/nhap");
        var again = await desk.OpenAsync(drafts.Document.QuerySelector("td a")!.GetAttribute("href")!);
        Assert.Equal("Đang Nhập Dở", again.Document.QuerySelector("#Input_Name")!.GetAttribute("value"));

        using var other = await app.SignedInAsync("Bùi Thị Khác", "Công chức Một cửa", "Bộ phận Một cửa");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(again.Url.PathAndQuery)).Status);

        await desk.SubmitAsync(drafts, "Xoá");
        Assert.Contains("Không có bản nháp nào", (await desk.OpenAsync("/mot-cua/nhap")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_specialist_may_not_receive()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var specialist = await app.SpecialistAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.GetAsync("/mot-cua/ho-so/moi")).Status);
    }

    private static Task<int> CountAsync(MotCuaApp app) => app.InScopeAsync((_, db) => db.Dossiers.CountAsync());
}
