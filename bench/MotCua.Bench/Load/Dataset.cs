using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Procedures;
using Npgsql;

namespace MotCua.Bench.Load;

/// <summary>What the clients ask a filled database for.</summary>
internal sealed record Asked(long Ward, long IntakeWard, long Procedure, long Dossier, string Code, string Secret, IReadOnlyList<string> Codes, IReadOnlyList<string> Names);

/// <summary>A filled database, kept between runs until the schema changes.</summary>
internal sealed record Dataset(string Name, int Dossiers, int Wards, MotCuaOptions Options, Asked Asked)
{
    public const int Officials = 64;
    public const string Password = "Do-toc-do-2026";

    private const int Generation = 3;

    /// <param name="thisYear">So many of a ward's dossiers are of the year at hand, if it has as many.</param>
    public static async Task<Dataset> OpenAsync(LoadOptions options, string? server, int dossiers, int wards, int thisYear = PastLives.ThisYear)
    {
        var name = $"{(server is null ? "sqlite" : "postgres")}-{wards}-{dossiers}{(thisYear == PastLives.ThisYear ? "" : $"y{thisYear}")}-{await SchemaAsync(server)}";
        var folder = Path.Combine(options.Folder, name);
        var marker = Path.Combine(folder, "asked.json");
        var database = server is null ? null : new NpgsqlConnectionStringBuilder(server) { Database = $"bench_{wards}_{dossiers}", MaxPoolSize = 80 }.ToString();
        var at = new MotCuaOptions(folder, database, "http://127.0.0.1:0");
        if (File.Exists(marker) && (server is null || await Postgres.HasAsync(server, database!))) return new(name, dossiers, wards, at, JsonSerializer.Deserialize<Asked>(await File.ReadAllTextAsync(marker))!);

        foreach (var old in Directory.Exists(options.Folder) ? Directory.GetDirectories(options.Folder, name[..name.LastIndexOf('-')] + "-*") : []) Directory.Delete(old, recursive: true);
        Directory.CreateDirectory(folder);
        if (server is not null) await Postgres.NewAsync(server, new NpgsqlConnectionStringBuilder(database).Database!);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var asked = await FillAsync(at, dossiers, wards, thisYear);
        await File.WriteAllTextAsync(marker, JsonSerializer.Serialize(asked));
        await Console.Error.WriteLineAsync($"{name}: made in {clock.Elapsed.TotalSeconds:0} s");
        return new(name, dossiers, wards, at, asked);
    }

    private static async Task<Asked> FillAsync(MotCuaOptions options, int dossiers, int wards, int thisYear)
    {
        await using var app = MotCuaHost.Build(MotCuaHost.CreateBuilder(options));
        await using var scope = app.Services.CreateAsyncScope();
        var (services, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<MotCuaDbContext>());
        await services.GetRequiredService<Migrator>().PrepareAsync(CancellationToken.None);
        var procedure = Procedure.Publish("do-toc-do", null, new ProcedureContent
        {
            Name = "Chứng thực bản sao từ bản chính (đo)", Field = "Chứng thực", Time = new ProcedureTime(3, PeriodUnit.WorkingDay), Verified = true,
            Papers = [new PaperItem("Bản chính giấy tờ"), new PaperItem("Bản sao cần chứng thực", Original: 0, Copies: 2)],
        }, null);
        db.Add(procedure);
        var opened = Enumerable.Range(1, wards + 1).Select(n => Open(db, n, n == 1 || n > wards)).ToList();
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var now = DateTime.UtcNow;
        var lives = opened.Take(wards).Select(w => PastLives.Of(w, dossiers / wards, now, thisYear));
        await BulkLoad.RunAsync(services, wards == 1 ? lives.Single() : InTurn(lives));
        return await AskedAsync(db, opened[0].Id, opened[^1].Id, procedure.Id);
    }

    private static PastLives.Ward Open(MotCuaDbContext db, int number, bool signsIn)
    {
        var prefix = $"H11.{number:000}.14";
        var agency = Agency.Open($"phuong-{number}", new AgencyProfile { Name = $"Ủy ban nhân dân phường số {number}", CodePrefix = prefix });
        var desk = Unit.Open(agency.Id, "Bộ phận Một cửa", isDesk: true);
        var role = Role.Define(agency.Id, "Tất cả", Enum.GetValues<Permission>().Except(Role.Administrative)); // administration asks for a second factor
        db.AddRange(agency, desk, role);
        var hash = new PasswordHasher<OfficialAccount>().HashPassword(new OfficialAccount(), Password);
        foreach (var i in Enumerable.Range(1, signsIn ? Officials : 0))
        {
            var official = OfficialProfile.Appoint(agency.Id, desk.Id, $"Người đo {i}", "", [role.Id]);
            db.Add(official);
            var user = $"do{agency.Id}-{i}";
            db.Add(new OfficialAccount { Id = official.Id, UserName = user, NormalizedUserName = user.ToUpperInvariant(), PasswordHash = hash, SecurityStamp = $"{official.Id}" });
        }
        return new(agency.Id, desk.Id, prefix);
    }

    // Ward by ward and day by day as a province's desks would write them.
    private static IEnumerable<PastDossier> InTurn(IEnumerable<IEnumerable<PastDossier>> lives)
    {
        var all = lives.Select(l => l.GetEnumerator()).ToList();
        while (all.Count > 0)
        {
            all.RemoveAll(l => !l.MoveNext());
            foreach (var life in all) yield return life.Current;
        }
    }

    private static async Task<Asked> AskedAsync(MotCuaDbContext db, long ward, long intake, long procedure)
    {
        var some = await db.Dossiers.AsNoTracking().Where(d => d.AgencyId == ward).OrderByDescending(d => d.ReceivedAt).Skip(400).Take(500).ToListAsync();
        return new(ward, intake, procedure, some[0].Id, some[0].Code, some[0].TrackingSecret, [.. some.Select(d => $"{d.Code}?m={d.TrackingSecret}")], [.. some.Select(d => VietnamText.Fold(d.Owner.Name)).Distinct()]);
    }

    // A database made by another schema is of no use: the program would refuse it, or measure something else.
    private static async Task<string> SchemaAsync(string? server)
    {
        var folder = Directory.CreateTempSubdirectory("motcua-bench-schema-");
        await using var app = MotCuaHost.Build(MotCuaHost.CreateBuilder(new MotCuaOptions(folder.FullName, server, "http://127.0.0.1:0")));
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MotCuaDbContext>();
        var text = $"{Generation} {string.Join(' ', db.Database.GetMigrations())} {db.Database.GenerateCreateScript()}";
        folder.Delete(recursive: true);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
    }
}
