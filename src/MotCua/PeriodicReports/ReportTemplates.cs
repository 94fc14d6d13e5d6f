using System.Text.Json;

namespace MotCua.PeriodicReports;

/// <summary>The outline and annex a report begins with. Which they are is data with dates, kept beside the program: guidance changed before and will again.</summary>
internal sealed record ReportTemplate(DateOnly ValidFrom, string Source, bool Verified, string Title, string Authority, string Recipients, IReadOnlyList<ReportSection> Sections, IReadOnlyList<string> Compared, IReadOnlyList<AnnexGroup> Annex)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<IReadOnlyList<ReportTemplate>> All = new(Read);

    /// <summary>The one in force on the last day of a period.</summary>
    public static ReportTemplate On(DateOnly day) => All.Value.LastOrDefault(t => t.ValidFrom <= day) ?? All.Value[0];

    private static IReadOnlyList<ReportTemplate> Read()
    {
        using var file = typeof(ReportTemplate).Assembly.GetManifestResourceStream("MotCua.Seed.report-templates.json")!;
        return [.. JsonSerializer.Deserialize<List<ReportTemplate>>(file, Json)!.OrderBy(t => t.ValidFrom)];
    }
}

internal sealed record AnnexGroup(string Name, IReadOnlyList<AnnexItem> Items);

/// <param name="Figure">The figure it takes its value from; null is typed.</param>
internal sealed record AnnexItem(string Key, string Name, string Unit, string? Figure = null);
