using System.CommandLine;
using MotCua.Access.FirstStart;
using MotCua.Platform.Hosting;

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
        var root = new RootCommand("MotCua – phần mềm Một Cửa của phường, xã") { CommandHost.Data, CommandHost.Database, Urls };
        root.SetAction((parsed, stop) => ServeAsync(host, parsed, stop));
        root.Add(Serve(host));
        root.Add(new Command("import", "Nhập dữ liệu từ tệp") { Dossiers.Importing.ImportCommand.Make(host) });
        root.Add(Platform.Verifying.VerifyCommand.Make(host));
        root.Add(Demo.DemoCommand.Make(host));
        root.Add(new Command("export", "Xuất dữ liệu") { Dossiers.Exporting.ExportCommand.Make(host) });
        root.Add(Platform.Backup.BackupCommands.Backup(host));
        root.Add(Platform.Backup.BackupCommands.Restore());
        return root;
    }

    private static Command Serve(CommandHost host)
    {
        var serve = new Command("serve", "Chạy ứng dụng web và các việc định kỳ (mặc định)") { Urls };
        serve.SetAction((parsed, stop) => ServeAsync(host, parsed, stop));
        return serve;
    }

    private static Task<int> ServeAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken) => CommandHost.GuardAsync(async () =>
    {
        await using var app = host.Build(CommandHost.OptionsOf(parsed, parsed.GetValue(Urls)!));
        await using (var scope = app.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<Migrator>().PrepareAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        if (app.Services.GetRequiredService<Access.FirstPassword>().Password is { } password)
            Console.WriteLine($"Tài khoản quản trị: {FirstAdministrator.UserName}  mật khẩu một lần: {password}");
        foreach (var url in app.Urls) Console.WriteLine($"Một Cửa đang chạy tại {url}");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    });
}
