using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using MotCua.Platform.Hosting;

namespace MotCua.Platform.Verifying;

/// <summary><c>verify</c>: runs every check that the modules registered and prints the first break of each.</summary>
internal static class VerifyCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make(CommandHost host)
    {
        var verify = new Command("verify", "Kiểm tra chuỗi nhật ký, số hồ sơ và các đẳng thức thống kê; in chỗ sai đầu tiên") { CommandHost.Json };
        verify.SetAction((parsed, stop) => host.RunAsync(parsed, (services, token) => RunAsync(services, parsed.GetValue(CommandHost.Json), token), stop));
        return verify;
    }

    private static async Task<int> RunAsync(IServiceProvider services, bool json, CancellationToken cancellationToken)
    {
        var results = new List<(string Name, Finding? Break, long Checked)>();
        foreach (var check in services.GetServices<ICheck>())
        {
            var (broken, seen) = await check.RunAsync(cancellationToken);
            results.Add((check.Name, broken, seen));
            if (!json) Tell(check.Name, broken, seen);
        }
        var sound = results.TrueForAll(r => r.Break is null);
        if (json) Console.WriteLine(JsonSerializer.Serialize(new { ok = sound, checks = results.Select(r => new { name = r.Name, @checked = r.Checked, @break = r.Break }) }, Json));
        return sound ? 0 : 1;
    }

    private static void Tell(string name, Finding? broken, long seen) =>
        Console.WriteLine(broken is null ? $"{name}: đúng ({seen.Print()} mục)" : $"{name}: SAI tại {broken.Where}: {broken.What}");
}
