using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Bench.Load;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Bench;

/// <summary>A code and a book number, taken and committed to the disk, one after another.</summary>
[MemoryDiagnoser(false)]
[InProcess]
[WarmupCount(3)]
[IterationCount(5)]
public class NumberingBench
{
    private string _folder = "";
    private BenchPostgres? _server;
    private WebApplication _app = null!;
    private long _agency;

    [Params("sqlite", "postgres")]
    public string Database { get; set; } = "sqlite";

    [GlobalSetup]
    public async Task StartAsync()
    {
        _folder = Directory.CreateTempSubdirectory("motcua-bench-").FullName;
        _server = Database == "postgres" ? await BenchPostgres.StartAsync() : null;
        var database = _server is null ? null : await Postgres.NewAsync(_server.Connection, "bench_numbering");
        _app = MotCuaHost.Build(MotCuaHost.CreateBuilder(new MotCuaOptions(_folder, database, "http://127.0.0.1:0")));
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrator>().PrepareAsync(CancellationToken.None);
        _agency = await scope.ServiceProvider.GetRequiredService<MotCuaDbContext>().Set<Access.Agency>().Select(a => a.Id).FirstAsync();
    }

    [Benchmark(Description = "take a code and a book number, durably")]
    public async Task<int> TakeAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var (db, number) = (scope.ServiceProvider.GetRequiredService<MotCuaDbContext>(), 0);
        await db.InTransactionAsync(async () => number = (await Numbering.NextDossierAsync(db, _agency, _agency, new DateOnly(2024, 4, 26), CancellationToken.None)).Book, CancellationToken.None);
        return number;
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
