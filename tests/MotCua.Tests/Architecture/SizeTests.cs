using System.Runtime.CompilerServices;

namespace MotCua.Architecture;

/// <summary>One idea per file, and small (rule 8): when an aggregate grows, it is split by ability.</summary>
public class SizeTests
{
    private const int Most = 200;

    [Fact]
    public void No_source_file_is_longer_than_two_hundred_lines() =>
        Assert.Empty(Sources().Where(f => File.ReadLines(f).Count() > Most).Select(f => $"{Path.GetRelativePath(Root(), f)}: {File.ReadLines(f).Count()} lines"));

    [Fact]
    public void No_source_file_holds_an_unfinished_mark() =>
        Assert.Empty(Sources().Where(f => Marks.Any(m => File.ReadAllText(f).Contains(m, StringComparison.Ordinal))).Select(f => Path.GetRelativePath(Root(), f)));

    private static readonly string[] Marks = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception", "#reg" + "ion"];

    private static IEnumerable<string> Sources() => new[] { "src", "tests" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.cs*", SearchOption.AllDirectories))
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
