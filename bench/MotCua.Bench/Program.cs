using BenchmarkDotNet.Running;
using MotCua.Bench;

// pages [--small 1000] [--large 100000] [--database "Host=…"]   the same pages over few and many dossiers, with ratios
// kernel                                                         working time, folding, codes: BenchmarkDotNet
switch (args.FirstOrDefault())
{
    case "pages":
        await PagesBench.RunAsync(args);
        return 0;
    case "kernel":
        BenchmarkRunner.Run<KernelBench>(args: args[1..]);
        return 0;
    case "cluster": // used by deploy/try-cluster
        return await ClusterDrive.RunAsync(args);
    default:
        await Console.Error.WriteLineAsync("bench/run pages|kernel");
        return 2;
}
