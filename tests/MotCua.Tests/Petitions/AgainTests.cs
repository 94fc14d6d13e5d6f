using Microsoft.EntityFrameworkCore;

namespace MotCua.Petitions;

public class AgainTests
{
    [Fact]
    public async Task A_second_complaint_is_a_case_of_its_own_tied_to_the_first_with_its_own_terms_and_column()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        var first = await DecidedAsync(leader);
        app.MoveTo("2024-05-20T09:00"); // the decision was made on 26/04/2024
        using var later = await app.LeaderAsync();

        var second = await AgainAsync(later, first, ("Input.IsCompetent", "true"));

        Assert.Equal("", second.Errors);
        Assert.Contains("Lần hai, sau ", second.Words, StringComparison.Ordinal);
        Assert.Contains("Quyết định 20/QĐ-UBND ngày 26/04/2024", second.Words, StringComparison.Ordinal);
        var accepted = await later.SubmitAsync(second, "Ghi bước này", ("Input.Step", "Accept"), ("Input.Paper", "30/TB-UBND"));
        Assert.Contains("04/07/2024 17:00", accepted.Words, StringComparison.Ordinal); // forty-five days
        var extended = await later.SubmitAsync(accepted, "Ghi bước này", ("Input.Step", "Extend"), ("Input.Paper", "31/QĐ-UBND"), ("Input.Words", "Nhiều nhân chứng."));
        Assert.Contains("19/07/2024 17:00", extended.Words, StringComparison.Ordinal); // sixty days from the same acceptance
        var back = await later.OpenAsync(first.Url.AbsolutePath);
        Assert.Contains("(lần hai)", back.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(back.Document.QuerySelectorAll("a.btn"), a => a.TextContent == "Khiếu nại lần hai");
        Assert.Equal([ComplaintRound.First, ComplaintRound.Second], await app.InScopeAsync((_, db) => db.Complaints.OrderBy(c => c.Number).Select(c => c.Round).ToListAsync()));
        Assert.True((await later.Http.GetAsync(new Uri("/khieu-nai?handler=Excel", UriKind.Relative))).IsSuccessStatusCode);
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task After_the_thirty_days_it_needs_its_obstacle_and_before_anything_was_due_there_is_none()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        var open = await ReceivedAsync(leader);
        Assert.Contains("chưa khiếu nại lần hai được", (await AgainAsync(leader, open)).Errors, StringComparison.Ordinal);
        var first = await DecidedAsync(leader);

        app.MoveTo("2024-06-03T09:00");
        using var later = await app.LeaderAsync();
        var late = await AgainAsync(later, first);
        Assert.Contains("Thời hiệu khiếu nại lần hai đã hết ngày 27/05/2024", late.Errors, StringComparison.Ordinal); // the thirtieth day is a Sunday
        Assert.Equal("", (await later.SubmitAsync(late, "Tiếp nhận lần hai", ("Input.LateWhy", "Nằm viện từ 10/5 đến 30/5/2024."))).Errors);
        Assert.Contains("trở ngại khách quan – Nằm viện", (await later.OpenAsync(first.Url.AbsolutePath)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_settled_in_time_may_be_complained_of_again_but_of_one_first_once()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        var first = await leader.SubmitAsync(await ReceivedAsync(leader), "Ghi bước này", ("Input.Step", "Accept"), ("Input.Paper", "12/TB-UBND"));
        app.MoveTo("2024-06-03T09:00");
        using var one = await app.LeaderAsync();
        using var other = await app.LeaderAsync();

        var both = await Task.WhenAll(AgainAsync(one, first), AgainAsync(other, first));

        Assert.Single(both, p => p.Errors.Length == 0 && !p.Url.AbsolutePath.EndsWith("/lan-hai", StringComparison.Ordinal));
        var second = both.First(p => !p.Url.AbsolutePath.EndsWith("/lan-hai", StringComparison.Ordinal));
        Assert.Contains("quá hạn 27/05/2024 chưa giải quyết", second.Words, StringComparison.Ordinal);
        Assert.Equal(2, await app.InScopeAsync((_, db) => db.Complaints.CountAsync()));
        Assert.Contains("đã là lần cuối", (await AgainAsync(one, second)).Errors, StringComparison.Ordinal);
    }

    private static async Task<Seen> ReceivedAsync(Visitor leader) =>
        await leader.SubmitAsync(await leader.OpenAsync("/khieu-nai/moi"), "Tiếp nhận", ("Input.Against", "Quyết định 15/QĐ-XPHC"), ("Input.Content", "Xử phạt sai người."), ("Input.Name", "Đỗ Thị Ngà"), ("Input.Address", "5 Lê Lợi"));

    private static async Task<Seen> DecidedAsync(Visitor leader)
    {
        var page = await ReceivedAsync(leader);
        foreach (var (step, paper, words) in new[] { ("Accept", "12/TB-UBND", ""), ("Verify", "", ""), ("Decide", "20/QĐ-UBND", "Bác khiếu nại.") })
            page = await leader.SubmitAsync(page, "Ghi bước này", ("Input.Step", step), ("Input.Paper", paper), ("Input.Words", words));
        Assert.Equal("", page.Errors);
        return page;
    }

    private static async Task<Seen> AgainAsync(Visitor leader, Seen first, params (string Name, string? Value)[] over) =>
        await leader.SubmitAsync(await leader.OpenAsync($"{first.Url.AbsolutePath}/lan-hai"), "Tiếp nhận lần hai", [("Input.Content", "Chưa xem xét nhân chứng."), .. over]);
}
