using System.Globalization;
using System.Text;
using MotCua.Platform;

namespace MotCua.Bench.Load;

/// <summary>What was measured over one database.</summary>
internal sealed class LoadSet(string kind, Dataset dataset)
{
    private readonly Dictionary<(string Work, int Clients), Measured> _ours = [], _bare = [];

    public string Kind => kind;

    public Dataset Dataset => dataset;

    public double Idle { get; set; }

    public double Peak { get; set; }

    public double? Province { get; set; }

    public void Add(string work, int clients, Measured measured) => _ours[(work, clients)] = measured;

    public void AddBare(string work, int clients, Measured measured) => _bare[(work, clients)] = measured;

    public Measured? Of(string work, int clients) => _ours.GetValueOrDefault((work, clients));

    public Measured? Bare(string work, int clients) => _bare.GetValueOrDefault((work, clients));
}

internal sealed class LoadResults(LoadOptions options)
{
    private readonly List<LoadSet> _sets = [];

    public TimeSpan Took { get; set; }

    public List<string> Failures { get; } = [];

    public LoadSet Of(string kind, Dataset dataset)
    {
        var set = new LoadSet(kind, dataset);
        _sets.Add(set);
        return set;
    }

    public string Text
    {
        get
        {
            var text = new StringBuilder();
            text.AppendLine(CultureInfo.InvariantCulture, $"## Under load, beside a bare endpoint").AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"{DateTime.UtcNow.ToDay().Print()}, {Machine.Described}; one run of {Took.TotalMinutes:0.0} minutes, {options.Seconds} s a cell after a warm-up. Server, clients and database share these cores, so a rate is of all three; read the ratios.").AppendLine();
            foreach (var failure in Failures) text.AppendLine(CultureInfo.InvariantCulture, $"Not measured: {failure}").AppendLine();
            BareTable(text);
            PagesTable(text);
            MemoryTable(text);
            return text.ToString();
        }
    }

    private void BareTable(StringBuilder text)
    {
        var rows = _sets.SelectMany(s => new[] { "intake", "tracking" }.SelectMany(w => options.Clients.Select(c => (Set: s, Work: w, Clients: c, Ours: s.Of(w, c), Bare: s.Bare(w, c))))).Where(r => r.Ours is not null && r.Bare is not null).ToList();
        if (rows.Count == 0) return;
        text.AppendLine("| database | dossiers / wards | request | clients | MotCua /s | median | p95 | CPU ms | bare /s | median | p95 | CPU ms | ratio |").AppendLine("|---|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (set, work, clients, ours, bare) in rows)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {set.Kind} | {set.Dataset.Dossiers.Print()} / {set.Dataset.Wards} | {work} | {clients} | {ours!.Rate:0} | {ours.Median:0.00} | {ours.P95:0.00} | {ours.Cpu:0.00} | {bare!.Rate:0} | {bare.Median:0.00} | {bare.P95:0.00} | {bare.Cpu:0.00} | **{ours.Rate / bare.Rate:0.00}** |");
        text.AppendLine();
    }

    private void PagesTable(StringBuilder text)
    {
        foreach (var kind in _sets.GroupBy(s => s.Kind))
        {
            var sets = kind.ToList();
            text.AppendLine(CultureInfo.InvariantCulture, $"### {kind.Key}: pages, requests a second (median / p95 / CPU ms)").AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"| page | clients | {string.Join(" | ", sets.Select(s => $"{s.Dataset.Dossiers.Print()} / {s.Dataset.Wards}"))} | median, largest to smallest |").AppendLine(CultureInfo.InvariantCulture, $"|---|---:|{string.Concat(sets.Select(_ => "---:|"))}---:|");
            foreach (var work in LoadOptions.Work)
                foreach (var clients in options.Clients.Where(c => sets.Exists(s => s.Of(work, c) is not null)))
                    text.AppendLine(CultureInfo.InvariantCulture, $"| {work} | {clients} | {string.Join(" | ", sets.Select(s => Cell(s.Of(work, clients))))} | {Growth(sets, work, clients)} |");
            text.AppendLine();
        }
    }

    private void MemoryTable(StringBuilder text)
    {
        text.AppendLine("| database | dossiers / wards | idle MB | most MB under load | II.06a, all wards |").AppendLine("|---|---:|---:|---:|---:|");
        foreach (var set in _sets)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {set.Kind} | {set.Dataset.Dossiers.Print()} / {set.Dataset.Wards} | {set.Idle:0} | {set.Peak:0} | {(set.Province is { } seconds ? $"{seconds * 1000:0} ms" : "–")} |");
    }

    private static string Cell(Measured? measured) => measured is null ? "–" : string.Create(CultureInfo.InvariantCulture, $"{measured.Rate:0} ({measured.Median:0.00} / {measured.P95:0.00} / {measured.Cpu:0.00})");

    // One ward, growing past: the many wards are another question.
    private static string Growth(List<LoadSet> sets, string work, int clients)
    {
        var one = sets.Where(s => s.Dataset.Wards == 1).ToList();
        return one.Count > 1 && one[0].Of(work, clients) is { } small && one[^1].Of(work, clients) is { } large ? string.Create(CultureInfo.InvariantCulture, $"{large.Median / small.Median:0.00}") : "–";
    }
}
