using System.Diagnostics;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using MotCua.Dossiers;
using MotCua.Reports;

namespace MotCua.PeriodicReports;

public class ExportTests
{
    [Fact]
    public async Task The_word_document_follows_the_layout_of_the_decree_and_holds_the_figures()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportReferenceWardAsync();
        using var reform = await app.ReformAsync();
        var address = await app.ApprovedAsync(reform);
        await reform.SubmitAsync(await reform.OpenAsync($"{address}/xu-ly"), "Ghi đã gửi", ("Symbol", "12/BC-UBND"), ("SentOn", "26/04/2024"));

        using var file = new MemoryStream(await reform.DownloadAsync(address, "Word"));
        using var word = WordprocessingDocument.Open(file, false);
        var body = word.MainDocumentPart!.Document!.Body!;

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var text = string.Join("\n", body.Descendants<Paragraph>().Select(p => p.InnerText));
        foreach (var words in new[] { "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ỦY BAN NHÂN DÂN PHƯỜNG ĐỨC LONG", "Số: 12/BC-UBND", "Đức Long, ngày 26 tháng 4 năm 2024", "BÁO CÁO", ReportGiven.Title, "2.890/2.907 hồ sơ, đạt 99,4 %", "không có phản ánh, khiếu nại của công dân về công chức bộ phận một cửa", "Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN" })
            Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Equal(["I. Công tác", "II. Kết quả", "III. Đánh giá", "IV. Phương hướng,", "V. Kiến nghị,"], Styled(body, "Heading1").Select(h => string.Join(' ', h.Split(' ').Take(3))));
        Assert.Equal(9, Styled(body, "Heading2").Count());
        Assert.All(body.Descendants<Table>().Where(t => t.GetFirstChild<TableProperties>()!.TableStyle is not null), t => Assert.Single(t.Descendants<TableHeader>()));
        Assert.Equal(4, body.Descendants<TableHeader>().Count()); // fields, comparison, late dossiers, annex
        Assert.Contains("Chứng thực 9", body.Descendants<DocProperties>().Single().Description!.Value, StringComparison.Ordinal);
        var page = body.GetFirstChild<SectionProperties>()!;
        Assert.Equal((11906u, 16838u), (page.GetFirstChild<PageSize>()!.Width!.Value, page.GetFirstChild<PageSize>()!.Height!.Value));
        Assert.NotNull(page.GetFirstChild<TitlePage>());
        Assert.Contains(word.MainDocumentPart.HeaderParts, h => h.Header!.Descendants<SimpleField>().Any(f => f.Instruction!.Value!.Contains("PAGE", StringComparison.Ordinal)));
        Assert.Equal("Times New Roman", word.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<RunFonts>().Single().Ascii!.Value);
    }

    [Fact]
    public async Task LibreOffice_opens_it_and_makes_a_pdf_that_says_the_same()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice") && File.Exists("/usr/bin/pdftotext"), "LibreOffice or pdftotext is not installed.");
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportReferenceWardAsync();
        using var reform = await app.ReformAsync();
        var address = await app.ApprovedAsync(reform);
        var folder = Directory.CreateTempSubdirectory("motcua-docx-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "a.docx"), await reform.DownloadAsync(address, "Word"));
            await File.WriteAllBytesAsync(Path.Combine(folder, "b.pdf"), await reform.DownloadAsync(address, "Pdf"));
            await RunAsync("/usr/bin/soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "a.docx"));

            foreach (var name in new[] { "a", "b" })
            {
                await RunAsync("/usr/bin/pdftotext", "-layout", Path.Combine(folder, $"{name}.pdf"), Path.Combine(folder, $"{name}.txt"));
                var said = string.Join(' ', (await File.ReadAllTextAsync(Path.Combine(folder, $"{name}.txt"))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                foreach (var words in new[] { "2.890/2.907 hồ sơ, đạt 99,4 %", "quá hạn 17 hồ sơ", "Nơi nhận:", "PHỤ LỤC THỐNG KÊ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số nhập tay" }) Assert.Contains(words, said, StringComparison.Ordinal);
            }
            if (Environment.GetEnvironmentVariable("MOTCUA_PICTURES") is { Length: > 0 } pictures)
                foreach (var name in new[] { "a.docx", "a.pdf", "b.pdf" }) File.Copy(Path.Combine(folder, name), Path.Combine(pictures, $"bao-cao-{name}"), overwrite: true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Exported_again_after_a_week_of_changed_data_it_says_the_same()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportReferenceWardAsync();
        using var reform = await app.ReformAsync();
        var address = await app.ApprovedAsync(reform);
        var (word, pdf, excel) = (WordText(await reform.DownloadAsync(address, "Word")), await reform.DownloadAsync(address, "Pdf"), SheetText(await reform.DownloadAsync(address, "Excel")));

        for (var day = 0; day < 7; day++)
        {
            app.Clock.Advance(TimeSpan.FromDays(1));
            // Recorded late, for days within the period: a report computed anew would count them.
            await app.ImportAsync(agency => Enumerable.Range(0, 5).Select(i => PastDossiers.One(agency, 5000 + (day * 10) + i, "2024-04-02", "2024-04-04", i < 3 ? "2024-04-09" : null, i < 3 ? null : DossierStatus.InProcess)));
        }

        using var later = await app.ReformAsync();
        Assert.Equal(word, WordText(await later.DownloadAsync(address, "Word")));
        Assert.Equal(pdf, await later.DownloadAsync(address, "Pdf"));
        Assert.Equal(excel, SheetText(await later.DownloadAsync(address, "Excel")));
        Assert.Contains("2.890/2.907", (await later.OpenAsync(address)).Words, StringComparison.Ordinal);
        Assert.Contains("2.890/2.928", (await later.OpenAsync("/bao-cao/ho-so?tu=2023-09-16&den=2024-04-26")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_annex_as_a_spreadsheet_is_sound_and_marks_what_was_typed()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportAsync(DraftingTests.AWard);
        using var reform = await app.ReformAsync();
        var address = await app.ApprovedAsync(reform);

        using var file = new MemoryStream(await reform.DownloadAsync(address, "Excel"));
        using var sheet = SpreadsheetDocument.Open(file, false);

        Assert.Empty(new OpenXmlValidator().Validate(sheet).Select(e => e.Description));
        var text = sheet.WorkbookPart!.WorksheetParts.Single().Worksheet!.InnerText;
        foreach (var words in new[] { "Chỉ tiêu thống kê", "So kỳ trước", "Hồ sơ đã giải quyết", "Số nhập tay", (await app.ReportAsync()).FrozenHash }) Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_approved_says_that_it_is_a_draft()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var address = (await app.DraftedAsync(reform)).Url.AbsolutePath;

        Assert.Contains("DỰ THẢO", WordText(await reform.DownloadAsync(address, "Word")), StringComparison.Ordinal);
        Assert.Equal("%PDF", Encoding.ASCII.GetString(await reform.DownloadAsync(address, "Pdf"), 0, 4));
    }

    private static IEnumerable<string> Styled(Body body, string style) => body.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == style).Select(p => p.InnerText);

    private static string WordText(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        using var word = WordprocessingDocument.Open(file, false);
        return word.MainDocumentPart!.Document!.OuterXml;
    }

    private static string SheetText(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        using var sheet = SpreadsheetDocument.Open(file, false);
        return sheet.WorkbookPart!.WorksheetParts.Single().Worksheet!.OuterXml;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await process.StandardError.ReadToEndAsync());
    }
}
