using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Dossiers.Importing;

/// <summary><c>import dossiers FILE</c>.</summary>
internal static class ImportCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make(CommandHost host)
    {
        var file = new Argument<FileInfo>("file") { Description = "Tệp CSV (UTF-8) hoặc XLSX" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Chỉ kiểm tra, không ghi" };
        var ignore = new Option<bool>("--ignore-unknown") { Description = "Bỏ qua cột lạ" };
        var agency = new Option<string?>("--agency") { Description = "Mã đơn vị, cần khi có nhiều đơn vị" };
        var command = new Command("dossiers", "Nhập hồ sơ của hệ thống cũ, được cả tệp hoặc không gì") { file, dryRun, ignore, agency, CommandHost.Json };
        command.SetAction((parsed, stop) => host.RunAsync(parsed, async (services, token) =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!path.Exists) throw new RuleBroken($"Không có tệp {path.FullName}.");
            var owner = await services.GetRequiredService<MotCuaDbContext>().AgencyNamedAsync(parsed.GetValue(agency), token);
            var order = new ImportOrder(path.FullName, path.Name, owner.Id, parsed.GetValue(dryRun), parsed.GetValue(ignore));
            var report = await services.GetRequiredService<DossierImport>().RunAsync(order, rows => Console.Error.WriteLine($"… {rows.Print()} dòng"), token);
            if (parsed.GetValue(CommandHost.Json)) Console.WriteLine(JsonSerializer.Serialize(report, Json));
            else Tell(report, order.DryRun);
            return report.ErrorCount == 0 ? 0 : 1;
        }, stop));
        return command;
    }

    private static void Tell(ImportReport report, bool dryRun)
    {
        foreach (var e in report.Errors) Console.Error.WriteLine($"Dòng {e.Row}, cột {e.Column}, «{e.Value}»: {e.Message}");
        if (report.ErrorCount > report.Errors.Count) Console.Error.WriteLine($"… và {(report.ErrorCount - report.Errors.Count).Print()} lỗi nữa.");
        foreach (var w in report.Warnings) Console.Error.WriteLine($"Lưu ý dòng {w.Row}, cột {w.Column}, «{w.Value}»: {w.Message}");
        if (report.WarningCount > report.Warnings.Count) Console.Error.WriteLine($"… và {(report.WarningCount - report.Warnings.Count).Print()} lưu ý nữa.");
        Console.WriteLine(report.ErrorCount > 0 ? $"Có {report.ErrorCount.Print()} lỗi trong {report.Rows.Print()} dòng; chưa nhập gì."
            : dryRun ? $"{report.Rows.Print()} dòng đều nhập được."
            : $"Đã nhập {report.Imported.Print()} hồ sơ trong {report.Seconds} giây.");
    }
}
