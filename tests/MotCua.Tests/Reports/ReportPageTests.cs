using System.Diagnostics;
using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MotCua.Dossiers;

namespace MotCua.Reports;

public class ReportPageTests
{
    private const string Period = "tu=2024-03-01&den=2024-04-26";

    [Fact]
    public async Task Every_figure_opens_a_list_with_exactly_that_many_dossiers()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportAsync(AWard);
        using var leader = await app.LeaderAsync();

        foreach (var form in new[] { "", "&bieu=07a" })
        {
            // As at a past day, so that part of the list is replayed and part is not.
            var page = await leader.OpenAsync($"/bao-cao/ho-so?{Period}&chot=2024-04-10{form}");
            var figures = page.Document.QuerySelectorAll(".report-table td a").Select(a => (Href: a.GetAttribute("href")!, Figure: int.Parse(a.TextContent.Replace(".", "", StringComparison.Ordinal), null))).ToList();
            Assert.True(figures.Count > 40, $"{figures.Count} figures");
            Assert.Contains(figures, f => f.Figure > 50); // some list has a second page
            foreach (var (href, figure) in figures) Assert.Equal((href, figure), (href, await CountAsync(leader, href)));
        }
    }

    [Fact]
    public async Task The_page_the_spreadsheet_and_the_pdf_say_2890_of_2907()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportReferenceWardAsync();
        app.MoveTo("2024-05-02T08:00");
        using var leader = await app.LeaderAsync();
        const string address = "/bao-cao/ho-so?tu=2023-09-16&den=2024-04-26";

        var page = await leader.OpenAsync(address);
        var pdf = await leader.Http.GetByteArrayAsync(new Uri($"{address}&handler=Pdf", UriKind.Relative));
        var excel = await leader.Http.GetByteArrayAsync(new Uri($"{address}&handler=Excel", UriKind.Relative));

        Assert.Contains("99,4 %", page.Words, StringComparison.Ordinal);
        Assert.Contains("2.890/2.907 hồ sơ", page.Words, StringComparison.Ordinal);
        Assert.Equal("%PDF", Encoding.ASCII.GetString(pdf, 0, 4));
        using var file = new MemoryStream(excel);
        using var document = SpreadsheetDocument.Open(file, false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        Assert.Contains("2.890/2.907 hồ sơ, đạt 99,4 %", document.WorkbookPart!.WorksheetParts.Single().Worksheet!.InnerText, StringComparison.Ordinal);
        if (await CsvAsync(excel) is { } csv) Assert.Contains(csv.Split('\n'), line => line.Contains("Tổng số", StringComparison.Ordinal) && line.Contains("2,907", StringComparison.Ordinal) && line.EndsWith("0,0,0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_not_see_reports_gets_none()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/bao-cao/ho-so")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/bao-cao/ho-so/danh-sach?cot=qua-han")).Status);
    }

    [Fact]
    public async Task Dossiers_of_another_agency_are_in_no_figure_and_no_list()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportElsewhereAsync("2024-04-04", "2024-04-08", "2024-04-05");
        using var leader = await app.LeaderAsync();

        Assert.Contains("chưa có hồ sơ nào được giải quyết", (await leader.OpenAsync($"/bao-cao/ho-so?{Period}")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("H11.20.14-240404-0001", (await leader.OpenAsync($"/bao-cao/ho-so/danh-sach?{Period}&cot=tiep-nhan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_the_wrong_way_round_are_told_on_the_page_and_kept()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();

        var page = await leader.GetAsync("/bao-cao/ho-so?tu=2024-04-26&den=2024-03-01");

        Assert.Contains("phải trước hoặc trùng ngày kết thúc", page.Words, StringComparison.Ordinal);
        Assert.Equal("26/04/2024", page.Document.QuerySelector("#tu")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Usual_periods_run_from_the_15th_to_the_14th()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();

        var page = await leader.OpenAsync("/bao-cao/ho-so");

        Assert.Contains("Quý I/2024 15/12/2023 – 14/03/2024", page.Words, StringComparison.Ordinal);
        Assert.Contains("6 tháng đầu năm 2024 15/12/2023 – 14/06/2024", page.Words, StringComparison.Ordinal);
        Assert.Contains("Năm dương lịch 2023 01/01/2023 – 31/12/2023", page.Words, StringComparison.Ordinal);
    }

    private static IEnumerable<PastDossier> AWard(long agency) => Enumerable.Range(0, 160).Select(i =>
    {
        var received = new DateOnly(2024, 2, 15).AddDays(i % 60);
        var ended = i % 5 == 0 ? (DateOnly?)null : received.AddDays(i % 13);
        var past = PastDossiers.One(agency, i, $"{received:yyyy-MM-dd}", i % 17 == 0 ? null : $"{received.AddDays(4):yyyy-MM-dd}", ended is { } day ? $"{day:yyyy-MM-dd}" : null,
            ended is null ? (i % 10 == 0 ? DossierStatus.AwaitingSupplement : DossierStatus.InProcess) : i % 11 == 0 ? DossierStatus.Withdrawn : null);
        return past with { Channel = (FilingChannel)(1 + i % 4), Field = i % 40 == 0 ? "" : past.Field };
    });

    private static async Task<int> CountAsync(Visitor leader, string href)
    {
        for (var (url, count) = (href, 0); ;)
        {
            var list = await leader.OpenAsync(url);
            count += list.Document.QuerySelectorAll("tbody tr").Length;
            if (list.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } next) return count;
            url = $"/bao-cao/ho-so/danh-sach{next}";
        }
    }

    // LibreOffice reads it as a stranger would; where it is not installed, the schema check above stands alone.
    private static async Task<string?> CsvAsync(byte[] excel)
    {
        var folder = Directory.CreateTempSubdirectory("motcua-xlsx-").FullName;
        try
        {
            if (!File.Exists("/usr/bin/soffice")) return null;
            await File.WriteAllBytesAsync(Path.Combine(folder, "a.xlsx"), excel);
            using var office = Process.Start(new ProcessStartInfo("/usr/bin/soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", folder, Path.Combine(folder, "a.xlsx")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await office.WaitForExitAsync();
            return await File.ReadAllTextAsync(Path.Combine(folder, "a.csv"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
