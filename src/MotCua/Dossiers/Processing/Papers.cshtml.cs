using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Dossiers.Processing;

/// <summary>Papers looked at again after intake, and scans added to them. What is only to be shown is never scanned (TT 03/2025 Điều 5.2).</summary>
[Needs(Permission.ReceiveDossiers, Permission.NotifyCitizens, Permission.HandleDossiers)]
[RequestFormLimits(MultipartBodyLengthLimit = 220_000_000)]
[RequestSizeLimit(220_000_000)]
internal sealed class PapersModel(MotCuaDbContext db, Official official, FileStore files, Rulebook rulebook, TimeProvider clock) : VerbPage(db, official)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public List<IFormFile> Scans { get; set; } = [];

    public IReadOnlyList<SelectListItem> Labels { get; private set; } = [];

    protected override string? WhyNot() => DossierActions.WhyNot(Official, Dossier, DossierVerb.CheckPapers);

    protected override Task<bool> PrepareAsync(CancellationToken cancellationToken)
    {
        Labels = [.. Dossier.Papers.Where(p => p.Kind != "xuất trình").Select(p => p.Name).Append("Giấy tờ khác").Distinct().Select(n => new SelectListItem(n, n, n == Input.Label))];
        if (HttpMethods.IsGet(Request.Method)) Input.Papers = [.. Dossier.Papers.Select(p => new Line { Verdict = p.Verdict, Note = p.Note })];
        return Task.FromResult(true);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Must();
        var papers = Checked();
        var changed = !papers.SequenceEqual(Dossier.Papers);
        if (!changed && Scans.Count == 0) throw new RuleBroken("Chưa có gì thay đổi: sửa kết quả kiểm tra hoặc chọn bản quét để thêm.");
        if (changed) Dossier.CheckPapers(papers, (Input.Note ?? "").Trim());
        await AttachAsync(cancellationToken);
        return await DoneAsync(Scans.Count > 0 ? $"Đã lưu và thêm {Scans.Count} tệp." : "Đã lưu kết quả kiểm tra giấy tờ.", cancellationToken);
    }

    private List<DossierPaper> Checked()
    {
        if (Input.Papers.Count != Dossier.Papers.Count) throw new RuleBroken("Danh mục giấy tờ đã thay đổi. Tải lại trang rồi kiểm tra lại.");
        var papers = Dossier.Papers.Zip(Input.Papers, (paper, line) => paper with { Verdict = line.Verdict, Note = (line.Note ?? "").Trim() }).ToList();
        if (papers.FindIndex(p => p.Verdict is PaperVerdict.Bad && p.Note.Length == 0) is >= 0 and var bad) throw new RuleBroken($"Giấy tờ «{papers[bad].Name}» chưa đạt: ghi rõ vì sao.", $"Input.Papers[{bad}].Note");
        if (papers.FindIndex(p => p.IsExtra && p.Note.Length == 0) is >= 0 and var extra) throw new RuleBroken($"Giấy tờ ngoài danh mục «{papers[extra].Name}» phải giữ lý do (NĐ 61/2018 Điều 5).", $"Input.Papers[{extra}].Note");
        return papers;
    }

    private async Task AttachAsync(CancellationToken cancellationToken)
    {
        if (Scans.Count == 0) return;
        if (!Labels.Any(l => l.Value == Input.Label)) throw new RuleBroken("Chọn giấy tờ của bản quét.", "Input.Label");
        var rules = await rulebook.OnAsync(Dossier.AgencyId, clock.Today, cancellationToken);
        var owner = new FileOwner(Dossier.AgencyId, nameof(Dossier), Dossier.Id);
        foreach (var scan in Scans) await files.KeepAsync(owner, Input.Label!, scan, rules.Number(RuleKey.FileMegabytes), "Scans", cancellationToken);
    }

    internal sealed record Form
    {
        public List<Line> Papers { get; set; } = [];

        [Display(Name = "Bản quét của")]
        public string? Label { get; set; }

        [Display(Name = "Nhận xét chung"), StringLength(500, ErrorMessage = "Nhận xét dài quá 500 ký tự.")]
        public string? Note { get; set; }
    }

    internal sealed record Line
    {
        [Display(Name = "Kết quả kiểm tra"), EnumDataType(typeof(PaperVerdict), ErrorMessage = "Chọn kết quả kiểm tra trong danh sách.")]
        public PaperVerdict Verdict { get; set; }

        [Display(Name = "Ghi chú"), StringLength(300, ErrorMessage = "Ghi chú dài quá 300 ký tự.")]
        public string? Note { get; set; }
    }
}
