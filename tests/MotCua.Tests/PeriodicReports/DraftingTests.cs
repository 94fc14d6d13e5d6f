using System.Text.Json;
using MotCua.Dossiers;
using MotCua.Feedback;
using MotCua.Reports;

namespace MotCua.PeriodicReports;

public class DraftingTests
{
    [Fact]
    public async Task The_meeting_report_of_the_reference_ward_comes_out_in_one_act()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportReferenceWardAsync();
        using var reform = await app.ReformAsync();

        var report = await app.DraftedAsync(reform);

        Assert.Contains(ReportGiven.Title, report.Words, StringComparison.Ordinal);
        Assert.Contains("Từ ngày 16/09/2023 đến ngày 26/04/2024", report.Words, StringComparison.Ordinal);
        Assert.Contains("đúng hạn và trước hạn 2.890/2.907 hồ sơ, đạt 99,4 %; quá hạn 17 hồ sơ", report.Words, StringComparison.Ordinal);
        Assert.Contains("không có phản ánh, khiếu nại của công dân về công chức bộ phận một cửa", report.Words, StringComparison.Ordinal);
        Assert.Contains("không có ghi chép (hệ thống cũ): 17 hồ sơ", report.Words, StringComparison.Ordinal);
        Assert.Contains("đã có văn bản xin lỗi 0/17 hồ sơ trễ hạn", report.Words, StringComparison.Ordinal);
        Assert.Contains("chưa có số liệu từ 04/02/2023 đến 15/09/2023 để so sánh", report.Words, StringComparison.Ordinal);
        foreach (var part in new[] { "I. Công tác chỉ đạo", "II. Kết quả", "1. Cải cách thể chế", "2. Cải cách thủ tục hành chính", "6. Xây dựng, phát triển chính quyền", "III. Đánh giá chung", "IV. Phương hướng", "V. Kiến nghị", "Phụ lục" })
            Assert.Contains(report.Document.QuerySelectorAll("h2, h3"), h => h.TextContent.StartsWith(part, StringComparison.Ordinal));
        Assert.Equal(17, report.Document.QuerySelectorAll("table[class] caption").First(c => c.TextContent.StartsWith("Hồ sơ trễ hạn", StringComparison.Ordinal)).ParentElement!.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2024-04-10")]
    public async Task Its_figures_are_those_of_the_command_for_the_same_days_and_moment(string? cut)
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportAsync(AWard);
        using var reform = await app.ReformAsync();

        await app.DraftedAsync(reform, ("Input.From", "01/03/2024"), ("Input.CutDay", cut is null ? "" : "10/04/2024"));
        var database = app.Database.Options.Database is { } postgres ? new[] { "--database", postgres } : [];
        var (code, said, error) = await Commands.RunAsync(["report", "dossiers", "--from", "2024-03-01", "--to", "2024-04-26", "--as-of", cut ?? "2024-04-26T09:00:00+07:00", "--json", "--data", app.Database.Options.DataFolder, .. database]);

        Assert.True(code == 0, error);
        var total = JsonDocument.Parse(said).RootElement.GetProperty("total");
        var figures = (await app.ReportAsync()).Content.Figures;
        foreach (var (key, group, name) in new[]
        {
            ("tiep-nhan", "received", "total"), ("truc-tuyen", "received", "online"), ("truc-tiep-buu-chinh", "received", "directAndPost"), ("ky-truoc", "received", "carriedOver"),
            ("da-giai-quyet", "settled", "total"), ("truoc-han", "settled", "early"), ("dung-han", "settled", "onTime"), ("qua-han", "settled", "late"),
            ("dang-giai-quyet", "pending", "total"), ("trong-han", "pending", "inTime"), ("dang-qua-han", "pending", "overdue"),
        }) Assert.Equal((key, total.GetProperty(group).GetProperty(name).GetDecimal()), (key, figures.Find(key)!.Number));
        Assert.Equal(JsonDocument.Parse(said).RootElement.GetProperty("onTimeRate").GetDecimal(), Math.Round(figures.Find("ty-le-dung-han")!.Number!.Value, 4, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public async Task Every_figure_opens_the_list_that_counts_as_many_also_after_things_moved_on()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportAsync(AWard);
        using var reform = await app.ReformAsync();
        var report = await app.DraftedAsync(reform, ("Input.From", "01/03/2024"));
        app.MoveTo("2024-05-20T08:00");
        await app.ImportAsync(agency => [PastDossiers.One(agency, 900, "2024-04-29", "2024-05-06", "2024-05-14")]);

        var figures = report.Document.QuerySelectorAll(".written a.figure-link").Select(a => (Href: a.GetAttribute("href")!, Text: a.TextContent)).Where(f => f.Href.StartsWith("/bao-cao/ho-so", StringComparison.Ordinal) && !f.Text.Contains('%', StringComparison.Ordinal)).Distinct().ToList();

        Assert.True(figures.Count > 30, $"{figures.Count} figures");
        using var later = await app.ReformAsync();
        foreach (var (href, text) in figures) Assert.EndsWith($": {text} hồ sơ", (await later.OpenAsync(href)).Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var causes = report.Document.QuerySelectorAll(".written a.figure-link").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/bao-cao/nguyen-nhan-tre", StringComparison.Ordinal));
        Assert.Contains("Nơi làm trễ", (await later.OpenAsync(causes)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_compared_with_the_period_before_and_the_same_days_a_year_before()
    {
        await using var app = await MotCuaApp.StartAsync();
        // 3 in the period, 2 of them late; 4 before it; 1 a year before.
        await app.ImportAsync(agency => new[] { "2024-04-02", "2024-04-03", "2024-04-04", "2024-03-20", "2024-03-21", "2024-03-22", "2024-03-25", "2023-04-03" }
            .Select((day, i) => PastDossiers.One(agency, i, day, Later(day, 2), Later(day, i < 2 ? 3 : 1))));
        using var reform = await app.ReformAsync();

        var report = await app.DraftedAsync(reform, ("Input.From", "01/04/2024"));

        Assert.Contains("tiếp nhận giảm 1 (4), giải quyết giảm 1 (4), tỷ lệ đúng hạn và trước hạn giảm 66,7 điểm % (100,0 %)", report.Words, StringComparison.Ordinal);
        Assert.Contains("So với cùng kỳ năm trước: tiếp nhận tăng 2 (1)", report.Words, StringComparison.Ordinal);
        var row = report.Document.QuerySelectorAll(".written tr").First(r => r.QuerySelector("th")?.TextContent == "Tiếp nhận trong kỳ").QuerySelectorAll("a").ToList();
        Assert.Equal(["3", "4", "1"], row.Select(a => a.TextContent));
        foreach (var link in row) Assert.EndsWith($": {link.TextContent} hồ sơ", (await reform.OpenAsync(link.GetAttribute("href")!)).Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_about_conduct_is_counted_and_listed_as_it_stood_at_the_cut_off()
    {
        await using var app = await MotCuaApp.StartAsync();
        var found = await app.SentAsync();
        using var reform = await app.ReformAsync();
        var report = await app.DraftedAsync(reform);
        app.MoveTo("2024-05-06T08:00");
        await app.AcceptedAsync(found);
        await app.AnsweredAsync(found, "Đã sửa bảng hướng dẫn.");

        Assert.Contains("có 1 phản ánh về chậm trễ, phiền hà, không có khiếu nại", report.Words, StringComparison.Ordinal);
        using var later = await app.ReformAsync();
        var list = await later.OpenAsync(report.Document.QuerySelectorAll("a.figure-link").Select(a => a.GetAttribute("href")!).First(h => h.EndsWith("loai=phan-anh-hanh-vi", StringComparison.Ordinal)));
        Assert.Contains(found.Code, list.Words, StringComparison.Ordinal);
        Assert.Contains("đang xử lý", list.Words, StringComparison.Ordinal); // the answer came after the cut-off
        Assert.DoesNotContain(FeedbackGiven.Name, list.Text, StringComparison.Ordinal);
    }

    private static string Later(string day, int days) => $"{DateOnly.Parse(day, null).AddDays(days):yyyy-MM-dd}";

    internal static IEnumerable<PastDossier> AWard(long agency) => Enumerable.Range(0, 120).Select(i =>
    {
        var received = new DateOnly(2024, 2, 15).AddDays(i % 60);
        var past = PastDossiers.One(agency, i, $"{received:yyyy-MM-dd}", $"{received.AddDays(4):yyyy-MM-dd}", i % 5 == 0 ? null : $"{received.AddDays(i % 13):yyyy-MM-dd}");
        return past with { Channel = (FilingChannel)(1 + (i % 4)) };
    });
}
