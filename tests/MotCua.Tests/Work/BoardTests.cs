using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Work;

public class BoardTests
{
    [Fact]
    public async Task The_board_shows_what_is_overdue_first_counts_by_state_and_filters()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.AssignedAsync(("Input.Content", "Việc còn hạn"), ("Input.DueOn", "10/05/2024"));
        await app.AssignedAsync(("Input.Content", "Việc quá hạn"), ("Input.DueOn", "29/04/2024"), ("Input.FieldKey", ""));
        app.MoveTo("2024-05-02T09:00");
        using var leader = await app.LeaderAsync();

        var board = await leader.OpenAsync("/nhiem-vu");
        var late = await leader.OpenAsync("/nhiem-vu?tinh-trang=Overdue");
        var field = await leader.OpenAsync("/nhiem-vu?linh-vuc=tthc");
        var said = await leader.OpenAsync("/nhiem-vu?q=qua+han");

        Assert.Equal(["Việc quá hạn", "Việc còn hạn"], Contents(board));
        Assert.Contains("Quá hạn chưa hoàn thành (1)", board.Words, StringComparison.Ordinal);
        Assert.Equal(["Việc quá hạn"], Contents(late));
        Assert.Equal(["Việc còn hạn"], Contents(field));
        Assert.Equal(["Việc quá hạn"], Contents(said));
    }

    [Fact]
    public async Task The_board_is_paged_by_key_and_loses_nothing()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucAsync();
        await app.InScopeAsync(async (services, db) =>
        {
            var agency = await db.Agencies.Select(a => a.Id).FirstAsync();
            for (var i = 0; i < 35; i++)
                await services.GetRequiredService<Assignments>().AssignAsync(new WorkOrder(agency, $"Việc {i}", new WorkParty(null, duc, "Nguyễn Văn Đức"), app.Clock.Today, app.Clock.Today.AddDays(i % 4)), new WorkOrigin(WorkSource.Hand, null, ""), CancellationToken.None);
        });
        using var leader = await app.LeaderAsync();

        var first = await leader.OpenAsync("/nhiem-vu");
        var second = await leader.OpenAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((30, 5), (Contents(first).Count, Contents(second).Count));
        Assert.Equal(35, Contents(first).Concat(Contents(second)).Distinct().Count());
    }

    [Fact]
    public async Task The_table_of_a_past_day_says_the_same_after_later_changes()
    {
        await using var app = await MotCuaApp.StartAsync();
        var task = await app.AssignedAsync(("Input.DueOn", "29/04/2024"));
        app.MoveTo("2024-05-02T09:00");
        using var leader = await app.LeaderAsync();
        var today = await leader.OpenAsync("/nhiem-vu/theo-doi");
        await app.HandedOverAsync(task.Id);
        await app.DecidedAsync(task.Id, "Nghiệm thu");
        app.MoveTo("2024-05-06T09:00");
        using var later = await app.LeaderAsync();

        var then = await later.OpenAsync("/nhiem-vu/theo-doi?nam=2024&den=29/04/2024");
        var now = await later.OpenAsync("/nhiem-vu/theo-doi?nam=2024");
        var before = await later.OpenAsync("/nhiem-vu/theo-doi?nam=2024&den=25/04/2024");

        Assert.Contains("Quá hạn chưa hoàn thành · 0 %", today.Words, StringComparison.Ordinal);
        Assert.Contains("Chưa thực hiện · 0 %", then.Words, StringComparison.Ordinal);
        Assert.Contains("Hoàn thành quá hạn · 100 %", now.Words, StringComparison.Ordinal);
        Assert.Contains("Hoàn thành 1/1 nhiệm vụ (100,0 %), đúng hạn 0 (0,0 %)", now.Words, StringComparison.Ordinal);
        Assert.Contains("chưa giao nhiệm vụ nào", before.Words, StringComparison.Ordinal);
        using var file = new MemoryStream(await later.Http.GetByteArrayAsync(new Uri("/nhiem-vu/theo-doi?handler=Excel", UriKind.Relative)));
        using var sheet = SpreadsheetDocument.Open(file, false);
        Assert.Contains("Hoàn thành quá hạn", sheet.WorkbookPart!.WorksheetParts.Single().Worksheet!.InnerText, StringComparison.Ordinal);
        Assert.True((await later.Http.GetAsync(new Uri("/nhiem-vu/theo-doi?handler=Pdf", UriKind.Relative))).IsSuccessStatusCode);
    }

    private static List<string> Contents(Seen page) => [.. page.Document.QuerySelectorAll("td[data-label='Nhiệm vụ']").Select(c => c.ChildNodes[0].TextContent.Trim())];
}
