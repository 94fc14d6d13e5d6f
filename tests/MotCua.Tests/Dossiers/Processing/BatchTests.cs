using System.Net;

namespace MotCua.Dossiers.Processing;

public class BatchTests
{
    [Fact]
    public async Task The_head_assigns_several_at_once()
    {
        await using var app = await MotCuaApp.StartAsync();
        var ids = new[] { await app.InSectionAsync("Một"), await app.InSectionAsync("Hai") };
        var official = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", DossierGiven.Section);
        using var head = await app.SectionHeadAsync();
        var form = await head.OpenAsync("/phan-cong-hang-loat");

        var page = await head.SubmitAsync(form, "Phân công hồ sơ đã chọn", [.. Marks(form), ("Input.OfficialId", $"o{official}")]);

        Assert.Contains("Đã phân công 2 hồ sơ cho Nguyễn Văn Đức", page.Words, StringComparison.Ordinal);
        foreach (var id in ids) Assert.Equal(official, (await app.DossierAsync(id)).HolderId);
    }

    [Fact]
    public async Task When_one_was_changed_meanwhile_none_is_assigned_and_it_is_named()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (untouched, changed) = (await app.InSectionAsync("Một"), await app.InSectionAsync("Hai"));
        var official = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", DossierGiven.Section);
        using var head = await app.SectionHeadAsync();
        var form = await head.OpenAsync("/phan-cong-hang-loat");
        await app.ChangeAsync(changed, d => d.Printed("Mẫu số 05", ""));

        var page = await head.SubmitAsync(form, "Phân công hồ sơ đã chọn", [.. Marks(form), ("Input.OfficialId", $"o{official}"), ("Input.Note", "Chia đều")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains((await app.DossierAsync(changed)).Code, page.Errors, StringComparison.Ordinal);
        Assert.Equal("Chia đều", page.Document.QuerySelector("[name='Input.Note']")!.GetAttribute("value"));
        Assert.Null((await app.DossierAsync(untouched)).HolderId);
    }

    [Fact]
    public async Task A_dossier_of_another_unit_or_agency_is_not_assigned_by_its_number()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InSectionAsync();
        var other = await app.InSectionAsync(section: DossierGiven.OtherSection);
        var official = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", DossierGiven.Section);
        using var head = await app.SectionHeadAsync();

        var page = await head.SubmitAsync(await head.OpenAsync("/phan-cong-hang-loat"), "Phân công hồ sơ đã chọn", ("Marks", $"{other}.2"), ("Input.OfficialId", $"o{official}"));

        Assert.Contains("không còn trong danh sách", page.Errors, StringComparison.Ordinal);
        Assert.Null((await app.DossierAsync(other)).HolderId);
    }

    [Fact]
    public async Task The_desk_hands_over_at_the_end_of_the_day_with_a_manifest_to_sign()
    {
        await using var app = await MotCuaApp.StartAsync();
        var ids = new[] { await app.ReceivedAsync("Người Thứ Nhất"), await app.ReceivedAsync("Người Thứ Hai") };
        var unit = await app.UnitAsync(DossierGiven.Section);
        using var desk = await app.DeskAsync();
        var form = await desk.OpenAsync("/chuyen-hang-loat");

        var manifest = await desk.SubmitAsync(form, "Chuyển hồ sơ đã chọn", [.. Marks(form), ("Input.To", $"u{unit}")]);
        var pdf = await desk.Http.GetAsync($"{manifest.Url.PathAndQuery}&handler=Pdf");

        Assert.Contains("BẢNG KÊ BÀN GIAO HỒ SƠ", manifest.Words, StringComparison.Ordinal);
        Assert.Contains("Người Thứ Nhất", manifest.Words, StringComparison.Ordinal);
        Assert.Contains("Người Thứ Hai", manifest.Words, StringComparison.Ordinal);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        foreach (var id in ids) Assert.Equal(DossierStage.Section, (await app.DossierAsync(id)).Stage);
    }

    [Fact]
    public async Task Ticking_nothing_is_told()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ReceivedAsync();
        var unit = await app.UnitAsync(DossierGiven.Section);
        using var desk = await app.DeskAsync();

        var page = await desk.SubmitAsync(await desk.OpenAsync("/chuyen-hang-loat"), "Chuyển hồ sơ đã chọn", ("Input.To", $"u{unit}"));

        Assert.Equal("Đánh dấu ít nhất một hồ sơ.", page.Errors);
    }

    private static IEnumerable<(string, string?)> Marks(Seen page) =>
        page.Document.QuerySelectorAll("input[name='Marks']").Select(m => ("Marks", m.GetAttribute("value")));
}
