using System.Globalization;
using System.Text;
using BenchmarkDotNet.Running;
using MotCua.Bench.Load;

namespace MotCua.Bench;

/// <summary>Runs what BenchmarkDotNet measures and writes it down as one table.</summary>
internal static class KernelResults
{
    public static async Task RunAsync(string? file)
    {
        var text = new StringBuilder("## The kernel\n\n| | mean | allocated |\n|---|---:|---:|\n");
        foreach (var report in BenchmarkRunner.Run([typeof(KernelBench), typeof(NumberingBench)]).SelectMany(s => s.Reports))
        {
            var what = report.BenchmarkCase;
            var name = string.Join(", ", what.Parameters.Items.Select(p => $"{p.Value}").Prepend(what.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')));
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {Time(report.ResultStatistics?.Mean)} | {report.GcStats.GetBytesAllocatedPerOperation(what)} B |");
        }
        Console.WriteLine(text);
        if (file is not null) await ResultsFile.ReplaceAsync(file, "kernel", text.ToString());
    }

    private static string Time(double? nanoseconds) => nanoseconds switch
    {
        null => "–",
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0} ns"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1_000:0.0} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1_000_000:0.00} ms"),
    };
}
