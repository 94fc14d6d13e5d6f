using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers.Printing;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Custody;

/// <summary>A manifest: printed by the giver, confirmed line by line by the receiver, who refuses what is missing or wrong with a reason.</summary>
[Needs(Permission.ReceiveDossiers, Permission.HandleDossiers, Permission.AssignDossiers, Permission.IssueResults)]
internal sealed class ShowModel(MotCuaDbContext db, Official official, PaperSources sources, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public List<long> Chosen { get; set; } = [];

    [BindProperty, Display(Name = "Lý do không nhận"), StringLength(300, ErrorMessage = "Lý do dài quá 300 ký tự.")]
    public string? Reason { get; set; }

    public PaperManifest Manifest { get; private set; } = null!;

    public Paper Paper { get; private set; } = null!;

    public bool MayConfirm => Manifest.Waiting > 0 && Manifest.MayConfirm(official);

    public bool IsOverdue => Manifest.IsOverdueAt(clock.UtcNow);

    public override Aggregate? Subject => Manifest;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        if (await db.PaperManifests.VisibleTo(official).SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } manifest) return false;
        Manifest = manifest;
        Paper = ManifestPaper.Of(manifest, await sources.HeadAsync(manifest.AgencyId, manifest.MadeAt, cancellationToken));
        return true;
    }

    public void OnGet() { }

    public IActionResult OnGetPdf() => PaperFile.Pdf(Paper, $"ban-giao-{Manifest.Number.Replace('/', '-')}");

    public async Task<IActionResult> OnPostReceiveAsync(CancellationToken cancellationToken)
    {
        Must();
        Manifest.Receive([.. Chosen.Distinct()], official.Name, clock.UtcNow);
        foreach (var dossier in await DossiersAsync(cancellationToken)) dossier.ReceiveOriginal(Manifest.Number, clock.UtcNow);
        return await DoneAsync($"Đã xác nhận nhận {Chosen.Distinct().Count().Print()} hồ sơ.", cancellationToken);
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken)
    {
        Must();
        if (Chosen.Count == 0) throw new RuleBroken("Đánh dấu hồ sơ không nhận.", "Chosen");
        foreach (var id in Chosen.Distinct()) Manifest.Refuse(id, (Reason ?? "").Trim(), official.Name, clock.UtcNow);
        foreach (var dossier in await DossiersAsync(cancellationToken)) dossier.RefuseOriginal(Manifest.Number, Reason!.Trim());
        return await DoneAsync($"Đã ghi không nhận {Chosen.Distinct().Count().Print()} hồ sơ; bản giấy vẫn ở {Manifest.From}.", cancellationToken);
    }

    private void Must()
    {
        if (!Manifest.MayConfirm(official)) throw new RuleBroken($"Chỉ bên nhận ({Manifest.To}) xác nhận phiếu này.");
    }

    private Task<List<Dossier>> DossiersAsync(CancellationToken cancellationToken) => db.Dossiers.Where(d => Chosen.Contains(d.Id)).ToListAsync(cancellationToken);

    private async Task<IActionResult> DoneAsync(string told, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        Notice = told;
        return LocalRedirect($"/phieu-ban-giao/{Id}");
    }
}
