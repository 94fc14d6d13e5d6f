using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Procedures;

namespace MotCua.Bench;

/// <summary>Desk officers who receive dossiers through a balancer while nodes die, and afterwards the account of what they were promised. A form without an answer is sent again as it was, as a browser's reload does.</summary>
/// <remarks><c>--url</c>, <c>--database</c>, <c>--clients</c>; <c>--stop FILE</c> ends it when the file appears; <c>--kills FILE</c> has a line «name unix-milliseconds» for each kill.</remarks>
internal sealed class ClusterDrive(Uri url, string database, int clients, string stopFile, string killsFile)
{
    private const string Password = "Ban-Mot-Cua-2024", Intake = "/mot-cua/ho-so/moi?thu-tuc=";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentBag<Acknowledged> _given = [];
    private readonly ConcurrentDictionary<string, int> _troubles = new();
    private int _last;
    private volatile bool _isOver;

    public static Task<int> RunAsync(string[] args)
    {
        string Of(string name) => args[Array.IndexOf(args, name) + 1];
        return new ClusterDrive(new Uri(Of("--url")), Of("--database"), int.Parse(Of("--clients"), null), Of("--stop"), Of("--kills")).RunAsync();
    }

    private async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("motcua-drive-").FullName;
        try
        {
            await using var app = MotCuaHost.Build(MotCuaHost.CreateBuilder(new MotCuaOptions(folder, database, "http://127.0.0.1:0")));
            var (officials, procedure) = await AppointAsync(app.Services);
            Console.WriteLine($"{clients} công chức bắt đầu tiếp nhận hồ sơ qua {url}");
            var desks = officials.Select(name => ReceiveAsync(name, procedure)).ToList();
            while (!File.Exists(stopFile)) await Task.Delay(200);
            _isOver = true;
            await Task.WhenAll(desks);
            return await TellAsync(app.Services) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<(List<string> Officials, long Procedure)> AppointAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MotCuaDbContext>();
        var agency = await db.Agencies.OrderBy(a => a.Id).FirstAsync();
        var desk = await db.Units.FirstAsync(u => u.AgencyId == agency.Id && u.IsDesk);
        var role = (await db.Roles.Where(r => r.AgencyId == agency.Id).ToListAsync()).First(r => r.Permissions.Contains(nameof(Permission.ReceiveDossiers)) && !r.IsAdministrative);
        var content = new ProcedureContent { Name = "Chứng thực bản sao (thử cụm)", Field = "Chứng thực", Time = new ProcedureTime(3, PeriodUnit.WorkingDay), Verified = true, Papers = [new PaperItem("Bản chính")], Steps = [new StepItem("Tiếp nhận", "Một cửa", 24)] };
        var procedure = Procedure.Publish("thu-cum", null, content, null);
        db.Add(procedure);
        var officials = Enumerable.Range(1, clients).Select(i => OfficialProfile.Appoint(agency.Id, desk.Id, $"Công chức bàn {i}", "", [role.Id])).ToList();
        db.AddRange(officials);
        await db.SaveChangesAsync();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<OfficialAccount>>();
        for (var i = 0; i < clients; i++) await users.CreateAsync(new OfficialAccount { Id = officials[i].Id, UserName = $"ban{i + 1}" }, Password);
        return ([.. Enumerable.Range(1, clients).Select(i => $"ban{i}")], procedure.Id);
    }

    // At the end each still finishes what was sent without an answer, so that promised and kept must be the same.
    private async Task ReceiveAsync(string name, long procedure)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = url, Timeout = Patience };
        var signedIn = false;
        List<KeyValuePair<string, string>>? form = null;
        while (!_isOver || form is not null)
        {
            try
            {
                if (!signedIn) signedIn = await SignInAsync(http, name);
                form ??= await FormAsync(http, $"{Intake}{procedure}", [("Input.Name", $"Người nộp {Interlocked.Increment(ref _last)}")]);
                var sent = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
                using var answer = await http.PostAsync($"{Intake}{procedure}", new FormUrlEncodedContent(form));
                if (answer is { StatusCode: HttpStatusCode.Redirect, Headers.Location: { } led } && led.ToString().Split('/') is ["", "ho-so", var id, ..])
                {
                    _given.Add(new(long.Parse(id, null), sent, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()));
                    form = null;
                    continue;
                }
                Note($"{(int)answer.StatusCode}");
                if (answer.StatusCode is HttpStatusCode.Redirect) signedIn = false;
                if ((int)answer.StatusCode is 400 or 409 or 422) form = null; // refused with a reason: nothing was promised
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
            {
                Note(e.GetType().Name);
            }
            await Task.Delay(200);
        }
    }

    private void Note(string trouble) => _troubles.AddOrUpdate(trouble, 1, (_, count) => count + 1);

    private static async Task<bool> SignInAsync(HttpClient http, string name)
    {
        var form = await FormAsync(http, "/dang-nhap", [("Input.UserName", name), ("Input.Password", Password)]);
        using var answer = await http.PostAsync("/dang-nhap", new FormUrlEncodedContent(form));
        return answer.StatusCode is HttpStatusCode.Redirect ? true : throw new HttpRequestException($"sign-in {(int)answer.StatusCode}");
    }

    private static async Task<List<KeyValuePair<string, string>>> FormAsync(HttpClient http, string address, (string Name, string Value)[] typed)
    {
        using var answer = await http.GetAsync(address);
        if (answer.StatusCode != HttpStatusCode.OK) throw new HttpRequestException($"GET {address}: {(int)answer.StatusCode}");
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var form = (IHtmlFormElement)page.QuerySelector("main form[method=post]")!;
        var fields = form.Elements.OfType<IHtmlInputElement>().Where(i => i is { Name.Length: > 0, Type: not ("file" or "submit" or "button") } && (i.Type is not ("checkbox" or "radio") || i.IsChecked)).Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().SelectMany(s => s.Options.Where(o => o.IsSelected).Select(o => KeyValuePair.Create(s.Name!, o.Value))));
        return [.. fields.Where(f => !typed.Any(t => t.Name == f.Key)), .. typed.Select(t => KeyValuePair.Create(t.Name, t.Value))];
    }

    private async Task<bool> TellAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<MotCuaDbContext>().Dossiers.AsNoTracking().Select(d => new ClusterAccount.Kept(d.Id, d.Code, d.BookYear, d.BookNumber)).ToListAsync();
        var kills = File.Exists(killsFile) ? await File.ReadAllLinesAsync(killsFile) : [];
        Console.WriteLine($"Trả lời không phải tiếp nhận, đã gửi lại: {(_troubles.IsEmpty ? "không" : string.Join(", ", _troubles.OrderBy(t => t.Key).Select(t => $"{t.Key} × {t.Value}")))}");
        return new ClusterAccount([.. _given], kept).Tell(kills);
    }
}

/// <summary>What an officer was promised: the dossier, when the form was sent (this time) and when it was answered, in unix milliseconds.</summary>
internal sealed record Acknowledged(long Id, long Sent, long Answered);
