using System.Globalization;

namespace MotCua.Bench.Load;

/// <summary>Which part of the whole is measured.</summary>
internal sealed record LoadOptions
{
    public static readonly IReadOnlyList<string> Work = ["tracking", "dossier", "list", "search", "report", "inbox", "board", "book", "intake"];

    public required IReadOnlySet<string> Only { get; init; }

    public required IReadOnlyList<int> Sizes { get; init; }

    public required IReadOnlyList<string> Databases { get; init; }

    public required IReadOnlyList<int> Clients { get; init; }

    /// <summary>The second set: as many dossiers over so many wards; 0 leaves it out.</summary>
    public required int Wards { get; init; }

    public required double Seconds { get; init; }

    /// <summary>Only makes the databases.</summary>
    public required bool Prepare { get; init; }

    /// <summary>Where the databases stay between runs.</summary>
    public required string Folder { get; init; }

    /// <summary>Where the table goes; null is the screen only.</summary>
    public required string? Results { get; init; }

    public static LoadOptions Read(string[] args)
    {
        var only = List(args, "--only") ?? Work;
        if (only.Except(Work).FirstOrDefault() is { } unknown) throw new ArgumentException($"--only {unknown}: one of {string.Join(", ", Work)}");
        return new LoadOptions
        {
            Only = only.ToHashSet(), Sizes = Numbers(args, "--sizes") ?? [10_000, 100_000, 1_000_000], Databases = List(args, "--databases") ?? ["sqlite", "postgres"],
            Clients = Numbers(args, "--clients") ?? [1, 8, 64], Wards = Numbers(args, "--wards")?[0] ?? 124, Seconds = double.Parse(Text(args, "--seconds") ?? "1.2", CultureInfo.InvariantCulture),
            Prepare = args.Contains("--prepare"), Folder = Text(args, "--folder") ?? Path.Combine(Path.GetTempPath(), "motcua-bench"), Results = Text(args, "--results"),
        };
    }

    public static string? Text(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static string[]? List(string[] args, string name) => Text(args, name)?.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static int[]? Numbers(string[] args, string name) => List(args, name)?.Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
}
