using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MotCua.Bench.Load;

/// <summary>A program as a process of its own, so that its memory is its own.</summary>
internal sealed class Served : IDisposable
{
    private readonly Process _process;

    private Served(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static Task<Served> MotCuaAsync(Dataset dataset)
    {
        string[] database = dataset.Options.Database is { } connection ? ["--database", connection] : [];
        return StartAsync(url => [Path.Combine(AppContext.BaseDirectory, "motcua.dll"), "serve", "--data", dataset.Options.DataFolder, "--urls", url, .. database]);
    }

    public static Task<Served> BareAsync(Dataset dataset) => StartAsync(url =>
        [Path.Combine(AppContext.BaseDirectory, "MotCua.Bench.dll"), "bare", url, dataset.Options.Database ?? "", Path.Combine(dataset.Options.DataFolder, "motcua.db"), dataset.Asked.IntakeWard.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Resident memory, MB.</summary>
    public double Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1_000_000.0;
        }
    }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<Served> StartAsync(Func<string, string[]> arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", arguments(address.ToString())) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SignIn__TriesPerMinute"] = "1000000";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } said) Console.Error.WriteLine(said); };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Contains("đang chạy", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new Served(process, address);
            }
        throw new InvalidOperationException($"The program ended with {process.ExitCode} before it listened.");
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
