using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers.Interlinking;

/// <summary>One leg as the asking side knows it: urge, recall, and write down the answer of a body without a system.</summary>
[Needs]
[RequestFormLimits(MultipartBodyLengthLimit = 220_000_000)]
[RequestSizeLimit(220_000_000)]
internal sealed class LegModel(DossierWork work) : DossierPage(work)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty, Display(Name = "Lời đôn đốc"), StringLength(500, ErrorMessage = "Lời đôn đốc dài quá 500 ký tự.")]
    public string? Urging { get; set; }

    [BindProperty, Display(Name = "Lý do thu hồi"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Why { get; set; }

    public override DossierVerb Verb => DossierVerb.OpenLeg;

    public DossierLeg Leg { get; private set; } = null!;

    public DateTime Now => Work.Now;

    private bool Holds => Dossier.IsHeldBy(Work.Official);

    public bool CanRecall => Leg.IsOpen && (Holds || Work.Official.Can(Permission.ApproveDossiers));

    public bool CanAnswer => Leg is { IsOpen: true, IsOnPaper: true } && Holds;

    /// <summary>The head of the desk is told of what is overdue, and can do something about it.</summary>
    public bool CanUrge => Leg.IsOpen && (Holds || Work.Official.Can(Permission.ReceiveDossiers) || Work.Official.Can(Permission.ApproveDossiers));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || Dossier.Legs.SingleOrDefault(l => l.Number == Number) is not { } leg) return false;
        Leg = leg;
        return true;
    }

    public Task<IActionResult> OnPostUrgeAsync(CancellationToken cancellationToken)
    {
        Must(CanUrge, "Chỉ người giữ hồ sơ, bộ phận Một cửa hoặc lãnh đạo đôn đốc được liên thông còn mở.");
        if (!Holds && !Work.Official.MayUse(Permission.ReceiveDossiers)) Work.Official.MayUse(Permission.ApproveDossiers);
        Dossier.UrgeLeg(Number, (Urging ?? "").Trim(), Work.Now);
        return SaveAsync($"Đã đôn đốc {Leg.ToName}.", cancellationToken);
    }

    public Task<IActionResult> OnPostRecallAsync(CancellationToken cancellationToken)
    {
        Must(CanRecall, "Chỉ người giữ hồ sơ hoặc lãnh đạo thu hồi được liên thông còn mở.");
        if (string.IsNullOrWhiteSpace(Why)) throw new RuleBroken("Ghi lý do thu hồi: cơ quan đang làm cần biết vì sao.", "Why");
        if (!Holds) Work.Official.MayUse(Permission.ApproveDossiers);
        Dossier.RecallLeg(Number, Why.Trim(), Work.Now);
        return SaveAsync($"Đã thu hồi liên thông số {Number}.", cancellationToken);
    }

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancellationToken)
    {
        Must(CanAnswer, "Chỉ người giữ hồ sơ ghi được câu trả lời, và chỉ của cơ quan không có hệ thống.");
        var at = Input.At?.ToUtc() ?? Work.Now;
        if (at > Work.Now) throw new RuleBroken("Thời điểm trả lời không được ở sau lúc này.", "Input.At");
        Dossier.AnswerLeg(Number, new LegAnswer(Input.Outcome, (Input.Text ?? "").Trim(), string.IsNullOrWhiteSpace(Input.By) ? Leg.ToName : Input.By.Trim(), at));
        await Work.AttachAsync(Dossier, $"Trả lời liên thông số {Number}", Uploads, cancellationToken);
        return await SaveAsync($"Đã ghi trả lời của {Leg.ToName}.", cancellationToken);
    }

    private void Must(bool may, string otherwise)
    {
        if (may) return;
        throw new RuleBroken(Leg.IsOpen ? otherwise : $"Liên thông số {Number} đã kết thúc ({Leg.State.Word()}) lúc {Leg.ClosedAt!.Value.Print()}.");
    }

    internal sealed record Form
    {
        [Display(Name = "Kết quả"), EnumDataType(typeof(LegOutcome), ErrorMessage = "Chọn có kết quả hoặc từ chối.")]
        public LegOutcome Outcome { get; set; } = LegOutcome.Done;

        [Display(Name = "Nội dung trả lời"), StringLength(4000, ErrorMessage = "Nội dung dài quá 4.000 ký tự.")]
        public string? Text { get; set; }

        [Display(Name = "Người trả lời"), StringLength(200, ErrorMessage = "Tên dài quá 200 ký tự.")]
        public string? By { get; set; }

        [Display(Name = "Trả lời lúc")]
        public DateTime? At { get; set; }
    }
}
