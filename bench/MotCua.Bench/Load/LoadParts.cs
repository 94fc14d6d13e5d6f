using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Reports;

namespace MotCua.Bench.Load;

/// <summary>A PostgreSQL of its own that waits for the disk, its databases kept between runs.</summary>
internal sealed class BenchPostgres : IDisposable
{
    private const string Port = "54441";

    public required string Connection { get; init; }

    public static async Task<BenchPostgres> StartAsync() => new() { Connection = (await RunAsync("start")).Trim() };

    public void Dispose() => RunAsync("pause").GetAwaiter().GetResult();

    private static async Task<string> RunAsync(string verb)
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "eng", "test-postgres"), verb) { RedirectStandardOutput = true };
        (start.Environment["PGTEST_PORT"], start.Environment["DURABLE"]) = (Port, "1");
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadLineAsync() ?? "";
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"eng/test-postgres {verb}: {process.ExitCode}");
    }
}

internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "MotCua.slnx")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}

/// <summary>Takes out what an earlier run received, so that every run finds the same database.</summary>
internal static class IntakeRows
{
    public static async Task ForgetAsync(Dataset dataset)
    {
        await using var app = MotCuaHost.Build(MotCuaHost.CreateBuilder(dataset.Options));
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MotCuaDbContext>();
        db.Database.SetCommandTimeout(600);
        var ward = dataset.Asked.IntakeWard;
        var received = db.Dossiers.Where(d => d.AgencyId == ward).Select(d => d.Id);
        await db.History.Where(h => received.Contains(h.SubjectId)).ExecuteDeleteAsync();
        await db.Dossiers.Where(d => d.AgencyId == ward).ExecuteDeleteAsync();
        await db.Set<NumberSeries>().Where(s => s.AgencyId == ward).ExecuteDeleteAsync();
        await db.Set<SubmittedForm>().ExecuteDeleteAsync();
        if (db.IsSqlite) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
    }
}

/// <summary>II.06a of all wards together: what «report dossiers» prints, without starting the program for it.</summary>
internal static class ProvinceReport
{
    public static async Task<double> SecondsAsync(Dataset dataset)
    {
        await using var app = MotCuaHost.Build(MotCuaHost.CreateBuilder(dataset.Options));
        var times = new List<double>();
        for (var i = 0; i < 4; i++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var now = DateTime.UtcNow;
            var period = new FigurePeriod(new(now.Year - 1, 12, 15), new(now.Year, 12, 14), now, now);
            var clock = Stopwatch.GetTimestamp();
            var figures = await scope.ServiceProvider.GetRequiredService<FigureSource>().FiguresAsync(null, period, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(clock).TotalSeconds);
            if (figures.Total.Received.Total == 0) throw new InvalidOperationException("Nothing was counted.");
        }
        return times.Skip(1).Order().ElementAt(1);
    }
}

/// <summary>One section of a file of results, between two marks.</summary>
internal static class ResultsFile
{
    public static async Task ReplaceAsync(string path, string section, string text)
    {
        var (begin, end) = ($"<!-- {section} -->", $"<!-- /{section} -->");
        var old = await File.ReadAllTextAsync(path);
        var (from, to) = (old.IndexOf(begin, StringComparison.Ordinal), old.IndexOf(end, StringComparison.Ordinal));
        var whole = $"{begin}\n\n{text.Trim()}\n\n{end}";
        await File.WriteAllTextAsync(path, from < 0 || to < 0 ? $"{old.TrimEnd()}\n\n{whole}\n" : string.Concat(old.AsSpan(0, from), whole, old.AsSpan(to + end.Length)));
    }
}

internal static class Machine
{
    public static string Described => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_000_000_000} GB, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}");
}
