using MotCua.Platform;

namespace MotCua.Dossiers.Printing;

/// <summary>Every form of both circulars, field by field: the approved texts stand beside.</summary>
public class FormTests
{
    [Theory]
    [InlineData("2018", "2024-04-26", "2024-05-02", "2024-05-03")]
    [InlineData("2025", "2025-11-17", "2025-11-18", "2025-11-19")]
    public async Task Each_form_says_what_its_circular_asks(string generation, string first, string second, string third)
    {
        await using var app = await MotCuaApp.StartAsync();
        var life = new PrintedLife(app, first, second, third);
        var id = await life.ReceivedAsync();
        Approved.Matches(await life.TextAsync(id, "giay-tiep-nhan"), $"{generation}-01-giay-tiep-nhan");
        Approved.Matches(await life.TextAsync(id, "giay-tiep-nhan?lien=luu"), $"{generation}-01-lien-luu");
        await life.ToTheEndAsync(id);
        Approved.Matches(await life.TextAsync(id, "giay-tiep-nhan"), $"{generation}-01-giai-doan-2");
        foreach (var form in new[] { "xin-loi", "phieu-kiem-soat", "bien-nhan-ket-qua" }) Approved.Matches(await life.TextAsync(id, form), $"{generation}-{form}");
    }

    [Theory]
    [InlineData("2018", "2024-04-26")]
    [InlineData("2025", "2025-11-17")]
    public async Task Each_form_of_a_dossier_that_ends_otherwise_says_why(string generation, string day)
    {
        await using var app = await MotCuaApp.StartAsync();
        var life = new PrintedLife(app, day, day, day);
        var withdrawn = await life.ReceivedAsync();
        await life.AskedAndWithdrawnAsync(withdrawn);
        var refused = await life.ReceivedAsync(("Input.Name", "Lê Thị Bình"), ("Input.IdNumber", "060190001235"), ("Input.Channel", "Online"));
        await life.RefusedAsync(refused);

        Approved.Matches(await life.TextAsync(withdrawn, "yeu-cau-bo-sung"), $"{generation}-02-yeu-cau-bo-sung");
        Approved.Matches(await life.TextAsync(withdrawn, "dung-giai-quyet"), $"{generation}-dung-giai-quyet");
        Approved.Matches(await life.TextAsync(refused, "tu-choi"), $"{generation}-03-tu-choi");
    }

    [Theory]
    [InlineData("2018", "2024-04-26")]
    [InlineData("2025", "2025-11-17")]
    public async Task A_slip_before_receipt_is_the_same_form_without_a_code(string generation, string day)
    {
        await using var app = await MotCuaApp.StartAsync();
        var life = new PrintedLife(app, day, day, day);

        Approved.Matches(PrintedLife.TextOf(await life.SlipAsync("Yêu cầu bổ sung (chưa", ("Input.Needed", "Bản chính giấy tờ"), ("Input.Reason", "Chưa mang bản chính"))), $"{generation}-02-truoc-tiep-nhan");
        Approved.Matches(PrintedLife.TextOf(await life.SlipAsync("Từ chối tiếp nhận", ("Input.Reason", "Không thuộc thẩm quyền"))), $"{generation}-03-truoc-tiep-nhan");
    }

    [Fact]
    public async Task Slips_of_one_form_share_one_row_of_numbers_before_and_after_receipt()
    {
        await using var app = await MotCuaApp.StartAsync();
        var life = new PrintedLife(app, "2024-04-26", "2024-04-26", "2024-04-26");
        await life.SlipAsync("Yêu cầu bổ sung (chưa", ("Input.Needed", "Bản chính giấy tờ"), ("Input.Reason", "Chưa mang bản chính"));
        var id = await life.ReceivedAsync();
        await life.AskedAndWithdrawnAsync(id);

        Assert.StartsWith("2/", (await app.LastAsync<SupplementAsked>(id)).PaperNumber, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_that_was_reopened_and_granted_can_still_be_printed_as_it_was()
    {
        await using var app = await MotCuaApp.StartAsync();
        var life = new PrintedLife(app, "2024-04-26", "2024-04-26", "2024-04-26");
        var id = await life.ReceivedAsync();
        await life.RefusedAsync(id);
        var before = await life.TextAsync(id, "tu-choi");
        var holder = (await app.DossierAsync(id)).HandlerId;
        await app.ChangeAsync(id, d => d.Reopen("Xem lại", holder, app.Clock.UtcNow));
        await app.ChangeAsync(id, d => d.ProposeResult(DossierOutcome.Granted, "Đồng ý", "", new HandOver("Nguyễn Văn Đức", null, null, "Lãnh đạo", null), app.Clock.UtcNow, "Nguyễn Văn Đức", holder));
        await app.ChangeAsync(id, d => d.Approve("Lê Minh Quân", "CHỦ TỊCH", app.Clock.UtcNow));
        await app.ChangeAsync(id, d => d.Settle("9/2024", app.Clock.UtcNow));

        Assert.Equal(before, await life.TextAsync(id, "tu-choi"));
    }
}
