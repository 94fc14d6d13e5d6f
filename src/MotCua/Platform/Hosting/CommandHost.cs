using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform.Storage;

namespace MotCua.Platform.Hosting;

/// <summary>What every command shares: the global options, and the services it works with on the database they name.</summary>
public sealed class CommandHost(Func<MotCuaOptions, WebApplication> build)
{
    private const int Failed = 1;

    public static readonly Option<string> Data = new("--data") { Description = "Thư mục dữ liệu (cũng là MOTCUA_DATA)", Recursive = true, DefaultValueFactory = _ => MotCuaOptions.FromEnvironment().DataFolder };

    public static readonly Option<string?> Database = new("--database") { Description = "Chuỗi kết nối PostgreSQL thay cho tệp nhúng (cũng là MOTCUA_DATABASE)", Recursive = true, DefaultValueFactory = _ => MotCuaOptions.FromEnvironment().Database };

    public static readonly Option<string?> Replica = new("--replica") { Description = "Chuỗi kết nối máy chủ PostgreSQL chỉ đọc cho trang công khai và báo cáo (cũng là MOTCUA_REPLICA)", DefaultValueFactory = _ => MotCuaOptions.FromEnvironment().Replica };

    public static readonly Option<bool> Json = new("--json") { Description = "In một tài liệu JSON ra đầu ra chuẩn, không gì khác" };

    public static MotCuaOptions OptionsOf(ParseResult parsed, string urls = MotCuaOptions.DefaultUrls) =>
        new(parsed.GetValue(Data)!, parsed.GetValue(Database) is { Length: > 0 } database ? database : null, urls);

    /// <summary>Runs a command's work in a scope on the prepared database. A rule or a format that said no is told on standard error and ends with 1.</summary>
    public Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        await using var app = build(OptionsOf(parsed));
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrator>().PrepareAsync(cancellationToken);
        foreach (var words in scope.ServiceProvider.GetServices<IFirstWords>())
            if (words.Told is { } told) await Console.Error.WriteLineAsync(told);
        return await work(scope.ServiceProvider, cancellationToken);
    });

    public WebApplication Build(MotCuaOptions options) => build(options);

    /// <summary>Tells what went wrong in words, without a stack: for messages meant for people.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            return await work();
        }
        catch (Exception e) when (e is RuleBroken or FormatException or IOException or UnauthorizedAccessException or System.Data.Common.DbException or DbUpdateException)
        {
            await Console.Error.WriteLineAsync(StorageFaults.Words(e) ?? e.Message);
            return Failed;
        }
    }
}
