using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers.Extending;

/// <summary>Phiếu đề nghị gia hạn: the holder asks before the date is broken (NĐ 61/2018 Điều 19.9).</summary>
[Needs(Permission.HandleDossiers, Permission.ReceiveDossiers)]
internal sealed class ProposeModel(DossierWork work) : DossierPage(work)
{
    [BindProperty]
    public Asked Input { get; set; } = new();

    public override DossierVerb Verb => DossierVerb.ProposeExtension;

    protected override bool ForHolder => true;

    public DueSet Proposed { get; private set; } = null!;

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Proposed = ExtensionDates.After(Dossier.DueAt, Work.Today, Math.Clamp(Input.Days, 1, 120), await Work.CalendarAsync(cancellationToken));
        if (IsFirstLook) Input.NewDue = Proposed.At.ToDay();
        if (Request.Query["handler"] == "Count") ModelState.Clear();
    }

    public IActionResult OnPostCount()
    {
        Input.NewDue = Proposed.At.ToDay();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var newDue = ExtensionDates.CloseOf(Input.NewDue!.Value, await Work.CalendarAsync(cancellationToken));
        Dossier.ProposeExtension(Input.Reason!.Trim(), newDue, Work.Now, Work.Official.Name, Work.Official.Id);
        return await SaveAsync("Đã gửi đề nghị gia hạn đến lãnh đạo.", cancellationToken);
    }

    internal sealed record Asked
    {
        [Display(Name = "Lý do"), Required(ErrorMessage = "Ghi lý do gia hạn."), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
        public string? Reason { get; set; }

        [Display(Name = "Số ngày làm việc thêm"), Range(1, 120, ErrorMessage = "Số ngày làm việc thêm từ 1 đến 120.")]
        public int Days { get; set; } = ExtensionDates.Usual;

        [Display(Name = "Ngày hẹn lại"), Required(ErrorMessage = "Chọn ngày hẹn lại.")]
        public DateOnly? NewDue { get; set; }
    }
}
