using System.Text.Json;
using System.Text.RegularExpressions;

namespace MotCua.Visits.Counting;

/// <summary>Programs that fetch pages by themselves, told by a word in their name. The list is data: <c>Seed/robots.json</c>.</summary>
internal static class Robots
{
    private static readonly Regex Words = new(string.Join('|', Read().Select(Regex.Escape)), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>A browser always says what it is.</summary>
    public static bool Knows(string? userAgent) => string.IsNullOrWhiteSpace(userAgent) || Words.IsMatch(userAgent);

    private static List<string> Read()
    {
        using var file = typeof(Robots).Assembly.GetManifestResourceStream("MotCua.Seed.robots.json")!;
        return JsonSerializer.Deserialize<List<string>>(file)!;
    }
}
