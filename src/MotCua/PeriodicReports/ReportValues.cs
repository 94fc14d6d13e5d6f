namespace MotCua.PeriodicReports;

/// <summary>What a key in a text stands for: a figure of the report, or a row of its annex.</summary>
public static class ReportValues
{
    // A typed figure nobody has typed yet.
    private const string NotYet = "……";

    extension(ReportContent content)
    {
        public ReportFigure? FigureOf(string key) => content.Figures.Find(key);

        public AnnexRow? TypedOf(string key) => content.Annex.FirstOrDefault(r => r.IsTyped && r.Key == key);

        /// <summary>Null when no figure and no annex row has that key.</summary>
        public string? ValueOf(string key) => content.FigureOf(key)?.Text ?? (content.TypedOf(key) is { } typed ? typed.Value.Length > 0 ? typed.Value : NotYet : null);

        public string Words(IEnumerable<ReportRun> runs) => string.Concat(runs.Select(r => r.Key is { } key ? content.ValueOf(key) ?? r.Text : r.Text));

        /// <summary>Keys in the texts that stand for nothing.</summary>
        public IReadOnlyList<string> UnknownKeys(string text) => [.. ReportText.Keys(text).Where(key => content.ValueOf(key) is null && !ReportText.Blocks.ContainsKey(key))];

        /// <summary>Typed figures the texts speak of and nobody has typed.</summary>
        public IReadOnlyList<AnnexRow> MissingIn(string text) => [.. ReportText.Keys(text).Select(key => content.TypedOf(key)).OfType<AnnexRow>().Where(r => r.Value.Length == 0)];
    }
}
