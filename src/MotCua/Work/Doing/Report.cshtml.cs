using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Work.Doing;

/// <summary>Whoever leads a task reports on it: how far it is, that it is done and with what, or that it needs longer and why. No other right is needed.</summary>
[Needs]
[RequestFormLimits(MultipartBodyLengthLimit = 110_000_000)]
[RequestSizeLimit(110_000_000)]
internal sealed class ReportModel(MotCuaDbContext db, Official official, FileStore files, Rulebook rulebook, TimeProvider clock) : TaskPage(db, official, clock)
{
    [BindProperty]
    public ProgressForm Progress { get; set; } = new();

    [BindProperty]
    public ExtensionForm Extension { get; set; } = new();

    [BindProperty]
    public ResultForm Result { get; set; } = new();

    [BindProperty]
    public List<IFormFile> Uploads { get; set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        await base.LoadAsync(cancellationToken) && (Official.Leads(Found) || Official.Can(Permission.AssignTasks));

    public void OnGet() => Progress.Percent = Found.Percent;

    public async Task<IActionResult> OnPostProgressAsync(CancellationToken cancellationToken)
    {
        Found.Report(Progress.Percent ?? throw new RuleBroken("Nhập tiến độ từ 0 đến 100.", "Progress.Percent"), Typed(Progress.Note), Today);
        await KeepAsync($"Tiến độ {Found.Percent} %", cancellationToken);
        return await SaveAsync("Đã báo tiến độ.", cancellationToken);
    }

    public async Task<IActionResult> OnPostExtensionAsync(CancellationToken cancellationToken)
    {
        Found.AskExtension(Extension.DueOn ?? throw new RuleBroken("Nhập ngày xin gia hạn đến.", "Extension.DueOn"), Typed(Extension.Why));
        return await SaveAsync("Đã gửi đề nghị gia hạn.", cancellationToken);
    }

    public async Task<IActionResult> OnPostResultAsync(CancellationToken cancellationToken)
    {
        Found.HandOver(Typed(Result.Words), Today);
        await KeepAsync("Sản phẩm", cancellationToken);
        return await SaveAsync("Đã báo hoàn thành, chờ nghiệm thu.", cancellationToken);
    }

    private async Task KeepAsync(string label, CancellationToken cancellationToken)
    {
        var megabytes = (await rulebook.OnAsync(Found.AgencyId, Today, cancellationToken)).Number(RuleKey.FileMegabytes);
        foreach (var upload in Uploads) await files.KeepAsync(new FileOwner(Found.AgencyId, nameof(WorkTask), Found.Id), label, upload, megabytes, "Uploads", cancellationToken);
    }

    internal sealed record ProgressForm
    {
        [Display(Name = "Tiến độ (%)")]
        public int? Percent { get; set; }

        [Display(Name = "Việc đã làm được, vướng mắc"), StringLength(2000, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
        public string? Note { get; set; }
    }

    internal sealed record ExtensionForm
    {
        [Display(Name = "Xin gia hạn đến ngày")]
        public DateOnly? DueOn { get; set; }

        [Display(Name = "Lý do"), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
        public string? Why { get; set; }
    }

    internal sealed record ResultForm
    {
        [Display(Name = "Sản phẩm, kết quả"), StringLength(2000, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
        public string? Words { get; set; }
    }
}
