using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Linking;

public class ReceiveGroupTests
{
    [Fact]
    public async Task A_birth_is_filed_once_and_opens_three_dossiers_each_with_its_own_code_and_date()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        var receipt = await app.FileBirthAsync(desk);

        Assert.StartsWith("/mot-cua/nhom-ho-so/", receipt.Url.AbsolutePath, StringComparison.Ordinal);
        var filed = await app.FiledAsync();
        Assert.Equal(["Đăng ký khai sinh", "Đăng ký thường trú", "Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi"], filed.Select(d => d.ProcedureName));
        Assert.Equal(["H11.20.14-240426-0001", "H11.20.14-240426-0002", "H11.20.14-240426-0003"], filed.Select(d => d.Code));
        Assert.Equal([1, 2, 3], filed.Select(d => d.BookNumber));
        Assert.Equal(3, filed.Select(d => d.DueAt).Distinct().Count());
        Assert.Equal([null, filed[0].Code, filed[0].Code], filed.Select(d => d.AfterCode));
        foreach (var dossier in filed)
        {
            Assert.Contains(dossier.Code, receipt.Words, StringComparison.Ordinal);
            Assert.Contains(dossier.TrackingSecret, receipt.Words, StringComparison.Ordinal);
            Assert.Contains(dossier.DueAt!.Value.Print()[..10], receipt.Words, StringComparison.Ordinal);
        }
        using var pdf = new Reader(await desk.Http.GetByteArrayAsync(new Uri($"{receipt.Url.AbsolutePath}?handler=Pdf", UriKind.Relative)));
        Assert.Contains("GIẤYTIẾPNHẬNCHUNG", pdf.IsSound().Letters, StringComparison.Ordinal);
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task Each_paper_is_asked_for_once_and_lies_in_the_first_dossier_that_needs_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var form = await desk.OpenAsync($"/mot-cua/nhom-ho-so/moi?nhom={(await app.GroupAsync()).Id}");
        var asked = form.Document.QuerySelectorAll("input[name$='.Name'][name^='Input.Papers']").Select(i => i.GetAttribute("value")).ToList();

        await desk.SubmitAsync(form, "Tiếp nhận cả nhóm", FilingGiven.Parent);

        Assert.Equal(asked.Distinct(), asked);
        Assert.DoesNotContain("Giấy khai sinh hoặc giấy chứng sinh của trẻ", asked);
        var filed = await app.FiledAsync();
        Assert.Equal(1, filed[0].Papers.Single(p => p.Name.StartsWith("Giấy chứng sinh", StringComparison.Ordinal)).Originals);
        var shared = filed[2].Papers.Single(p => p.Name.StartsWith("Giấy khai sinh hoặc giấy chứng sinh", StringComparison.Ordinal));
        Assert.Equal((0, PaperVerdict.Good), (shared.Originals + shared.Copies, shared.Verdict));
        Assert.Contains("Dùng chung, nộp một lần ở hồ sơ «Đăng ký khai sinh»", shared.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_one_dossier_cannot_be_received_none_is_and_no_number_is_lost()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var form = await desk.OpenAsync($"/mot-cua/nhom-ho-so/moi?nhom={(await app.GroupAsync()).Id}");
        var papers = form.Document.QuerySelectorAll("input[name$='.Name'][name^='Input.Papers']").Select(i => i.GetAttribute("value")!).ToList();
        var residence = papers.FindIndex(p => p.Contains("CT01", StringComparison.Ordinal));

        var refused = await desk.SubmitAsync(form, "Tiếp nhận cả nhóm", [.. FilingGiven.Parent, ($"Input.Papers[{residence}].Verdict", $"{(int)PaperVerdict.Missing}")]);

        Assert.Contains("Tờ khai thay đổi thông tin cư trú (CT01)» chưa đạt", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị Ánh", refused.Document.QuerySelector("#Input_Name")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Empty(await app.FiledAsync());
        await app.FileBirthAsync(desk);
        Assert.Equal("H11.20.14-240426-0001", (await app.FiledAsync())[0].Code);
    }

    [Fact]
    public async Task What_the_filer_does_not_want_is_left_out_and_one_alone_is_no_group()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var members = (await app.GroupAsync()).Content.Members;
        var two = await desk.OpenAsync($"/mot-cua/nhom-ho-so/moi?nhom={(await app.GroupAsync()).Id}&thu-tuc={members[0].ProcedureId}&thu-tuc={members[2].ProcedureId}");

        await desk.SubmitAsync(two, "Tiếp nhận cả nhóm", FilingGiven.Parent);

        Assert.Equal(["Đăng ký khai sinh", "Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi"], (await app.FiledAsync()).Select(d => d.ProcedureName));
        var one = await desk.OpenAsync($"/mot-cua/nhom-ho-so/moi?nhom={(await app.GroupAsync()).Id}&thu-tuc={members[0].ProcedureId}");
        Assert.Contains("cần ít nhất hai thủ tục", one.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scanned_card_fills_the_person_and_fees_are_per_procedure()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var form = await desk.OpenAsync($"/mot-cua/nhom-ho-so/moi?nhom={(await app.GroupAsync()).Id}");

        var read = await desk.SubmitAsync(form, "Tiếp nhận cả nhóm", ("Input.IdNumber", "060190001234|261234567|Nguyễn Thị Ánh|15081990|Nữ|Khu phố 5|01012022"), ("Fees[1].Fee", "20000"));
        await desk.SubmitAsync(read, "Tiếp nhận cả nhóm", ("Fees[1].FeePaid", "true"));

        Assert.Contains("Đã đọc thẻ căn cước của Nguyễn Thị Ánh", read.Words, StringComparison.Ordinal);
        var filed = await app.FiledAsync();
        Assert.All(filed, d => Assert.Equal("060190001234", d.OwnerIdNumber));
        Assert.Equal((20_000m, true), (filed[1].Fee, filed[1].FeePaid));
    }
}
