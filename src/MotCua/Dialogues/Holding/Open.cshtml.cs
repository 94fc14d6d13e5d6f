using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Rules;
using MotCua.Work;

namespace MotCua.Dialogues.Holding;

/// <summary>One dialogue: plan, opinions with who owes the answer, promises, what happened, and the next step.</summary>
[Needs(Permission.HoldDialogues, Permission.ConcludeDialogues)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, Assignments assignments, Rulebook rulebook, TimeProvider clock) : DialoguePage(db, official, clock)
{
    [BindProperty, Display(Name = "Lý do thông báo gấp"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? ShortNotice { get; set; }

    [BindProperty, Display(Name = "Lý do hủy"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? CancelWhy { get; set; }

    [BindProperty, Display(Name = "Lý do gỡ"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? UnpublishWhy { get; set; }

    [BindProperty]
    public Moving Move { get; set; } = new();

    public IReadOnlyList<DialogueOpinion> Opinions { get; private set; } = [];

    public IReadOnlyList<WorkTask> Promises { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    /// <summary>The last day on which it may be announced without a reason.</summary>
    public DateOnly AnnounceBy { get; private set; }

    public DateOnly Today => Now.ToDay();

    public bool MayHold => Official.Can(Permission.HoldDialogues);

    public bool MayConclude => Official.Can(Permission.ConcludeDialogues);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        Opinions = await Db.DialogueOpinions.AsNoTracking().VisibleTo(Official).Where(o => o.DialogueId == id).OrderBy(o => o.Number).ToListAsync(cancellationToken);
        Promises = await assignments.OfSourceAsync(Found.AgencyId, WorkSource.Dialogue, id, cancellationToken);
        Story = await StoryAsync(cancellationToken);
        AnnounceBy = Found.StartsAt.ToDay().AddDays(-(await rulebook.OnAsync(Found.AgencyId, Today, cancellationToken)).Number(RuleKey.DialogueNoticeDays));
    }

    public void OnGet() => Move = new Moving { StartsAt = Found.StartsAt.ToLocal(), Place = Found.Place, QuestionsUntil = Found.QuestionsUntil.ToLocal() };

    public Task<IActionResult> OnPostAnnounceAsync(CancellationToken cancellationToken)
    {
        MustConclude();
        Found.Announce(AnnounceBy, Typed(ShortNotice), Now);
        return SaveAsync("Đã thông báo công khai. Người dân đọc được và gửi câu hỏi từ bây giờ.", List, cancellationToken);
    }

    public Task<IActionResult> OnPostPostponeAsync(CancellationToken cancellationToken)
    {
        MustConclude();
        var starts = (Move.StartsAt ?? throw new RuleBroken("Nhập ngày giờ mới.", "Move.StartsAt")).ToUtc();
        Found.Postpone(starts, Typed(Move.Place), Move.QuestionsUntil?.ToUtc() ?? starts, Typed(Move.Why), Now);
        return SaveAsync("Đã dời. Trang công khai nói rõ thời gian mới và lý do.", List, cancellationToken);
    }

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken)
    {
        MustConclude();
        Found.Cancel(Typed(CancelWhy));
        return SaveAsync("Đã hủy buổi đối thoại.", List, cancellationToken);
    }

    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken)
    {
        MustConclude();
        Found.Publish(Official.Name, Opinions.Count(o => o.IsPublic), Now);
        return SaveAsync("Đã công khai kết luận, ý kiến và trả lời.", List, cancellationToken);
    }

    public Task<IActionResult> OnPostUnpublishAsync(CancellationToken cancellationToken)
    {
        MustConclude();
        Found.Unpublish(Typed(UnpublishWhy));
        return SaveAsync("Đã gỡ khỏi trang công khai.", List, cancellationToken);
    }

    private void MustConclude()
    {
        if (!Official.MayUse(Permission.ConcludeDialogues)) throw new RuleBroken("Việc này cần quyền «Thông báo, kết luận, công khai đối thoại».");
    }

    internal sealed record Moving
    {
        [Display(Name = "Bắt đầu lúc")]
        public DateTime? StartsAt { get; set; }

        [Display(Name = "Địa điểm"), StringLength(300, ErrorMessage = "Địa điểm dài quá 300 ký tự.")]
        public string? Place { get; set; }

        [Display(Name = "Nhận câu hỏi trước đến")]
        public DateTime? QuestionsUntil { get; set; }

        [Display(Name = "Lý do dời"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
        public string? Why { get; set; }
    }
}
