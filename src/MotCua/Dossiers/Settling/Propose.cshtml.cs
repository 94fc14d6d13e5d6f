using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers.Settling;

/// <summary>The holder presents the result with its draft; a leader may be chosen, else whichever leader comes first decides.</summary>
[Needs(Permission.HandleDossiers, Permission.ReceiveDossiers)]
[RequestFormLimits(MultipartBodyLengthLimit = 220_000_000)]
[RequestSizeLimit(220_000_000)]
internal sealed class ProposeModel(DossierWork work) : DossierPage(work)
{
    [BindProperty]
    public Presented Input { get; set; } = new();

    public override DossierVerb Verb => DossierVerb.ProposeResult;

    protected override bool ForHolder => true;

    public IReadOnlyList<SelectListItem> Leaders { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var agency = Work.Official.AgencyId;
        var roles = (await Work.Db.Roles.AsNoTracking().Where(r => r.AgencyId == agency).ToListAsync(cancellationToken)).Where(r => r.Permissions.Contains(nameof(Permission.ApproveDossiers))).Select(r => r.Id).ToHashSet();
        var officials = await Work.Db.Officials.AsNoTracking().Where(o => o.AgencyId == agency && o.IsActive).OrderBy(o => o.FullName).ToListAsync(cancellationToken);
        Leaders = [new("Lãnh đạo bất kỳ", ""), .. officials.Where(o => o.RoleIds.Any(roles.Contains)).Select(o => new SelectListItem(o.FullName, $"{o.Id}"))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var leader = Leaders.FirstOrDefault(l => l.Value == $"{Input.LeaderId}") ?? throw new RuleBroken("Chọn lãnh đạo trong danh sách.", "Input.LeaderId");
        var handOver = new HandOver(Work.Official.Name, Input.LeaderId, null, Input.LeaderId is null ? "Lãnh đạo" : leader.Text, null);
        Dossier.ProposeResult(Input.Outcome, (Input.Summary ?? "").Trim(), (Input.Reason ?? "").Trim(), handOver, Work.Now, Work.Official.Name, Work.Official.Id);
        await Work.AttachAsync(Dossier, "Dự thảo kết quả", Uploads, cancellationToken);
        return await SaveAsync("Đã trình kết quả đến lãnh đạo.", cancellationToken);
    }

    internal sealed record Presented
    {
        [Display(Name = "Kết quả"), EnumDataType(typeof(DossierOutcome), ErrorMessage = "Chọn đồng ý hoặc từ chối giải quyết.")]
        public DossierOutcome Outcome { get; set; } = DossierOutcome.Granted;

        [Display(Name = "Trình đến")]
        public long? LeaderId { get; set; }

        [Display(Name = "Tóm tắt kết quả"), StringLength(1000, ErrorMessage = "Tóm tắt dài quá 1.000 ký tự.")]
        public string? Summary { get; set; }

        [Display(Name = "Lý do từ chối"), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
        public string? Reason { get; set; }
    }
}
