using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Timetable;

namespace MotCua.Work.Doing;

/// <summary>Accepted or given back; extended or not; suspended, resumed, cancelled: each with its reason.</summary>
[Needs(Permission.AcceptTasks, Permission.AssignTasks)]
internal sealed class DecideModel(MotCuaDbContext db, Official official, Timetables timetables, TimeProvider clock) : TaskPage(db, official, clock)
{
    [BindProperty]
    public Form Verdict { get; set; } = new();

    public bool MayAccept => Official.Can(Permission.AcceptTasks) && Found.AwaitsAcceptance;

    public bool MayExtend => Official.Can(Permission.AcceptTasks) && Found is { IsOpen: true, HandedOn: null };

    public bool MayStop => Official.Can(Permission.AssignTasks) && Found.IsOpen;

    public bool MayDrop => Official.Can(Permission.AssignTasks) && Found.IsDraft;

    public void OnGet() => Verdict.DueOn = Found.AskedDueOn;

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellationToken) =>
        DoAsync(Permission.AcceptTasks, "Đã nghiệm thu.", () => Found.Accept(Official.Id, Typed(Verdict.Note), Today), cancellationToken);

    public Task<IActionResult> OnPostGiveBackAsync(CancellationToken cancellationToken) =>
        DoAsync(Permission.AcceptTasks, "Đã trả lại để làm tiếp.", () => Found.GiveBack(Typed(Verdict.Note)), cancellationToken);

    public Task<IActionResult> OnPostExtendAsync(CancellationToken cancellationToken) =>
        DoAsync(Permission.AcceptTasks, "Đã gia hạn.", () => Found.Extend(Verdict.DueOn ?? throw new RuleBroken("Nhập hạn mới.", "Verdict.DueOn"), Typed(Verdict.Note)), cancellationToken);

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken) =>
        DoAsync(Permission.AcceptTasks, "Đã trả lời không cho gia hạn.", () => Found.RefuseExtension(Typed(Verdict.Note)), cancellationToken);

    public Task<IActionResult> OnPostSuspendAsync(CancellationToken cancellationToken) =>
        DoAsync(Permission.AssignTasks, "Đã tạm dừng.", () => Found.Suspend(Typed(Verdict.Note), Today), cancellationToken);

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancellationToken)
    {
        var calendar = await timetables.ForAsync(Found.AgencyId, cancellationToken);
        return await DoAsync(Permission.AssignTasks, "Đã cho tiếp tục.", () => Found.Resume(calendar, Today), cancellationToken);
    }

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) =>
        DoAsync(Permission.AssignTasks, Found.IsDraft ? "Đã bỏ khỏi dự thảo kế hoạch." : "Đã huỷ nhiệm vụ.", () => Found.Cancel(Typed(Verdict.Note), Today), cancellationToken);

    private async Task<IActionResult> DoAsync(Permission needed, string told, Action verb, CancellationToken cancellationToken)
    {
        if (!Official.MayUse(needed)) return Forbid();
        verb();
        return await SaveAsync(told, cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Hạn mới")]
        public DateOnly? DueOn { get; set; }

        [Display(Name = "Ý kiến, lý do"), StringLength(1000, ErrorMessage = "Ý kiến dài quá 1.000 ký tự.")]
        public string? Note { get; set; }
    }
}
