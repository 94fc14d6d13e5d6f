using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Procedures;
using MotCua.Rules;

namespace MotCua.Dossiers.Supplementing;

/// <summary>The papers came: says before saving what the new date will be and why.</summary>
[Needs(Permission.ReceiveDossiers, Permission.NotifyCitizens)]
internal sealed class ReceiveModel(DossierWork work) : DossierPage(work)
{
    [BindProperty, MaxLength(200, ErrorMessage = "Nhiều nhất 200 giấy tờ.")]
    public List<Checked> Input { get; set; } = [];

    public override DossierVerb Verb => DossierVerb.ReceiveSupplement;

    public SupplementPolicy Policy { get; private set; }

    public DueSet Due { get; private set; } = null!;

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Policy = await PolicyAsync(cancellationToken);
        Due = Dossier.DueAfterSupplement(Policy, Work.Now, await Work.CalendarAsync(cancellationToken));
        if (IsFirstLook) Input = [.. Dossier.Papers.Select(p => new Checked(p.Name, p.Verdict, p.Note)), .. await AskedBesideAsync(cancellationToken)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Dossier.ReceiveSupplement(Policy, PapersNow(), Work.Now, await Work.CalendarAsync(cancellationToken));
        return await SaveAsync($"Đã nhận bổ sung. Hẹn trả {Dossier.DueAt?.Print()}.", cancellationToken);
    }

    // The version the dossier was received under decides; where it says nothing, the rule of the day.
    private async Task<SupplementPolicy> PolicyAsync(CancellationToken cancellationToken)
    {
        var version = Dossier.ProcedureVersionId;
        var own = (await Work.Db.ProcedureVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == version, cancellationToken))?.Content.SupplementPolicy;
        var policy = string.IsNullOrEmpty(own) ? (await Work.RulesAsync(cancellationToken)).Text(RuleKey.SupplementPolicy) : own;
        return policy switch { "pause" => SupplementPolicy.Pause, "keep" => SupplementPolicy.Keep, _ => SupplementPolicy.Restart };
    }

    private async Task<IEnumerable<Checked>> AskedBesideAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        var asked = await Work.Db.History.AsNoTracking().Where(h => h.SubjectId == id && h.Kind == nameof(SupplementAsked)).OrderByDescending(h => h.Sequence).FirstOrDefaultAsync(cancellationToken);
        return asked?.Happened is SupplementAsked { Papers: var papers } ? papers.Where(p => Dossier.Papers.All(known => known.Name != p)).Select(p => new Checked(p, PaperVerdict.Good, "Bổ sung")) : [];
    }

    private IReadOnlyList<DossierPaper> PapersNow() =>
    [
        .. Dossier.Papers.Select(p => Input.FirstOrDefault(i => i.Name == p.Name) is { } seen ? p with { Verdict = seen.Verdict, Note = (seen.Note ?? "").Trim() } : p),
        .. Input.Where(i => !string.IsNullOrWhiteSpace(i.Name) && Dossier.Papers.All(p => p.Name != i.Name)).Select(i => new DossierPaper(i.Name!, 1, 0, false, "nộp", i.Verdict, (i.Note ?? "").Trim())),
    ];

    internal sealed record Checked
    {
        public Checked() { }

        public Checked(string name, PaperVerdict verdict, string note) => (Name, Verdict, Note) = (name, verdict, note);

        [StringLength(1000, ErrorMessage = "Tên giấy tờ dài quá 1.000 ký tự.")]
        public string? Name { get; set; }

        [EnumDataType(typeof(PaperVerdict), ErrorMessage = "Chọn kết quả kiểm tra trong danh sách.")]
        public PaperVerdict Verdict { get; set; }

        [StringLength(300, ErrorMessage = "Ghi chú dài quá 300 ký tự.")]
        public string? Note { get; set; }
    }
}
