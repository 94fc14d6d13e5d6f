using System.CommandLine;
using MotCua.Platform.Hosting;

namespace MotCua.Procedures.Importing;

/// <summary><c>motcua import procedures FILE.json</c></summary>
internal static class ImportProceduresCommand
{
    public static Command Create(CommandHost host)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Tệp JSON danh mục thủ tục" };
        var command = new Command("procedures", "Nhập danh mục thủ tục: cả tệp hoặc không gì cả") { file };
        command.SetAction((parsed, stop) => host.RunAsync(parsed, async (services, cancellationToken) =>
        {
            var given = parsed.GetRequiredValue(file);
            if (!given.Exists) throw new FormatException($"Không thấy tệp {given.FullName}.");
            await using var json = given.OpenRead();
            var rows = ProcedureFile.Read(json);
            var import = services.GetRequiredService<ProcedureImport>();
            var plan = await import.PlanAsync(rows, cancellationToken);
            await import.ApplyAsync(plan, cancellationToken);
            await Console.Error.WriteLineAsync($"Đã nhập {rows.Count} thủ tục: {plan.InWords}.");
            return 0;
        }, stop));
        return command;
    }
}
