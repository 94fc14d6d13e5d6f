using System.CommandLine;
using MotCua.Demo;
using MotCua.Dossiers.Exporting;
using MotCua.Dossiers.Importing;
using MotCua.Platform.Backup;
using MotCua.Platform.Hosting;
using MotCua.Platform.Verifying;
using MotCua.Procedures;
using MotCua.Reports;
using MotCua.Timetable;

namespace MotCua;

/// <summary>The commands, as a contents page. <c>serve</c> runs when none is named. Exit codes: 0 done, 1 failed, 2 bad usage.</summary>
internal static class CommandLine
{
    private const int BadUsage = 2;
    private static readonly Option<string> Urls = new("--urls") { Description = "Địa chỉ lắng nghe", DefaultValueFactory = _ => MotCuaOptions.DefaultUrls };

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root(new CommandHost(options => MotCuaHost.Build(MotCuaHost.CreateBuilder(options)))).Parse(args);
        if (parsed.Errors.Count == 0) return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

        foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
        await Console.Error.WriteLineAsync("Xem cách dùng: motcua --help");
        return BadUsage;
    }

    private static RootCommand Root(CommandHost host)
    {
        var root = new RootCommand("MotCua – phần mềm Một Cửa của phường, xã") { CommandHost.Data, CommandHost.Database, Urls, CommandHost.Replica, MigrateCommand.Not };
        root.SetAction((parsed, stop) => ServeAsync(host, parsed, stop));
        foreach (var command in Commands(host)) root.Add(command);
        return root;
    }

    private static IEnumerable<Command> Commands(CommandHost host) =>
    [
        Serve(host), DemoCommand.Make(host), ProceduresModule.DeadlineCommand(host), Import(host), ReportCommand.Make(host),
        new Command("export", "Xuất dữ liệu") { ExportCommand.Make(host), ExportCommand.MakeSteps(host) }, VerifyCommand.Make(host), MigrateCommand.Make(host), BackupCommands.Backup(host), BackupCommands.Restore(),
    ];

    private static Command Serve(CommandHost host)
    {
        var serve = new Command("serve", "Chạy ứng dụng web và các việc định kỳ (mặc định)") { Urls, CommandHost.Replica, MigrateCommand.Not };
        serve.SetAction((parsed, stop) => ServeAsync(host, parsed, stop));
        return serve;
    }

    private static Command Import(CommandHost host) => new("import", "Nhập dữ liệu: cả tệp hoặc không gì cả")
    {
        ProceduresModule.ImportCommand(host),
        TimetableModule.ImportCommand(host),
        ImportCommand.Make(host),
    };

    private static Task<int> ServeAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken) => CommandHost.GuardAsync(async () =>
    {
        var options = CommandHost.OptionsOf(parsed, parsed.GetValue(Urls)!) with { Replica = parsed.GetValue(CommandHost.Replica) is { Length: > 0 } replica ? replica : null };
        await using var app = host.Build(options);
        using var held = DataFolder.Hold(options.DataFolder);
        if (!parsed.GetValue(MigrateCommand.Not)) await using (var scope = app.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<Migrator>().PrepareAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true); // what only starting needed goes back to the machine
        foreach (var words in app.Services.GetServices<IFirstWords>())
            if (words.Told is { } told) Console.WriteLine(told);
        foreach (var url in app.Urls) Console.WriteLine($"Một Cửa đang chạy tại {url}");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    });
}
