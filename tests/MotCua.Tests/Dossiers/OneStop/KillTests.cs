using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Dossiers.OneStop;

public class KillTests
{
    private const int Desks = 4, Enough = 60;

    [Fact]
    public async Task Killed_in_the_middle_of_receiving_every_code_that_was_given_is_there_and_none_is_missing()
    {
        await using var app = await MotCuaApp.StartAsync();
        var procedure = await app.ProcedureAsync();
        var officials = new List<long>();
        for (var i = 1; i <= Desks; i++) officials.Add(await app.OfficialAsync($"Công chức bàn {i}", "Công chức Một cửa", "Bộ phận Một cửa"));
        var given = new ConcurrentBag<long>();
        await using (var program = await RunningProgram.StartAsync(app.Database.Options))
        {
            var desks = officials.Select(official => ReceiveUntilKilledAsync(program, official, procedure, given)).ToList();
            while (given.Count < Enough) await Task.Delay(10);
            await program.KillAsync();
            await Task.WhenAll(desks);
        }

        await using var again = await RunningProgram.StartAsync(app.Database.Options);
        using var desk = await SignedInAsync(again, officials[0]);
        await ReceiveAsync(desk, procedure, given);

        var kept = await app.InScopeAsync((_, db) => db.Dossiers.AsNoTracking().OrderBy(d => d.BookNumber).ToListAsync());
        Assert.Empty(given.Except(kept.Select(d => d.Id)));
        Assert.Equal(Enumerable.Range(1, kept.Count), kept.Select(d => d.BookNumber));
        Assert.Equal(kept.Count, kept.Select(d => d.Code).Distinct().Count());
        Assert.All(kept.GroupBy(d => d.Code[..^5]), day => Assert.Equal(Enumerable.Range(1, day.Count()).Select(n => $"{n:0000}"), day.Select(d => d.Code[^4..]).Order(StringComparer.Ordinal)));
        Assert.Null(await app.FirstBreakAsync());
    }

    private static async Task ReceiveUntilKilledAsync(RunningProgram program, long official, long procedure, ConcurrentBag<long> given)
    {
        try
        {
            using var desk = await SignedInAsync(program, official);
            while (true) await ReceiveAsync(desk, procedure, given);
        }
        catch (HttpRequestException) { } // the program is gone: what was not answered was not promised
        catch (IOException) { }
    }

    private static async Task<Visitor> SignedInAsync(RunningProgram program, long official)
    {
        var desk = program.Visitor();
        await desk.SubmitAsync(await desk.OpenAsync("/dang-nhap"), "Đăng nhập", ("Input.UserName", $"u{official}"), ("Input.Password", Given.Password));
        return desk;
    }

    private static async Task ReceiveAsync(Visitor desk, long procedure, ConcurrentBag<long> given)
    {
        var form = await desk.IntakeFormAsync(procedure);
        var answer = await desk.Http.SendAsync(Visitor.FormOf(form, "Tiếp nhận và in", ("Input.Name", "Nguyễn Thị Ánh")));
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
        given.Add(long.Parse(answer.Headers.Location!.ToString().Split('/')[2], System.Globalization.CultureInfo.InvariantCulture));
    }
}
