namespace MotCua.PeriodicReports.Drafting;

/// <summary>The rows of the statistical annex: computed ones take their value from the figures, typed ones wait for an official.</summary>
internal static class ReportAnnex
{
    /// <summary>What the system could count and knows nothing of is typed, as if the template had not asked for a figure.</summary>
    public static IReadOnlyList<AnnexRow> Of(ReportTemplate template, ReportFigures figures, IReadOnlyList<AnnexRow> before) =>
        [.. template.Annex.SelectMany(g => g.Items.Select(i => Filled(new AnnexRow(i.Key, g.Name, i.Name, i.Unit, i.Figure is { } figure && figures.Find(figure) is null ? null : i.Figure, "", TypedBefore(i.Key, before)), figures)))];

    /// <summary>Computed rows anew; what was typed, noted and corrected stays.</summary>
    public static IReadOnlyList<AnnexRow> Again(IReadOnlyList<AnnexRow> rows, ReportFigures figures) => [.. rows.Select(r => Filled(r, figures))];

    private static string TypedBefore(string key, IReadOnlyList<AnnexRow> before) =>
        before.FirstOrDefault(r => r.IsTyped && r.Key == key && r.Value.Length > 0) is { } row ? $"kỳ trước {row.Value}" : "";

    private static AnnexRow Filled(AnnexRow row, ReportFigures figures) => row.Figure is { } key && figures.Find(key) is { } figure
        ? row with { Value = figure.Text, Before = figure.Before is null ? "" : $"{figure.Change(figure.Before)} ({figure.Print(figure.Before)})" }
        : row;
}
