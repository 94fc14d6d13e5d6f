using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dialogues.Holding;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Dialogues.Documents;

/// <summary>Papers of a dialogue: kept by who organises, made public one by one by who concludes.</summary>
[Needs(Permission.HoldDialogues, Permission.ConcludeDialogues)]
internal sealed class DocumentsModel(MotCuaDbContext db, Official official, FileStore files, Rulebook rulebook, TimeProvider clock) : DialoguePage(db, official, clock)
{
    [BindProperty, Display(Name = "Tên tài liệu"), StringLength(200, ErrorMessage = "Tên tài liệu dài quá 200 ký tự.")]
    public string? Label { get; set; }

    [BindProperty]
    public List<IFormFile> Uploads { get; set; } = [];

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public bool MayHold => Official.Can(Permission.HoldDialogues);

    public bool MayConclude => Official.Can(Permission.ConcludeDialogues);

    protected override async Task PrepareAsync(CancellationToken cancellationToken) => Files = await files.OfAsync(nameof(Dialogue), Id, cancellationToken);

    public void OnGet() { }

    public async Task<IActionResult> OnPostUploadAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.HoldDialogues)) return Forbid();
        Found.MustTakeDocuments();
        if (Typed(Label).Length == 0) throw new RuleBroken("Ghi tên tài liệu.", "Label");
        if (Uploads.Count == 0) throw new RuleBroken("Chọn tệp tài liệu.", "Uploads");
        var megabytes = (await rulebook.OnAsync(Found.AgencyId, Now.ToDay(), cancellationToken)).Number(RuleKey.FileMegabytes);
        foreach (var upload in Uploads) await files.KeepAsync(new FileOwner(Found.AgencyId, nameof(Dialogue), Found.Id), Typed(Label), upload, megabytes, "Uploads", cancellationToken);
        return await StayAsync("Đã đính kèm tài liệu.", cancellationToken);
    }

    public Task<IActionResult> OnPostPublishAsync(long fileId, CancellationToken cancellationToken) => DecideAsync(fileId, Found.PublishFile, "Đã cho công khai.", cancellationToken);

    public Task<IActionResult> OnPostHideAsync(long fileId, CancellationToken cancellationToken) => DecideAsync(fileId, Found.HideFile, "Đã thôi công khai.", cancellationToken);

    public async Task<IActionResult> OnPostWithdrawAsync(long fileId, string? why, CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.HoldDialogues)) return Forbid();
        if (Typed(why).Length == 0) throw new RuleBroken("Ghi lý do gỡ tài liệu.", "why");
        if (Files.FirstOrDefault(f => f.Id == fileId) is not { } kept) return NotFound();
        if (Found.IsPublic(kept)) throw new RuleBroken($"Tài liệu «{kept.Name}» đang công khai. Thôi công khai trước rồi mới gỡ.");
        (await Db.Set<StoredFile>().SingleAsync(f => f.Id == fileId, cancellationToken)).Withdraw(Typed(why));
        return await StayAsync("Đã gỡ tài liệu.", cancellationToken);
    }

    private async Task<IActionResult> DecideAsync(long fileId, Action<StoredFile> decide, string told, CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ConcludeDialogues)) return Forbid();
        if (Files.FirstOrDefault(f => f.Id == fileId) is not { } file) return NotFound();
        decide(file);
        return await StayAsync(told, cancellationToken);
    }

    private async Task<IActionResult> StayAsync(string told, CancellationToken cancellationToken)
    {
        await Db.SaveChangesAsync(cancellationToken);
        Notice = told;
        return LocalRedirect($"{List}/{Id}/tai-lieu");
    }
}
