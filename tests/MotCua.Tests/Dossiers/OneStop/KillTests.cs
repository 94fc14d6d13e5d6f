using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MotCua.Notifications;
using MotCua.Rules;

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

    [Fact]
    public async Task Killed_while_receiving_and_telling_everybody_is_told_of_their_dossier_once_and_nobody_of_one_that_is_not_there()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        await app.EnactAsync(RuleKey.MessageFrom, "00:00");
        await app.EnactAsync(RuleKey.MessageUntil, "00:00"); // at any hour: the program runs by the clock of the machine
        var procedure = await app.ProcedureAsync();
        var official = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        var given = new ConcurrentBag<long>();
        for (var life = 1; life <= 3; life++)
        {
            await using var program = await RunningProgram.StartAsync(app.Database.Options);
            var desk = ReceiveUntilKilledAsync(program, official, procedure, given, ("Input.Email", "anh@example.vn"));
            while (given.Count < life * 12) await Task.Delay(10);
            await program.KillAsync();
            await desk;
        }
        await app.InScopeAsync((_, db) => db.Messages.Where(m => m.State == MessageState.Sending).ExecuteUpdateAsync(m => m.SetProperty(x => x.HeldUntil, DateTime.UnixEpoch))); // as minutes later

        await using var last = await RunningProgram.StartAsync(app.Database.Options);
        for (var wait = 0; wait < 300 && (await app.MessagesAsync()).Any(m => m.State is not MessageState.Sent); wait++) await Task.Delay(100);

        var kept = await app.InScopeAsync((_, db) => db.Dossiers.AsNoTracking().Select(d => d.Code).ToListAsync());
        Assert.All(kept, code => Assert.Single(mail.Taken.Where(m => m.Subject.Contains(code, StringComparison.Ordinal)).Select(m => m.MessageId).Distinct()));
        Assert.Equal(kept.Count, mail.Taken.Select(m => m.MessageId).Distinct().Count());
        Assert.InRange(mail.Taken.Count, kept.Count, kept.Count + 3); // one under way at each death may come again, as the same letter
    }

    private static async Task ReceiveUntilKilledAsync(RunningProgram program, long official, long procedure, ConcurrentBag<long> given, params (string Name, string? Value)[] more)
    {
        try
        {
            using var desk = await SignedInAsync(program, official);
            while (true) await ReceiveAsync(desk, procedure, given, more);
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

    private static async Task ReceiveAsync(Visitor desk, long procedure, ConcurrentBag<long> given, params (string Name, string? Value)[] more)
    {
        var form = await desk.IntakeFormAsync(procedure);
        var answer = await desk.Http.SendAsync(Visitor.FormOf(form, "Tiếp nhận và in", [("Input.Name", "Nguyễn Thị Ánh"), .. more]));
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
        given.Add(long.Parse(answer.Headers.Location!.ToString().Split('/')[2], System.Globalization.CultureInfo.InvariantCulture));
    }
}
