using System.CommandLine;
using MotCua.Platform.Hosting;

namespace MotCua.Platform.Backup;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>.</summary>
internal static class BackupCommands
{
    public static Command Backup(CommandHost host)
    {
        var file = new Argument<FileInfo>("file") { Description = "Tệp sao lưu sẽ tạo" };
        var command = new Command("backup", "Sao lưu nhất quán trong khi đang chạy") { file };
        command.SetAction((parsed, stop) => host.RunAsync(parsed, async (services, token) =>
        {
            var target = parsed.GetRequiredValue(file).FullName;
            await new Backups(CommandHost.OptionsOf(parsed), TimeProvider.System).BackupAsync(target, services.GetRequiredService<MotCuaDbContext>(), token);
            Console.WriteLine($"Đã sao lưu vào {target} ({new FileInfo(target).Length.Print()} byte).");
            return 0;
        }, stop));
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<FileInfo>("file") { Description = "Tệp sao lưu" };
        var force = new Option<bool>("--force") { Description = "Khôi phục cả khi đã có dữ liệu; dữ liệu cũ được dời sang bên" };
        var command = new Command("restore", "Khôi phục từ bản sao lưu; từ chối tệp hỏng. Dừng phần mềm trước khi chạy.") { file, force };
        command.SetAction((parsed, stop) => CommandHost.GuardAsync(async () =>
        {
            var options = CommandHost.OptionsOf(parsed);
            await new Backups(options, TimeProvider.System).RestoreAsync(parsed.GetRequiredValue(file).FullName, parsed.GetValue(force), stop);
            Console.WriteLine($"Đã khôi phục vào {Path.GetFullPath(options.DataFolder)}. Chạy «motcua verify» để kiểm tra.");
            return 0;
        }));
        return command;
    }
}
