using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Platform;

namespace MotCua.Dossiers.Exporting;

public class CodesTests
{
    public const string Page = "/quan-tri/trao-doi/bang-ma";

    [Fact]
    public async Task Every_value_of_ours_has_a_code_from_the_start_and_a_field_may_be_left_away()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (codes, day) = (await BookAsync(app), new DateOnly(2024, 4, 26));

        foreach (var table in Enum.GetValues<NationalTable>().Where(t => t is not NationalTable.Field))
            Assert.All(NationalTables.Values(table), v => Assert.NotNull(codes.Of(table, v, day)));
        Assert.Null(codes.Of(NationalTable.Field, "Hộ tịch", day));
        Assert.Contains("chưa có mã cho «Chuyện lạ»", Assert.Throws<RuleBroken>(() => codes.Of(NationalTable.Field, "Chuyện lạ", day)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_counts_from_its_day_and_what_happened_before_keeps_the_old_one()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();

        var saved = await EnterAsync(administrator, "Status", "InProcess", "41", "2024-04-20");

        Assert.Contains("Đã lưu mã «Trạng thái hồ sơ» từ 20/04/2024", saved.Words, StringComparison.Ordinal);
        var codes = await BookAsync(app);
        Assert.Equal(("4", "41"), (codes.Of(NationalTable.Status, "InProcess", new(2024, 4, 19)), codes.Of(NationalTable.Status, "InProcess", new(2024, 4, 20))));
        Assert.Contains("Nhập mã quốc gia", (await administrator.OpenAsync($"/quan-tri/nhat-ky?viec={nameof(NationalCodeEnacted)}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_is_said_beside_the_field_and_nothing_typed_is_lost()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();

        var value = await EnterAsync(administrator, "Status", "Đang xử lý", "4", "2024-04-20");
        var code = await EnterAsync(administrator, "Status", "InProcess", "bốn mươi", "2024-04-20");
        var empty = await EnterAsync(administrator, "Status", "InProcess", "", "2024-04-20");

        Assert.Contains("không có giá trị «Đang xử lý»", value.Errors, StringComparison.Ordinal);
        Assert.Contains("Mã «bốn mươi» không hợp lệ", code.Errors, StringComparison.Ordinal);
        Assert.Equal("bốn mươi", code.Document.QuerySelector("[name='Input.Code']")!.GetAttribute("value"));
        Assert.Contains("Nhập mã quốc gia", empty.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmed_code_in_force_is_not_rewritten()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();
        await EnterAsync(administrator, "Status", "InProcess", "41", "2024-04-20", verified: true);

        var again = await EnterAsync(administrator, "Status", "InProcess", "42", "2024-04-20");

        Assert.Contains("không sửa lại quá khứ", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_goes_out_and_comes_back_whole_or_not_at_all()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();
        var file = (await administrator.GetAsync($"{Page}?handler=File")).Text;
        var rows = JsonSerializer.Deserialize<List<JsonElement>>(file)!;
        Assert.True(rows.Count > 20);

        var same = await administrator.SubmitAsync(await administrator.OpenAsync(Page), "Nhập bảng mã", ("Rows", file));
        Assert.Contains("không có gì thay đổi", same.Words, StringComparison.Ordinal);

        var two = """[{"table":"Field","ours":"Hộ tịch","validFrom":"2024-05-01","code":"G15-HT","source":"Thử","verified":false},{"table":"Status","ours":"Lạ","validFrom":"2024-05-01","code":"1","source":"Thử","verified":false}]""";
        var refused = await administrator.SubmitAsync(await administrator.OpenAsync(Page), "Nhập bảng mã", ("Rows", two));
        Assert.Contains("Dòng 2 («Lạ»)", refused.Errors, StringComparison.Ordinal);
        Assert.Null((await BookAsync(app)).Of(NationalTable.Field, "Hộ tịch", new(2024, 5, 2)));

        var taken = await administrator.SubmitAsync(refused, "Nhập bảng mã", ("Rows", two.Replace("Lạ", "Received", StringComparison.Ordinal)));
        Assert.Contains("Đã nhập 2 dòng mã", taken.Words, StringComparison.Ordinal);
        Assert.Equal("G15-HT", (await BookAsync(app)).Of(NationalTable.Field, "Hộ tịch", new(2024, 5, 2)));
    }

    [Fact]
    public async Task Only_an_administrator_sees_the_tables()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync(Page)).Status);
    }

    internal static async Task<Seen> EnterAsync(Visitor administrator, string table, string ours, string code, string from, bool verified = false) =>
        await administrator.SubmitAsync(await administrator.OpenAsync(Page), "Lưu mã",
            [("Input.Table", table), ("Input.Ours", ours), ("Input.Code", code), ("Input.ValidFrom", from), ("Input.Source", "Hướng dẫn kết nối"), .. verified ? [("Input.Verified", "true")] : Array.Empty<(string, string?)>()]);

    private static Task<NationalCodeBook> BookAsync(MotCuaApp app) => app.InScopeAsync((services, _) => services.GetRequiredService<NationalCodes>().OpenAsync(CancellationToken.None));
}
