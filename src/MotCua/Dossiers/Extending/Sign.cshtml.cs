using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Dossiers.Extending;

/// <summary>The head signs the apology (Mẫu 04), which moves the date; in time or marked late, once or with a reason.</summary>
[Needs(Permission.SignApologies)]
internal sealed class SignModel(DossierWork work) : DossierPage(work)
{
    [BindProperty]
    public Signed Input { get; set; } = new();

    [BindProperty, Display(Name = "Lý do không gia hạn"), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string? DeclineReason { get; set; }

    public override DossierVerb Verb => DossierVerb.Extend;

    public int Limit { get; private set; }

    public int LeadDays { get; private set; }

    public string SignerName { get; private set; } = "";

    public string SignerTitle { get; private set; } = "";

    public bool IsBeyond => Dossier.Extensions >= Limit;

    public bool IsLate => Dossier.DueAt is { } due && Work.Today > due.ToDay().AddDays(-LeadDays);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var rules = await Work.RulesAsync(cancellationToken);
        (Limit, LeadDays) = (rules.Number(RuleKey.ExtensionLimit), rules.Number(RuleKey.ApologyLeadDays));
        (SignerName, SignerTitle) = await Work.SignerAsync(cancellationToken);
        if (IsDeclining) AskOnly(nameof(DeclineReason));
        if (!IsFirstLook && !IsDeclining) return;
        var proposed = Dossier.Proposal is { Kind: "extension" } proposal ? proposal : null;
        var newDue = proposed?.NewDueAt ?? ExtensionDates.After(Dossier.DueAt, Work.Today, ExtensionDates.Usual, await Work.CalendarAsync(cancellationToken)).At;
        Input = new Signed { Reason = proposed?.Reason, NewDue = newDue.ToDay() };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var newDue = ExtensionDates.CloseOf(Input.NewDue!.Value, await Work.CalendarAsync(cancellationToken));
        await Work.SaveNumberedAsync(FormNumbers.Apology, number => Dossier.Extend(new ApologySigning(number, Input.Reason!.Trim(), newDue, SignerName, SignerTitle, Input.BeyondBecause?.Trim()), Limit, LeadDays, Work.Now), cancellationToken);
        Notice = $"Đã ký xin lỗi, hẹn lại {newDue.Print()}.";
        return LocalRedirect($"/ho-so/{Id}/giay-to/xin-loi");
    }

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(DeclineReason)) throw new RuleBroken("Ghi lý do không gia hạn.", nameof(DeclineReason));
        Dossier.DeclineExtension(DeclineReason.Trim());
        return SaveAsync("Đã trả lại đề nghị gia hạn.", cancellationToken);
    }

    internal sealed record Signed
    {
        [Display(Name = "Lý do"), Required(ErrorMessage = "Ghi lý do chậm trễ."), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
        public string? Reason { get; set; }

        [Display(Name = "Ngày hẹn lại"), Required(ErrorMessage = "Chọn ngày hẹn lại.")]
        public DateOnly? NewDue { get; set; }

        [Display(Name = "Vì sao hẹn lại thêm lần nữa"), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
        public string? BeyondBecause { get; set; }
    }
}
