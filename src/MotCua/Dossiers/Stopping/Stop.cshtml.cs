using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;

namespace MotCua.Dossiers.Stopping;

/// <summary>The applicant withdraws, or the work stops; the notice (Mẫu 05 of 2025) is issued at once (NĐ 118/2025 Điều 21).</summary>
[Needs(Permission.NotifyCitizens)]
internal sealed class StopModel(DossierWork work) : DossierPage(work)
{
    [BindProperty]
    public Asked Input { get; set; } = new();

    public override DossierVerb Verb => DossierVerb.Stop;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Work.SaveNumberedAsync(FormNumbers.Stop, number => Dossier.Stop(Input.Outcome, number, Input.Reason!.Trim(), RequestedBy, Work.Now), cancellationToken);
        Notice = "Đã dừng giải quyết hồ sơ.";
        return LocalRedirect($"/ho-so/{Id}/giay-to/dung-giai-quyet");
    }

    private string RequestedBy => Input.Outcome is DossierOutcome.Stopped ? (Input.RequestedBy ?? "").Trim()
        : string.IsNullOrWhiteSpace(Input.RequestedBy) ? Dossier.Owner.Name : Input.RequestedBy.Trim();

    internal sealed record Asked
    {
        [Display(Name = "Hình thức"), EnumDataType(typeof(DossierOutcome), ErrorMessage = "Chọn rút hồ sơ hoặc dừng giải quyết.")]
        public DossierOutcome Outcome { get; set; } = DossierOutcome.Withdrawn;

        [Display(Name = "Người yêu cầu"), StringLength(200, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
        public string? RequestedBy { get; set; }

        [Display(Name = "Lý do"), Required(ErrorMessage = "Ghi lý do dừng hoặc rút hồ sơ."), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
        public string? Reason { get; set; }
    }
}
