using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.NonTerritorial;
using MotCua.Papers;

namespace MotCua.Dossiers.Custody;

public class CustodyTests
{
    [Fact]
    public async Task The_desk_that_took_the_paper_in_holds_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ReceivedAsync();
        using var desk = await app.DeskAsync();

        Assert.Contains("Bản giấyBộ phận Một cửa", (await desk.OpenAsync($"/ho-so/{id}")).Words.Replace("Bản giấy Bộ", "Bản giấyBộ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Bộ phận Một cửa", (await desk.OpenAsync("/ban-giay")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_scanned_one_after_the_other_make_a_numbered_manifest_that_the_receiver_confirms()
    {
        await using var app = await MotCuaApp.StartAsync();
        var ids = new[] { await app.HeldAsync("Nguyễn Thị Lành"), await app.HeldAsync("Lê Văn Tám") };
        using var desk = await app.DeskAsync();
        using var specialist = await app.SpecialistAsync();

        var made = await app.HandOverAsync(desk, ids);
        var dossier = await app.DossierAsync(ids[0]);

        Assert.Contains("PHIẾU BÀN GIAO HỒ SƠ GIẤY", made.Words, StringComparison.Ordinal);
        Assert.Contains("1/BPTNTKQ", made.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Thị Lành", made.Words, StringComparison.Ordinal);
        Assert.Equal(("Bộ phận Một cửa", DossierGiven.Section), (dossier.OriginalAt, dossier.OriginalTo));
        Assert.Contains("chờ bạn xác nhận", (await specialist.OpenAsync("/phieu-ban-giao")).Words, StringComparison.Ordinal);

        var page = await specialist.OpenAsync(made.Url.AbsolutePath);
        await specialist.SubmitAsync(page, "Đã nhận", ("Chosen", $"{ids[0]}"), ("Chosen", $"{ids[1]}"));

        dossier = await app.DossierAsync(ids[0]);
        Assert.Equal((DossierGiven.Section, ""), (dossier.OriginalAt, dossier.OriginalTo));
        Assert.Equal("1/BPTNTKQ", (await app.LastAsync<OriginalReceived>(ids[0])).ManifestNumber);
        Assert.Contains(DossierGiven.Section, (await desk.OpenAsync("/ban-giay")).Words, StringComparison.Ordinal);
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task One_refused_with_a_reason_stays_with_the_giver_and_can_be_given_again()
    {
        await using var app = await MotCuaApp.StartAsync();
        var ids = new[] { await app.HeldAsync("Nguyễn Thị Lành"), await app.HeldAsync("Lê Văn Tám") };
        using var desk = await app.DeskAsync();
        using var specialist = await app.SpecialistAsync();
        var made = await app.HandOverAsync(desk, ids);

        var silent = await specialist.SubmitAsync(await specialist.OpenAsync(made.Url.AbsolutePath), "Không nhận", ("Chosen", $"{ids[1]}"));
        var told = await specialist.SubmitAsync(await specialist.OpenAsync(made.Url.AbsolutePath), "Không nhận", ("Chosen", $"{ids[1]}"), ("Reason", "Thiếu tờ khai"));

        Assert.Contains("Ghi lý do không nhận", silent.Errors, StringComparison.Ordinal);
        Assert.Contains("Không nhận: Thiếu tờ khai", told.Words, StringComparison.Ordinal);
        Assert.Equal(("Bộ phận Một cửa", ""), ((await app.DossierAsync(ids[1])).OriginalAt, (await app.DossierAsync(ids[1])).OriginalTo));
        Assert.Contains("2/BPTNTKQ", (await app.HandOverAsync(desk, [ids[1]])).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_held_here_is_on_its_way_or_unknown_is_named_and_no_number_is_lost()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldAsync();
        using var desk = await app.DeskAsync();
        using var specialist = await app.SpecialistAsync();
        var code = (await app.DossierAsync(id)).Code;

        var notHeld = await app.HandOverAsync(specialist, [id], "Bộ phận Một cửa");
        await app.HandOverAsync(desk, [id]);
        var twice = await app.HandOverAsync(desk, [id]);
        var unknown = await desk.SubmitAsync(await desk.OpenAsync("/phieu-ban-giao/moi"), "Lập phiếu", ("Codes", $"{code}\nH11.20.14-240426-9999"), ("To", "post"));

        Assert.Contains($"Bản giấy của hồ sơ {code} đang ở Bộ phận Một cửa", notHeld.Errors, StringComparison.Ordinal);
        Assert.Contains("đang trên đường đến", twice.Errors, StringComparison.Ordinal);
        Assert.Contains("Không có hồ sơ H11.20.14-240426-9999", unknown.Errors, StringComparison.Ordinal);
        Assert.Equal(["1/BPTNTKQ"], await app.InScopeAsync((_, db) => db.PaperManifests.Select(m => m.Number).ToListAsync()));
        var other = await app.HeldAsync("Lê Văn Tám");
        Assert.Contains("2/BPTNTKQ", (await app.HandOverAsync(desk, [other])).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_receiver_confirms_and_another_ward_finds_nothing()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldAsync();
        using var desk = await app.DeskAsync();
        using var clerk = await app.ClerkAsync();
        using var stranger = await app.StrangerAsync();
        var made = await app.HandOverAsync(desk, [id]);

        Assert.DoesNotContain(made.Document.QuerySelectorAll("button"), b => b.TextContent.StartsWith("Đã nhận", StringComparison.Ordinal));
        Assert.DoesNotContain((await clerk.OpenAsync(made.Url.AbsolutePath)).Document.QuerySelectorAll("button"), b => b.TextContent.StartsWith("Đã nhận", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(made.Url.AbsolutePath)).Status);
        Assert.DoesNotContain("BPTNTKQ", (await stranger.OpenAsync("/phieu-ban-giao")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_confirmed_within_the_rules_hours_stands_out()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldAsync();
        using var desk = await app.DeskAsync();
        var made = await app.HandOverAsync(desk, [id]);
        Assert.DoesNotContain("Chưa xác nhận bàn giao", made.Words, StringComparison.Ordinal);

        app.MoveTo("2024-05-03T09:00");
        using var later = await app.DeskAsync();

        Assert.Contains("Chưa xác nhận bàn giao: còn 1 hồ sơ", (await later.OpenAsync(made.Url.AbsolutePath)).Words, StringComparison.Ordinal);
        Assert.Contains("chưa xác nhận bàn giao 1", (await later.OpenAsync("/phieu-ban-giao?xem=cho")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_days_transfers_to_a_section_stand_in_the_form_ready_to_be_handed_over()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.InSectionAsync();
        var unit = await app.UnitAsync(DossierGiven.Section);
        using var desk = await app.DeskAsync();

        var made = await desk.SubmitAsync(await desk.OpenAsync($"/phieu-ban-giao/moi?bo-phan={unit}"), "Lập phiếu");

        Assert.Contains((await app.DossierAsync(id)).Code, made.Words, StringComparison.Ordinal);
        using var pdf = new Reader(await desk.Http.GetByteArrayAsync(new Uri($"{made.Url.AbsolutePath}?handler=Pdf", UriKind.Relative)));
        Assert.Contains("PHIẾUBÀNGIAO", pdf.IsSound().Letters, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_that_is_gone_is_found_by_the_check()
    {
        await using var app = await MotCuaApp.StartAsync();
        var ids = new[] { await app.HeldAsync("Nguyễn Thị Lành"), await app.HeldAsync("Lê Văn Tám") };
        using var desk = await app.DeskAsync();
        foreach (var id in ids) await app.HandOverAsync(desk, [id]);
        Assert.Null(await app.FirstBreakAsync());

        var broken = await app.InScopeAsync(async (_, db) =>
        {
            await db.PaperManifests.Where(m => m.Number == "1/BPTNTKQ").ExecuteDeleteAsync();
            return (await new ManifestCheck(db).RunAsync(default)).Break;
        });

        Assert.Contains("thiếu số 1", broken!.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_QR_of_a_receipt_may_be_scanned_instead_of_the_barcode()
    {
        await using var app = await MotCuaApp.StartAsync();
        var dossier = await app.DossierAsync(await app.ReceivedAsync());
        using var desk = await app.DeskAsync();

        var made = await desk.SubmitAsync(await desk.OpenAsync("/phieu-ban-giao/moi"), "Lập phiếu", ("Codes", $"https://duclong.example.vn/tra-cuu/{dossier.Code}?m={dossier.TrackingSecret}"), ("To", PaperHolder.Post));

        Assert.Contains(dossier.Code, made.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(dossier.TrackingSecret, made.Words, StringComparison.Ordinal);
        await desk.SubmitAsync(made, "Đã nhận", ("Chosen", $"{dossier.Id}")); // the post does not sign in: the giver has its receipt
        Assert.Equal("Bưu chính", (await app.DossierAsync(dossier.Id)).OriginalAt);
    }

    [Fact]
    public async Task The_paper_of_a_dossier_filed_for_another_ward_goes_there_by_manifest()
    {
        await using var app = await MotCuaApp.StartAsync();
        var ward = await app.SecondWardAsync();
        using var desk = await app.DeskAsync();
        using var second = await app.OfAsync("phu-trinh", "Phú Trinh");
        var dossier = await app.FiledForAsync(desk, ward);
        var form = await desk.OpenAsync("/phieu-ban-giao/moi");
        var to = form.Document.QuerySelectorAll("#To option").Single(o => o.TextContent.Contains("Phú Trinh", StringComparison.Ordinal)).GetAttribute("value");

        var made = await desk.SubmitAsync(form, "Lập phiếu", ("Codes", dossier.Code), ("To", to));
        await second.SubmitAsync(await second.OpenAsync(made.Url.AbsolutePath), "Đã nhận", ("Chosen", $"{dossier.Id}"));

        var now = await app.DossierAsync(dossier.Id);
        Assert.Equal($"Bộ phận Một cửa – {ElsewhereGiven.Second}", now.OriginalAt);
        Assert.Contains("đã nhận từ Bộ phận Một cửa – Ủy ban nhân dân phường Đức Long", (await desk.OpenAsync($"/ho-so/{dossier.Id}")).Words, StringComparison.Ordinal);
    }
}
