using System.Globalization;
using MotCua.Bench;
using MotCua.Bench.Load;

// load [--only intake,tracking] [--sizes 10000] [--databases sqlite] [--clients 1,8,64] [--wards 124] [--seconds 2] [--prepare]
//                                                                MotCua beside a bare endpoint, over growing databases, at growing numbers of clients
// pages [--small 1000] [--large 100000] [--database "Host=…"]   the same pages over few and many dossiers, queries counted, with ratios
// reform [--dossiers 50000] [--city 1000000] [--wards 124] [--rounds 40]   the index pages of a ward and the comparison of a city's wards, queries counted
// kernel                                                         working time, folding, codes, replay; numbering on both databases: BenchmarkDotNet
// all                                                            load and kernel, written into bench/RESULTS.md
switch (args.FirstOrDefault())
{
    case "load":
        await LoadBench.RunAsync(args);
        return 0;
    case "bare":
        await BareEndpoint.RunAsync(args[1], args[2].Length > 0 ? args[2] : null, args[3], long.Parse(args[4], CultureInfo.InvariantCulture));
        return 0;
    case "pages":
        await PagesBench.RunAsync(args);
        return 0;
    case "reform":
        await ReformBench.RunAsync(args);
        return 0;
    case "kernel":
        await KernelResults.RunAsync(LoadOptions.Text(args, "--results"));
        return 0;
    case "all":
        var file = Path.Combine(Repository.Root, "bench", "RESULTS.md");
        await LoadBench.RunAsync(["load", "--results", file, .. args[1..]]);
        await KernelResults.RunAsync(file);
        return 0;
    case "cluster": // used by deploy/try-cluster
        return await ClusterDrive.RunAsync(args);
    default:
        await Console.Error.WriteLineAsync("bench/run all|load|pages|reform|kernel");
        return 2;
}
