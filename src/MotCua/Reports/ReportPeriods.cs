using System.Globalization;
using System.Text.Json;

namespace MotCua.Reports;

/// <summary>A span of days a report is usually asked for, both inclusive.</summary>
internal sealed record ReportPeriod(string Name, DateOnly From, DateOnly To);

/// <summary>The usual spans around a day. Which they are is data with dates: the rule of reporting changed before and will again.</summary>
internal static class ReportPeriods
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<IReadOnlyList<Rule>> Rules = new(Read);

    /// <summary>Spans of the year of <paramref name="today"/> and the year before that have begun.</summary>
    public static IReadOnlyList<ReportPeriod> Around(DateOnly today) =>
        [.. new[] { today.Year, today.Year - 1 }.SelectMany(OfYear).Where(p => p.From <= today)];

    private static IEnumerable<ReportPeriod> OfYear(int year) =>
        Rules.Value.LastOrDefault(r => r.ValidFrom <= new DateOnly(year, 1, 1))?.Windows.Select(w => w.In(year)) ?? [];

    private static List<Rule> Read()
    {
        using var file = typeof(ReportPeriods).Assembly.GetManifestResourceStream("MotCua.Seed.report-windows.json")!;
        return [.. JsonSerializer.Deserialize<List<Rule>>(file, Json)!.OrderBy(r => r.ValidFrom)];
    }

    private sealed record Rule(DateOnly ValidFrom, string Source, bool Verified, IReadOnlyList<Window> Windows);

    /// <param name="FromYear">Counted from the year of the name: −1 is the year before.</param>
    private sealed record Window(string Name, int FromYear, int FromMonth, int FromDay, int ToMonth, int ToDay)
    {
        public ReportPeriod In(int year) =>
            new(string.Format(CultureInfo.InvariantCulture, Name, year), new DateOnly(year + FromYear, FromMonth, FromDay), new DateOnly(year, ToMonth, ToDay));
    }
}
