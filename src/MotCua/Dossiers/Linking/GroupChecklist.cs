using MotCua.Dossiers.OneStop;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Dossiers.Linking;

/// <summary>The papers of several procedures filed at once, each asked for once; and what of it is each dossier's own.</summary>
internal sealed class GroupChecklist(LinkedGroupContent group, IReadOnlyList<ProcedureVersion> versions)
{
    public List<PaperLine> Lines() => [.. versions.SelectMany(v => v.Content.Papers).GroupBy(KeyOf).Select(Merged).Select(PaperLine.For)];

    /// <summary>The list of one procedure, checked as the common list was. A shared paper lies in the first dossier that asks for it; the others say where.</summary>
    public IReadOnlyList<DossierPaper> PapersOf(ProcedureVersion version, IReadOnlyList<PaperLine> lines)
    {
        var checkedLines = lines.Where(l => !l.IsExtra && !string.IsNullOrWhiteSpace(l.Name)).GroupBy(l => VietnamText.Fold(l.Name)).ToDictionary(g => g.Key, g => g.First());
        List<DossierPaper> papers = [.. version.Content.Papers.Where(p => checkedLines.ContainsKey(KeyOf(p))).Select(p => PaperOf(version, p, checkedLines[KeyOf(p)]))];
        if (version == versions[0]) papers.AddRange(lines.Where(l => l.IsExtra && !string.IsNullOrWhiteSpace(l.Name)).Select(l => l.Paper));
        return papers;
    }

    private DossierPaper PaperOf(ProcedureVersion version, PaperItem paper, PaperLine line)
    {
        var first = versions.First(v => v.Content.Papers.Any(p => KeyOf(p) == KeyOf(paper)));
        var (isHere, note) = (first == version, (line.Note ?? "").Trim());
        if (!isHere && line.Verdict is not PaperVerdict.NotNeeded) note = $"Dùng chung, nộp một lần ở hồ sơ «{first.Content.Name}». {note}".TrimEnd();
        return new DossierPaper(paper.Name, isHere ? line.Originals : 0, isHere ? line.Copies : 0, paper.Required && paper.Condition is null, paper.Kind, line.Verdict, note);
    }

    private PaperItem Merged(IGrouping<string, PaperItem> same)
    {
        var required = same.Any(p => p.Required && p.Condition is null);
        var first = same.First();
        return new PaperItem(NameOf(first), same.Max(p => p.Original), same.Max(p => p.Copies), required, same.Any(p => !p.OnlyShown) ? "nộp" : first.Kind, required ? null : first.Condition);
    }

    private string KeyOf(PaperItem paper) => VietnamText.Fold(NameOf(paper));

    private string NameOf(PaperItem paper)
    {
        var name = VietnamText.Fold(paper.Name);
        return group.SharedPapers.FirstOrDefault(s => s.StandsFor.Any(other => VietnamText.Fold(other) == name))?.Name ?? paper.Name;
    }
}
