using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MotCua.Platform.Hosting;

namespace MotCua;

/// <summary>The built program as a process of its own, on a port of its own; may be killed in the middle of its work.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private readonly Process _process;

    private RunningProgram(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static Task<RunningProgram> StartAsync(MotCuaOptions options) => StartAsync(options, new Uri($"http://127.0.0.1:{FreePort()}"), []);

    /// <param name="options">Its data.</param>
    /// <param name="address">Where it listens.</param>
    /// <param name="inside">What runs it, e.g. in a network namespace of its own; nothing runs it as it is.</param>
    public static async Task<RunningProgram> StartAsync(MotCuaOptions options, Uri address, IReadOnlyList<string> inside)
    {
        string[] database = options.Database is { } connection ? ["--database", connection] : [];
        string[] command = [.. inside, "dotnet", Path.Combine(AppContext.BaseDirectory, "motcua.dll"), "serve", "--data", options.DataFolder, "--urls", address.ToString(), .. database];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Exchange__PlainHttp"] = "true"; // a namespace is a network of the test's own
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Contains("đang chạy", StringComparison.Ordinal)) return new RunningProgram(process, address);
        throw new InvalidOperationException($"The program ended with {process.ExitCode} before it listened.");
    }

    public Visitor Visitor() => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }, Address);

    /// <summary>As a power cut would: no word before, nothing written after.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    /// <summary>Below the ports that the system gives to whoever connects: it is still free after the program was killed and before it starts again.</summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            using var probe = new TcpListener(IPAddress.Loopback, port);
            try
            {
                probe.Start();
                return port;
            }
            catch (SocketException) { } // somebody has it
        }
    }
}
