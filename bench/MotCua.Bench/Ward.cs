using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using Npgsql;

namespace MotCua.Bench;

/// <summary>A ward with so many imported dossiers, listening on a port of its own, asked by an official who may see all of it.</summary>
internal sealed class Ward : IAsyncDisposable
{
    private const string Password = "Do-toc-do-2024";

    public static readonly (string Name, Func<Ward, string> Address)[] Pages =
    [
        ("list /ho-so", _ => "/ho-so"),
        ("search by name", w => $"/ho-so?q={Uri.EscapeDataString(w._name)}"),
        ("search by identity number", w => $"/ho-so?q={w._idNumber}"),
        ("search by code", w => $"/ho-so?q={w._code}"),
        ("list of late ones", _ => "/ho-so?trang-thai=late"),
        ("dossier", w => $"/ho-so/{w._id}"),
        ("receipt", w => $"/ho-so/{w._id}/giay-to/giay-tiep-nhan"),
        ("public tracking", w => $"/tra-cuu/{w._code}?m={w._secret}"),
        ("inbox", _ => "/ban-lam-viec"),
        ("board", _ => "/bang-dieu-hanh"),
        ("dossier book", _ => "/so-theo-doi?nam=2024"),
        ("II.06a of a year", _ => "/bao-cao/ho-so?tu=2023-12-15&den=2024-12-14"),
    ];

    private readonly WebApplication _app;
    private readonly HttpClient _http;
    private readonly string _folder;
    private long _id;
    private string _code = "", _secret = "", _name = "", _idNumber = "";

    private Ward(WebApplication app, HttpClient http, string folder) => (_app, _http, _folder) = (app, http, folder);

    public double ImportSeconds { get; private init; }

    public double StartSeconds { get; private init; }

    public static async Task<Ward> FillAsync(int dossiers, string? server)
    {
        var folder = Directory.CreateTempSubdirectory("motcua-bench-").FullName;
        var options = new MotCuaOptions(folder, server is null ? null : await DatabaseAsync(server, $"motcua_bench_{dossiers}"), "http://127.0.0.1:0");
        var file = PastFile.Write(Path.Combine(folder, "past.csv"), dossiers);
        string[] database = options.Database is { } connection ? ["--database", connection] : [];
        var clock = Stopwatch.StartNew();
        if (await CommandLine.RunAsync(["import", "dossiers", file, "--data", folder, .. database]) != 0) throw new InvalidOperationException("The import failed.");
        var imported = clock.Elapsed.TotalSeconds;

        clock.Restart();
        var app = MotCuaHost.Build(MotCuaHost.CreateBuilder(options));
        await using (var scope = app.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<Migrator>().PrepareAsync(CancellationToken.None);
        await app.StartAsync();
        var started = clock.Elapsed.TotalSeconds;
        var ward = new Ward(app, new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Urls.First()) }, folder) { ImportSeconds = imported, StartSeconds = started };
        await ward.SignInAsync();
        return ward;
    }

    /// <summary>Milliseconds until the whole page is read.</summary>
    public async Task<double> AskAsync(string address)
    {
        var clock = Stopwatch.GetTimestamp();
        using var answer = await _http.GetAsync(address);
        await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode != HttpStatusCode.OK || answer.RequestMessage!.RequestUri!.AbsolutePath == "/dang-nhap") throw new InvalidOperationException($"{address}: {answer.StatusCode} at {answer.RequestMessage!.RequestUri}");
        return Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
    }

    public async Task<int> QueriesAsync(string address)
    {
        using var counter = new QueryCounter();
        await AskAsync(address);
        return counter.Count;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task SignInAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MotCuaDbContext>();
        var agency = await db.Agencies.OrderBy(a => a.Id).FirstAsync();
        var roles = await db.Roles.Where(r => r.AgencyId == agency.Id).ToListAsync();
        var official = OfficialProfile.Appoint(agency.Id, null, "Người đo", "", roles.Where(r => !r.IsAdministrative).Select(r => r.Id));
        db.Add(official);
        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<UserManager<OfficialAccount>>().CreateAsync(new OfficialAccount { Id = official.Id, UserName = "nguoido" }, Password);
        var middle = await db.Dossiers.OrderBy(d => d.ReceivedAt).Skip(500).FirstAsync();
        (_id, _code, _secret, _name, _idNumber) = (middle.Id, middle.Code, middle.TrackingSecret, VietnamText.Fold(middle.Owner.Name), middle.Owner.IdNumber);

        var form = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await _http.GetStringAsync("/dang-nhap"));
        var fields = form.QuerySelectorAll("main input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        (fields["Input.UserName"], fields["Input.Password"]) = ("nguoido", Password);
        using var _ = await _http.PostAsync("/dang-nhap", new FormUrlEncodedContent(fields));
    }

    private static async Task<string> DatabaseAsync(string server, string name)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ToString());
        foreach (var sql in new[] { $"drop database if exists {name} with (force)", $"create database {name}" })
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }
}
