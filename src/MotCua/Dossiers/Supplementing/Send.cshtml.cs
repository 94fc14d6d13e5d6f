using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Dossiers.Supplementing;

/// <summary>The desk sends Mẫu 02, once by law; what goes beyond waits for a leader, who sends or declines it on this same page.</summary>
[Needs(Permission.NotifyCitizens, Permission.ApproveDossiers)]
internal sealed class SendModel(DossierWork work) : DossierPage(work)
{
    [BindProperty]
    public SupplementInput Input { get; set; } = new();

    [BindProperty, Display(Name = "Lý do không gửi"), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string? DeclineReason { get; set; }

    public override DossierVerb Verb => DossierVerb.SendSupplement;

    public int Limit { get; private set; }

    public DateTime? NoticeDue { get; private set; }

    public DateTime Now => Work.Now;

    public bool IsBeyond => Dossier.Supplements >= Limit;

    public bool MayApprove => Work.Official.Can(Permission.ApproveDossiers);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var rules = await Work.RulesAsync(cancellationToken);
        var calendar = await Work.CalendarAsync(cancellationToken);
        Limit = rules.Number(RuleKey.SupplementLimit);
        var last = calendar.AddWorkingDays(Dossier.ReceivedAt.ToDay(), rules.Number(RuleKey.SupplementNoticeDays));
        NoticeDue = calendar.CloseOf(last).ToUtc();
        if (IsDeclining) AskOnly(nameof(DeclineReason));
        if ((IsFirstLook || IsDeclining) && Dossier.Proposal is { Kind: "supplement" } proposal) Input = SupplementInput.From(proposal, Dossier);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayApprove && !Work.Official.Can(Permission.NotifyCitizens)) return Forbid();
        if (IsBeyond && !MayApprove)
        {
            Dossier.ProposeAnotherSupplement(Input.All, Input.Reason!.Trim(), (Input.SecondBecause ?? "").Trim(), Now, Work.Official.Name, Work.Official.Id);
            return await SaveAsync("Đã trình lãnh đạo quyết định yêu cầu bổ sung thêm.", cancellationToken);
        }
        await Work.SaveNumberedAsync(FormNumbers.Supplement, number => Dossier.SendSupplement(SendingOf(number), Now), cancellationToken);
        Notice = "Đã gửi yêu cầu bổ sung.";
        return LocalRedirect($"/ho-so/{Id}/giay-to/yeu-cau-bo-sung");
    }

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(DeclineReason)) throw new RuleBroken("Ghi lý do không gửi yêu cầu bổ sung.", nameof(DeclineReason));
        if (Dossier.Proposal is { SecondBecause: not null } && !MayApprove) throw new RuleBroken("Yêu cầu bổ sung thêm lần nữa do lãnh đạo quyết định.");
        Dossier.DeclineSupplement(DeclineReason.Trim());
        return SaveAsync("Đã trả lại đề nghị bổ sung.", cancellationToken);
    }

    private SupplementSending SendingOf(string number) =>
        new(Input.All, Input.Reason!.Trim(), number, Limit, Input.SecondBecause?.Trim(), IsBeyond && Work.Official.MayUse(Permission.ApproveDossiers) ? Work.Official.Name : null, NoticeDue);
}
