using System.Diagnostics;
using System.Globalization;

namespace MotCua.Bench;

/// <summary>The same pages over few and over many imported dossiers, asked in turn in one run: queries a page, median time, and the ratio of the two.</summary>
internal static class PagesBench
{
    private const int WarmUps = 40, Rounds = 200;

    public static async Task RunAsync(string[] args)
    {
        var (small, large) = (Number(args, "--small", 1_000), Number(args, "--large", 100_000));
        var server = Text(args, "--database");
        await using var few = await Ward.FillAsync(small, server);
        await using var many = await Ward.FillAsync(large, server);
        Console.WriteLine($"{(server is null ? "SQLite" : "PostgreSQL")}, {small} against {large} dossiers: import {few.ImportSeconds:0.0} s and {many.ImportSeconds:0.0} s, start {few.StartSeconds:0.00} s and {many.StartSeconds:0.00} s");
        Console.WriteLine();
        Console.WriteLine("| page | queries | median, few | median, many | ratio |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var page in Ward.Pages) Console.WriteLine(await MeasureAsync(page, few, many));
        Console.WriteLine($"| memory | | | {Process.GetCurrentProcess().WorkingSet64 / 1_000_000} MB (both wards in one process) | |");
    }

    private static async Task<string> MeasureAsync((string Name, Func<Ward, string> Address) page, Ward few, Ward many)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            await few.AskAsync(page.Address(few));
            await many.AskAsync(page.Address(many));
        }
        var (a, b) = (new List<double>(Rounds), new List<double>(Rounds));
        for (var i = 0; i < Rounds; i++)
        {
            a.Add(await few.AskAsync(page.Address(few)));
            b.Add(await many.AskAsync(page.Address(many)));
        }
        var (queriesFew, queriesMany) = (await few.QueriesAsync(page.Address(few)), await many.QueriesAsync(page.Address(many)));
        return string.Create(CultureInfo.InvariantCulture, $"| {page.Name} | {(queriesFew == queriesMany ? $"{queriesFew}" : $"{queriesFew} / {queriesMany}")} | {Median(a):0.00} ms | {Median(b):0.00} ms | {Median(b) / Median(a):0.00} |");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static int Number(string[] args, string name, int otherwise) => Text(args, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static string? Text(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
