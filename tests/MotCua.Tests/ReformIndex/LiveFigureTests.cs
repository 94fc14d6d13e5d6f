using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MotCua.Access;
using MotCua.Reports;

namespace MotCua.ReformIndex;

/// <summary>Components bound to what the system counts itself.</summary>
public class LiveFigureTests
{
    [Fact]
    public async Task A_bound_component_shows_the_live_figure_and_one_act_takes_it_over()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportAsync(agency => Enumerable.Range(0, 20).Select(i => PastDossiers.One(agency, i, "2024-03-04", "2024-03-15", i == 0 ? "2024-03-20" : "2024-03-12", null)));
        using var leader = await app.LeaderAsync();
        using var reform = await app.ReformAsync();
        var round = await OwnRoundAsync(app, leader);

        var before = await reform.OpenAsync($"/chi-so-cchc/{round}/cham/1");
        var taken = await reform.SubmitAsync(before, "Lấy số liệu này", ("Rows[0].Yes", "co"));
        var kept = await reform.SubmitAsync(taken, "Ghi lĩnh vực này", ("Rows[2].Done", "4"));
        var typed = await reform.SubmitAsync(kept, "Ghi lĩnh vực này", ("Rows[1].Done", "20"));

        Assert.Contains("Số liệu hệ thống: 19/20 (Hồ sơ giải quyết đúng hạn, trước hạn, từ 01/01/2024 đến 26/04/2024, số liệu lúc 26/04/2024 09:00)", before.Words, StringComparison.Ordinal);
        Assert.Contains("3,8/4 điểm · số liệu hệ thống", taken.Words, StringComparison.Ordinal);
        Assert.Contains("1/1 điểm", taken.Words, StringComparison.Ordinal); // what was typed beside it is saved along
        Assert.Contains("3,8/4 điểm · số liệu hệ thống", kept.Words, StringComparison.Ordinal);
        Assert.Contains("4/4 điểm · nhập tay", typed.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_ask_the_database_as_often_however_many_dossiers_there_are()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        using var reform = await app.ReformAsync();
        var round = await OwnRoundAsync(app, leader);
        string[] pages = ["/chi-so-cchc", $"/chi-so-cchc/{round}", $"/chi-so-cchc/{round}/cham/1", $"/chi-so-cchc/{round}/du-bao"];
        foreach (var page in pages) await reform.OpenAsync(page); // what is kept in memory is read once

        var few = await CountAsync(app, reform, pages);
        await app.ImportAsync(agency => Enumerable.Range(0, 300).Select(i => PastDossiers.One(agency, i, "2024-03-04", "2024-03-15", "2024-03-12", null)));
        foreach (var page in pages) await reform.OpenAsync(page);

        Assert.Equal(few, await CountAsync(app, reform, pages));
        Assert.InRange(few, 1, 80);
    }

    private static async Task<long> OwnRoundAsync(MotCuaApp app, Visitor leader)
    {
        var set = await app.IssuedAsync(leader);
        var own = await app.InScopeAsync((_, db) => db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync());
        var page = await leader.SubmitAsync(await leader.OpenAsync($"/chi-so-cchc/xep-hang/{set}"), "Mở kỳ chấm", ("Input.Agencies", $"{own}"), ("Input.From", "20/04/2024"), ("Input.To", "31/05/2024"));
        Assert.Equal("", page.Errors);
        return await app.InScopeAsync((_, db) => db.IndexRounds.Select(r => r.Id).SingleAsync());
    }

    private static async Task<int> CountAsync(MotCuaApp app, Visitor visitor, string[] pages)
    {
        var database = await app.InScopeAsync((_, db) => Task.FromResult(db.Database.GetConnectionString()));
        var counter = new Counter(database!);
        using (DiagnosticListener.AllListeners.Subscribe(counter))
            foreach (var page in pages) await visitor.OpenAsync(page);
        return counter.Seen;
    }

    // Other tests run beside this one: only commands to this test's own database count.
    private sealed class Counter(string database) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private int _seen;

        public int Seen => _seen;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) value.Subscribe(this, (name, _, _) => name == RelationalEventId.CommandExecuting.Name);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandEventData { Context: { } context } && context.Database.GetConnectionString() == database) Interlocked.Increment(ref _seen);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
