using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace MotCua.Access;

public class AgencyTests
{
    [Fact]
    public async Task The_profile_is_kept_and_shown_to_the_public()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();

        await administrator.SubmitAsync(await administrator.OpenAsync("/quan-tri/don-vi"), "Lưu", ("Input.Phone", "0252 3811 222"));

        Assert.Contains("0252 3811 222", (await app.Anyone().OpenAsync("/")).Words, StringComparison.Ordinal);
        Assert.Equal("0252 3811 222", (await administrator.OpenAsync("/quan-tri/don-vi")).Document.QuerySelector("#Input_Phone")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_uploaded_emblem_stands_in_the_head_of_every_page()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();

        await UploadAsync(administrator, Png(), "bieu-trung.png");

        using var anyone = app.Anyone();
        var address = (await anyone.OpenAsync("/")).Document.QuerySelector(".navbar-brand img")!.GetAttribute("src")!;
        Assert.StartsWith("/bieu-trung/", address, StringComparison.Ordinal);
        var picture = await anyone.Http.GetAsync(address);
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Png(), await picture.Content.ReadAsByteArrayAsync());
        Assert.Contains("immutable", $"{picture.Headers.CacheControl}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_only_calls_itself_a_picture_is_refused()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();

        var page = await UploadAsync(administrator, "<script>alert(1)</script>"u8.ToArray(), "bieu-trung.png");
        var headed = await UploadAsync(administrator, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. "<html>"u8], "bieu-trung.png");
        var large = await UploadAsync(administrator, new byte[201 * 1024], "bieu-trung.png");

        Assert.Contains("không phải ảnh", page.Errors, StringComparison.Ordinal);
        Assert.Contains("không phải ảnh", headed.Errors, StringComparison.Ordinal);
        Assert.Contains("quá 200 kB", large.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_agency_is_opened_with_an_administrator_who_does_not_reach_the_first()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();

        var opened = await administrator.SubmitAsync(await administrator.OpenAsync("/quan-tri/he-thong/don-vi"), "Mở đơn vị",
            ("Input.Code", "phu-trinh"), ("Input.Name", "Ủy ban nhân dân phường Phú Trinh"), ("Input.AdministratorName", "Lý Thị Ba"), ("Input.UserName", "phutrinh.qt"));
        var password = opened.Document.QuerySelector("#mat-khau-mot-lan")!.TextContent;

        using var theirs = app.Anyone();
        await theirs.SubmitAsync(await theirs.OpenAsync("/dang-nhap"), "Đăng nhập", ("Input.UserName", "phutrinh.qt"), ("Input.Password", password));
        await theirs.SubmitAsync(await theirs.OpenAsync("/tai-khoan/mat-khau"), "Đổi mật khẩu", ("Input.Current", password), ("Input.New", "Mat-khau-moi-24"), ("Input.Again", "Mat-khau-moi-24"));
        var enrol = await theirs.OpenAsync("/tai-khoan/xac-thuc-hai-lop");
        await theirs.SubmitAsync(enrol, "Bật xác thực", ("Input.Code", Codes.Of(enrol.Document.QuerySelector("#khoa")!.TextContent, app.Clock.GetUtcNow())));

        Assert.DoesNotContain("Hồ Sỹ Hùng", (await theirs.OpenAsync("/quan-tri/can-bo")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.GetAsync("/quan-tri/he-thong/don-vi")).Status);
        Assert.Equal(9, (await theirs.OpenAsync("/quan-tri/vai-tro")).Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_unit_with_officials_says_what_to_do_and_an_empty_one_is_closed()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();
        await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch");

        var refused = await administrator.SubmitAsync(await administrator.OpenAsync("/quan-tri/bo-phan"), "Đóng", ("UnitId", await UnitAsync(app, "Tư pháp – Hộ tịch")));
        var closed = await administrator.SubmitAsync(await administrator.OpenAsync("/quan-tri/bo-phan"), "Đóng", ("UnitId", await UnitAsync(app, "Văn hóa – Xã hội")));
        var desk = await administrator.SubmitAsync(await administrator.OpenAsync("/quan-tri/bo-phan"), "Đóng", ("UnitId", await UnitAsync(app, "Bộ phận Một cửa")));

        Assert.Contains("còn 1 cán bộ", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Đã đóng bộ phận «Văn hóa – Xã hội»", closed.Words, StringComparison.Ordinal);
        Assert.NotEqual("", desk.Errors);
    }

    private static Task<string> UnitAsync(MotCuaApp app, string name) => app.InScopeAsync(async (_, db) => $"{await db.Units.Where(u => u.Name == name).Select(u => u.Id).SingleAsync()}");

    private static byte[] Png()
    {
        using var bitmap = new SKBitmap(32, 32);
        bitmap.Erase(SKColors.Crimson);
        return bitmap.Encode(SKEncodedImageFormat.Png, 100).ToArray();
    }

    private static async Task<Seen> UploadAsync(Visitor visitor, byte[] content, string name)
    {
        var page = await visitor.OpenAsync("/quan-tri/don-vi/bieu-trung");
        using var typed = Visitor.FormOf(page, "Tải lên");
        var form = new MultipartFormDataContent();
        foreach (var pair in Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(await typed.Content!.ReadAsStringAsync())) form.Add(new StringContent(pair.Value!), pair.Key);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(file, "Picture", name);
        return await visitor.FollowAsync(await visitor.Http.PostAsync(typed.RequestUri, form));
    }
}
