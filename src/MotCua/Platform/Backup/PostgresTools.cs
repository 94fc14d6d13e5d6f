using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace MotCua.Platform.Backup;

/// <summary>PostgreSQL's own tools, when they are on the machine.</summary>
internal static class PostgresTools
{
    public static Task DumpAsync(string database, string file, CancellationToken cancellationToken) =>
        RunAsync("pg_dump", database, ["--format=custom", "--no-owner", $"--file={file}"], cancellationToken);

    public static Task RestoreAsync(string database, string file, CancellationToken cancellationToken) =>
        RunAsync("pg_restore", database, ["--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error", $"--dbname={new NpgsqlConnectionStringBuilder(database).Database}", file], cancellationToken);

    private static async Task RunAsync(string tool, string database, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Start(tool, database, arguments);
        var said = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0) throw new RuleBroken($"{tool} báo lỗi: {said.Trim()}");
    }

    private static Process Start(string tool, string database, string[] arguments)
    {
        var to = new NpgsqlConnectionStringBuilder(database);
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true };
        // The password goes by the environment: arguments can be read by everybody on the machine.
        (start.Environment["PGHOST"], start.Environment["PGPORT"], start.Environment["PGDATABASE"]) = (Hosts(to, at => at.Host), Hosts(to, at => at.Port), to.Database);
        if (to.Host!.Contains(',')) start.Environment["PGTARGETSESSIONATTRS"] = "read-write";
        if (to.Username is { Length: > 0 } user) start.Environment["PGUSER"] = user;
        if (to.Password is { Length: > 0 } password) start.Environment["PGPASSWORD"] = password;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new RuleBroken($"Máy này chưa có {tool}. Cài bộ công cụ PostgreSQL (gói postgresql-client) cùng phiên bản với máy chủ rồi chạy lại.");
        }
    }

    // «a,b:5433»: the tools want hosts and ports in lists of their own.
    private static string Hosts(NpgsqlConnectionStringBuilder to, Func<(string Host, string Port), string> part) =>
        string.Join(',', to.Host!.Split(',').Select(h => h.Split(':') is [var host, var port] ? part((host, port)) : part((h, $"{to.Port}"))));
}
