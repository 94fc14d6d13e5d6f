using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Feedback;
using MotCua.Platform;

namespace MotCua.Denunciations;

public class SecrecyTests
{
    private const string Name = "Huỳnh Thị Kim Ngân", Address = "88 Hải Thượng Lãn Ông", Phone = "0977665544", IdNumber = "060177889900";

    [Fact]
    public async Task No_table_and_no_file_of_the_program_holds_the_denouncer_in_plain()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var handler = await HandlerAsync(app);
        var page = await ReceivedAsync(handler);
        await handler.SubmitAsync(page, "Xem người tố cáo", ("Why", "Mời làm việc"));
        using var desk = await app.DeskAsync();
        await desk.SubmitAsync(await desk.OpenAsync("/tiep-cong-dan/moi"), "Vào sổ", ("Input.Kind", "Denunciation"), ("Input.Summary", "Cán bộ nhận tiền."), ("Input.Against", "Công chức A"), ("Input.Name", Name), ("Input.Address", Address), ("Input.Phone", Phone), ("Input.IdNumber", IdNumber));

        var everything = await EverythingAsync(app);

        Assert.Contains("Công chức A", everything, StringComparison.Ordinal); // the search itself works
        Assert.All(new[] { Name, VietnamText.Fold(Name), Address, Phone, IdNumber }, secret => Assert.DoesNotContain(secret, everything, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Who_denounces_is_shown_only_for_a_reason_and_each_time_is_written_down()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var handler = await HandlerAsync(app);
        var page = await ReceivedAsync(handler);

        var without = await handler.SubmitAsync(page, "Xem người tố cáo", ("Why", ""));
        var shown = await handler.SubmitAsync(without, "Xem người tố cáo", ("Why", "Mời làm việc ngày 02/5"));

        Assert.DoesNotContain(Name, page.Text + without.Text, StringComparison.Ordinal);
        Assert.Contains("Ghi lý do xem", without.Errors, StringComparison.Ordinal);
        Assert.Contains(Name, shown.Text, StringComparison.Ordinal);
        Assert.Contains("Mời làm việc ngày 02/5", (await handler.OpenAsync(page.Url.AbsolutePath)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_the_leader_nor_the_administrator_may_look_and_nobody_of_another_agency()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var handler = await HandlerAsync(app);
        var page = await ReceivedAsync(handler);
        using var leader = await app.LeaderAsync();
        using var administrator = await app.AdministratorAsync();
        using var stranger = await app.StrangerAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync(page.Url.AbsolutePath)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync("/to-cao")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(page.Url.AbsolutePath)).Status);
        Assert.All(await app.InScopeAsync((_, db) => db.Roles.ToListAsync()), role => Assert.Equal(role.Name == "Giải quyết tố cáo", role.Permissions.Contains(nameof(Permission.HandleDenunciations))));
    }

    [Fact]
    public async Task The_name_cannot_be_written_into_a_field_that_others_read()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var handler = await HandlerAsync(app);

        var content = await handler.SubmitAsync(await handler.OpenAsync("/to-cao/moi"), "Tiếp nhận", [.. Typed.Where(t => t.Name != "Input.Content"), ("Input.Content", "Bà huỳnh thị kim ngân thấy ông B nhận tiền.")]);
        var page = await ReceivedAsync(handler);
        var words = await handler.SubmitAsync(page, "Ghi bước này", ("Input.Step", "Refuse"), ("Input.Paper", "5/TB"), ("Input.Words", $"Theo đơn của {Name}."));
        var why = await handler.SubmitAsync(page, "Xem người tố cáo", ("Why", $"Gọi {Name}"));

        Assert.All([content, words, why], p => Assert.Contains("chỉ nằm ở phần được mã hoá", p.Errors, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_signed_is_sealed_too_loses_its_file_name_and_opens_only_for_a_reason()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var handler = await HandlerAsync(app);
        var page = await ReceivedAsync(handler, "don-cua-huynh-thi-kim-ngan.pdf", $"%PDF-1.7 {Name}");

        var opened = await handler.Http.SendAsync(Visitor.FormOf(page, "Mở tài liệu", ("Why", "Đối chiếu chữ ký")));

        Assert.Equal($"%PDF-1.7 {Name}", await opened.Content.ReadAsStringAsync());
        Assert.Equal("TC-H11.20.14-2024-0001-1.pdf", opened.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var everything = await EverythingAsync(app);
        Assert.DoesNotContain("huynh-thi-kim-ngan", everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Name, everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_node_opens_what_this_one_sealed()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var handler = await HandlerAsync(app);
        await ReceivedAsync(handler);
        await using var other = await app.AnotherNodeAsync();

        Assert.Equal(Name, await other.InScopeAsync(async (services, db) => services.GetRequiredService<DenouncerSeal>().Open(await db.Denunciations.SingleAsync()).Name));
    }

    [Fact]
    public async Task It_is_settled_step_by_step_with_the_dates_of_the_law()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var handler = await HandlerAsync(app);
        var page = await ReceivedAsync(handler);
        Assert.Contains("09/05/2024 17:00", page.Words, StringComparison.Ordinal); // seven working days

        foreach (var (step, paper, words) in new[] { ("Accept", "1/QĐ", ""), ("Verify", "", ""), ("Extend", "2/QĐ", "Phức tạp."), ("Conclude", "3/KL", "Tố cáo đúng một phần."), ("Settle", "4/QĐ", "Kiểm điểm.") })
        {
            page = await handler.SubmitAsync(page, "Ghi bước này", ("Input.Step", step), ("Input.Paper", paper), ("Input.Words", words));
            Assert.Equal("", page.Errors);
        }

        Assert.Contains("Đã xử lý kết luận", page.Words, StringComparison.Ordinal);
        Assert.Contains("Tố cáo đúng một phần.", page.Words, StringComparison.Ordinal);
    }

    private static readonly (string Name, string? Value)[] Typed = [("Input.Denounced", "Công chức A"), ("Input.Content", "Người tố cáo thấy công chức A nhận tiền."), ("Input.Name", Name), ("Input.Address", Address), ("Input.Phone", Phone), ("Input.IdNumber", IdNumber)];

    private static Task<Visitor> HandlerAsync(MotCuaApp app) => app.SignedInAsync("Ngô Thanh Sơn", "Giải quyết tố cáo", "Văn phòng – Thống kê");

    private static async Task<Seen> ReceivedAsync(Visitor handler, string? file = null, string content = "")
    {
        var form = await handler.OpenAsync("/to-cao/moi");
        if (file is null) return await handler.SubmitAsync(form, "Tiếp nhận", Typed);

        var request = Visitor.FormOf(form, "Tiếp nhận", Typed);
        var fields = System.Web.HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync());
        using var body = new MultipartFormDataContent();
        foreach (var key in fields.AllKeys) body.Add(new StringContent(fields[key]!), key!);
        var scan = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        scan.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        body.Add(scan, "Uploads", file);
        return await handler.FollowAsync(await handler.Http.PostAsync(request.RequestUri, body));
    }

    // Every row of every table as text, and every byte of every file of the data folder.
    private static Task<string> EverythingAsync(MotCuaApp app) => app.InScopeAsync(async (services, db) =>
    {
        var all = new StringBuilder();
        await db.Database.OpenConnectionAsync();
        foreach (var table in await db.TablesAsync())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"select * from \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                for (var i = 0; i < reader.FieldCount; i++) all.Append(reader.IsDBNull(i) ? "" : reader.GetValue(i) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : reader.GetValue(i) is string[] list ? string.Join('|', list) : $"{reader.GetValue(i)}").Append('\n');
        }
        foreach (var file in Directory.EnumerateFiles(services.GetRequiredService<Platform.Hosting.MotCuaOptions>().DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var read = new StreamReader(stream, Encoding.UTF8);
            all.Append(file).Append(await read.ReadToEndAsync());
        }
        return all.ToString();
    });
}
