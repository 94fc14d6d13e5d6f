using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Dossiers.OneStop;
using MotCua.Platform;
using MotCua.Reports;

namespace MotCua.Dossiers.NonTerritorial;

public class ElsewhereTests
{
    [Fact]
    public async Task What_is_filed_here_for_another_ward_is_settled_there_and_bears_the_code_of_here()
    {
        await using var app = await MotCuaApp.StartAsync();
        var ward = await app.SecondWardAsync();
        using var desk = await app.DeskAsync();

        var dossier = await app.FiledForAsync(desk, ward);

        Assert.Equal(ward, dossier.AgencyId);
        Assert.Equal(("Ủy ban nhân dân phường Đức Long", "Ủy ban nhân dân phường Đức Long"), (dossier.HelpingAgency, dossier.ReceivingAgency));
        Assert.Equal("H11.20.14-240426-0001", dossier.Code);
        Assert.StartsWith("Bộ phận Một cửa – Ủy ban nhân dân phường Đức Long", dossier.OriginalAt, StringComparison.Ordinal);
        var receipt = await desk.OpenAsync($"/ho-so/{dossier.Id}/giay-to/giay-tiep-nhan");
        Assert.Contains("ỦY BAN NHÂN DÂN PHƯỜNG ĐỨC LONG", receipt.Words, StringComparison.Ordinal);
        Assert.Contains($"Cơ quan giải quyết: {ElsewhereGiven.Second}", receipt.Words, StringComparison.Ordinal);
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task Where_the_citizen_was_helped_is_kept_though_it_is_received_and_settled_here()
    {
        await using var app = await MotCuaApp.StartAsync();
        var ward = await app.SecondWardAsync();
        using var desk = await app.DeskAsync();
        var form = await desk.IntakeFormAsync(await app.ProcedureAsync());

        await desk.SubmitAsync(form, "Tiếp nhận và in", [.. IntakeGiven.Owner, ("Input.HelperId", $"{ward}")]);

        var dossier = await app.InScopeAsync((_, db) => db.Dossiers.AsNoTracking().SingleAsync());
        Assert.Equal(((long?)ward, (long?)null, "Bộ phận Một cửa"), (dossier.HelpingAgencyId, dossier.ReceivingAgencyId, dossier.OriginalAt));
        Assert.Contains("Hướng dẫn tại", (await desk.OpenAsync($"/ho-so/{dossier.Id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_of_own_and_of_foreign_dossiers_make_one_row_without_gaps()
    {
        await using var app = await MotCuaApp.StartAsync();
        var ward = await app.SecondWardAsync();
        using var desk = await app.DeskAsync();

        await app.ReceivedAsync();
        await app.FiledForAsync(desk, ward);
        await app.ReceivedAsync("Lê Thị Sáu");

        var codes = await app.InScopeAsync((_, db) => db.Dossiers.OrderBy(d => d.Code).Select(d => d.Code).ToListAsync());
        Assert.Equal(["H11.20.14-240426-0001", "H11.20.14-240426-0002", "H11.20.14-240426-0003"], codes);
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task The_date_follows_the_calendar_of_the_ward_that_settles()
    {
        await using var app = await MotCuaApp.StartAsync();
        var ward = await app.SecondWardAsync();
        await app.CloseOnAsync(ward, new DateOnly(2024, 5, 2));
        using var desk = await app.DeskAsync();
        var form = await desk.IntakeFormAsync(await app.ProcedureAsync());

        var shown = await desk.SubmitAsync(form, "Tính lại ngày hẹn", [.. IntakeGiven.Owner, ("Input.SettlerId", $"{ward}")]);

        Assert.Contains("hẹn trả 04/05/2024", form.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("hẹn trả 04/05/2024", shown.Words, StringComparison.Ordinal);
        Assert.Equal("Nguyễn Thị Ánh", shown.Document.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Contains("Nghỉ riêng của phường", shown.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ward_whose_rule_says_no_is_not_offered_and_not_taken()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var stranger = await app.StrangerAsync();
        var ward = await app.InScopeAsync((_, db) => db.Agencies.Where(a => a.Code == "phu-trinh").Select(a => a.Id).SingleAsync());
        using var desk = await app.DeskAsync();
        var form = await desk.IntakeFormAsync(await app.ProcedureAsync());

        var refused = await desk.SubmitAsync(form, "Tiếp nhận và in", [.. IntakeGiven.Owner, ("Input.SettlerId", $"{ward}")]);

        Assert.Null(form.Document.QuerySelector("#Input_SettlerId"));
        Assert.Contains("không nhận hồ sơ nộp ở nơi khác", refused.Errors, StringComparison.Ordinal);
        Assert.False(await app.InScopeAsync((_, db) => db.Dossiers.AnyAsync()));
    }

    [Theory]
    [InlineData("chuyen"), InlineData("phan-cong"), InlineData("trinh-ket-qua"), InlineData("duyet"), InlineData("phat-hanh"), InlineData("yeu-cau-bo-sung"), InlineData("dinh-chinh"), InlineData("huy-so"), InlineData("gia-han"), InlineData("dung"), InlineData("giay-to")]
    public async Task The_receiving_ward_reads_it_and_does_nothing_to_it(string verb)
    {
        await using var app = await MotCuaApp.StartAsync();
        var ward = await app.SecondWardAsync();
        using var desk = await app.DeskAsync();
        using var leader = await app.LeaderAsync();
        var dossier = await app.FiledForAsync(desk, ward);

        var page = await desk.OpenAsync($"/ho-so/{dossier.Id}");

        Assert.Contains($"Giải quyết tại{ElsewhereGiven.Second}", page.Words.Replace("Giải quyết tại ", "Giải quyết tại", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("nav[aria-label='Việc có thể làm']"));
        Assert.NotEqual(HttpStatusCode.OK, (await desk.GetAsync($"/ho-so/{dossier.Id}/{verb}")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await leader.GetAsync($"/ho-so/{dossier.Id}/{verb}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"/ho-so/{dossier.Id}")).Status);
    }

    [Fact]
    public async Task A_third_ward_sees_nothing_of_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        var ward = await app.SecondWardAsync();
        using var desk = await app.DeskAsync();
        using var third = await app.OfAsync("hung-long", "Hưng Long");
        var dossier = await app.FiledForAsync(desk, ward);

        foreach (var address in new[] { "", "/giay-to/giay-tiep-nhan", "/tra-ket-qua", "/chuyen" }) Assert.Equal(HttpStatusCode.NotFound, (await third.GetAsync($"/ho-so/{dossier.Id}{address}")).Status);
        Assert.DoesNotContain(dossier.Code, (await third.OpenAsync("/mot-cua/nhan-ho")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(dossier.Code, (await third.OpenAsync("/mot-cua/nhan-ho?chieu=den")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(dossier.Owner.Name, (await third.OpenAsync($"/ho-so?q={dossier.Code}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settling_ward_finds_it_in_its_inbox_and_hands_it_on()
    {
        await using var app = await MotCuaApp.StartAsync();
        var ward = await app.SecondWardAsync();
        using var desk = await app.DeskAsync();
        using var second = await app.OfAsync("phu-trinh", "Phú Trinh");
        var dossier = await app.FiledForAsync(desk, ward);

        Assert.Contains(dossier.Code, (await second.OpenAsync("/ban-lam-viec")).Words, StringComparison.Ordinal);
        Assert.Contains(dossier.Code, (await second.OpenAsync("/mot-cua/nhan-ho?chieu=den")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(dossier.Code, (await desk.OpenAsync("/ban-lam-viec")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(dossier.Code, (await desk.OpenAsync("/chuyen-hang-loat")).Words, StringComparison.Ordinal);
        Assert.Contains("tháng này 1, từ đầu năm 1", (await desk.OpenAsync("/mot-cua/nhan-ho")).Words, StringComparison.Ordinal);
        var unit = await app.InScopeAsync((_, db) => db.Units.Where(u => u.AgencyId == ward && !u.IsDesk).Select(u => u.Id).SingleAsync());
        await second.SubmitAsync(await second.OpenAsync($"/ho-so/{dossier.Id}/chuyen"), "Chuyển xử lý", ("Input.To", $"u{unit}"), ("Input.StepDue", ""));
        Assert.Equal(DossierStage.Section, (await app.DossierAsync(dossier.Id)).Stage);
    }

    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.NotFound)]
    public async Task The_receiving_ward_returns_the_result_only_where_that_was_chosen(bool returnsHere, HttpStatusCode answer)
    {
        await using var app = await MotCuaApp.StartAsync();
        var ward = await app.SecondWardAsync();
        using var desk = await app.DeskAsync();
        var dossier = await app.FiledForAsync(desk, ward, returnsHere);
        await app.ChangeAsync(dossier.Id, d => d.Transfer(new HandOver("Một cửa", null, null, "Tư pháp", null)));
        await app.ChangeAsync(dossier.Id, d => d.ProposeResult(DossierOutcome.Granted, "", "", new HandOver("Tư pháp", null, null, "Lãnh đạo", null), app.Clock.UtcNow, "A", null));
        await app.ChangeAsync(dossier.Id, d => d.Approve("B", "CHỦ TỊCH", app.Clock.UtcNow));
        await app.ChangeAsync(dossier.Id, d => d.Settle("7/2024", app.Clock.UtcNow));

        var page = await desk.GetAsync($"/ho-so/{dossier.Id}/tra-ket-qua");

        Assert.Equal(answer, page.Status);
        if (!returnsHere) return;
        var slip = await desk.SubmitAsync(page, "Trả kết quả", ("Input.Receiver", "Nguyễn Thị Ánh"));
        Assert.Contains("ỦY BAN NHÂN DÂN PHƯỜNG ĐỨC LONG", slip.Words, StringComparison.Ordinal);
        Assert.Equal(DossierStatus.Returned, (await app.DossierAsync(dossier.Id)).Status);
    }

    [Fact]
    public async Task Figures_count_it_once_at_the_ward_that_settles()
    {
        await using var app = await MotCuaApp.StartAsync();
        var ward = await app.SecondWardAsync();
        using var desk = await app.DeskAsync();
        await app.FiledForAsync(desk, ward);
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        var (here, there, all) = await app.InScopeAsync(async (services, db) =>
        {
            var first = await db.Agencies.Where(a => a.Code == "duc-long").Select(a => a.Id).SingleAsync();
            var period = new FigurePeriod(new DateOnly(2024, 4, 1), new DateOnly(2024, 4, 26), app.Clock.UtcNow, app.Clock.UtcNow);
            var source = services.GetRequiredService<FigureSource>();
            return (await source.FiguresAsync(first, period, default), await source.FiguresAsync(ward, period, default), await source.FiguresAsync(null, period, default));
        });

        Assert.Equal((0, 1, 1), (here.Total.Received.Total, there.Total.Received.Total, all.Total.Received.Total));
    }
}
