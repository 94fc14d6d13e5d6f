using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Rules;
using MotCua.Work;

namespace MotCua.Dialogues.Answering;

/// <summary>One opinion: who owes the answer, the answer, what everybody may read of it, and what was promised.</summary>
[Needs]
internal sealed class OpinionModel(MotCuaDbContext db, Official official, Assignments assignments, LegalTerms terms, TimeProvider clock) : SubjectPage<DialogueOpinion>(db, official, clock)
{
    [BindProperty]
    public Assigning Assign { get; set; } = new();

    [BindProperty]
    public Replying Reply { get; set; } = new();

    [BindProperty]
    public Publishing Public { get; set; } = new();

    [BindProperty]
    public Promising Promise { get; set; } = new();

    [BindProperty, Display(Name = "Lý do"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? AsideWhy { get; set; }

    public Dialogue Dialogue { get; private set; } = null!;

    public WorkParties Parties { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    public bool IsRevealed { get; private set; }

    public bool MayHold => Official.Can(Permission.HoldDialogues);

    public bool MayConclude => Official.Can(Permission.ConcludeDialogues);

    /// <summary>Who promises binds others: the leader, or who assigns tasks anyway.</summary>
    public bool MayPromise => MayConclude || Official.Can(Permission.AssignTasks);

    public DateOnly Today => Now.ToDay();

    public string Back => Official.OrganisesDialogues ? $"/to-chuc-doi-thoai/{Found.DialogueId}" : "/to-chuc-doi-thoai/cua-toi";

    protected override IQueryable<DialogueOpinion> Visible => Db.DialogueOpinions.VisibleTo(Official);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var (id, dialogue) = (Id, Found.DialogueId);
        Dialogue = await Db.Dialogues.AsNoTracking().SingleAsync(d => d.Id == dialogue, cancellationToken);
        Parties = await WorkParties.OfAsync(Db, Found.AgencyId, cancellationToken);
        Story = await StoryAsync(cancellationToken);
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Assign = new() { Owner = Found.OwnerName.Length > 0 ? WorkParties.ValueOf(new WorkParty(Found.OwnerUnitId, Found.OwnerId, Found.OwnerName)) : null, DueOn = Found.DueOn ?? await UsualDueAsync(cancellationToken) };
        Reply = new() { Answer = Found.Answer };
        Public = new() { Content = Found.PublicContent.Length > 0 ? Found.PublicContent : Found.Content, Answer = Found.IsPublic ? Found.PublicAnswer : Found.Answer };
    }

    public Task<IActionResult> OnPostAssignAsync(CancellationToken cancellationToken)
    {
        Must(Permission.HoldDialogues);
        Found.Assign(Parties.Find(Assign.Owner) ?? throw new RuleBroken("Chọn người hoặc bộ phận trả lời.", "Assign.Owner"), Assign.DueOn ?? throw new RuleBroken("Nhập hạn trả lời.", "Assign.DueOn"), Today);
        return StayAsync($"Đã giao {Found.OwnerName} trả lời.", cancellationToken);
    }

    public Task<IActionResult> OnPostReplyAsync(CancellationToken cancellationToken)
    {
        Found.Reply(Typed(Reply.Answer), Official.Name, Today);
        return StayAsync("Đã lưu trả lời.", cancellationToken);
    }

    public Task<IActionResult> OnPostAsideAsync(CancellationToken cancellationToken)
    {
        Must(Permission.HoldDialogues);
        Found.SetAside(Typed(AsideWhy));
        return StayAsync("Đã đưa ra khỏi nội dung đối thoại.", cancellationToken);
    }

    public Task<IActionResult> OnPostTakeUpAsync(CancellationToken cancellationToken)
    {
        Must(Permission.HoldDialogues);
        Found.TakeUp();
        return StayAsync("Đã đưa lại vào nội dung đối thoại.", cancellationToken);
    }

    public Task<IActionResult> OnPostPublicAsync(CancellationToken cancellationToken)
    {
        Must(Permission.ConcludeDialogues);
        Found.MakePublic(Typed(Public.Content), Typed(Public.Answer));
        return StayAsync(Dialogue.PublishedAt is null ? "Đã duyệt bản công khai; hiện ra khi công khai cả buổi đối thoại." : "Đã công khai.", cancellationToken);
    }

    public Task<IActionResult> OnPostHideAsync(CancellationToken cancellationToken)
    {
        Must(Permission.ConcludeDialogues);
        Found.Hide();
        return StayAsync("Đã gỡ khỏi trang công khai.", cancellationToken);
    }

    /// <summary>Task, its number and the event of the opinion are saved together or not at all.</summary>
    public async Task<IActionResult> OnPostPromiseAsync(CancellationToken cancellationToken)
    {
        Must(Official.Can(Permission.ConcludeDialogues) ? Permission.ConcludeDialogues : Permission.AssignTasks);
        var lead = Parties.Find(Promise.Lead) ?? throw new RuleBroken("Chọn người hoặc bộ phận chủ trì.", "Promise.Lead");
        var order = new WorkOrder(Found.AgencyId, Typed(Promise.Content), lead, Today, Promise.DueOn ?? throw new RuleBroken("Nhập hạn hoàn thành.", "Promise.DueOn"));
        var origin = new WorkOrigin(WorkSource.Dialogue, Found.DialogueId, $"Đối thoại {Dialogue.Code}, ý kiến số {Found.Number}{(Dialogue.Symbol.Length > 0 ? $", Thông báo số {Dialogue.Symbol}" : "")}");
        WorkTask task = null!;
        await Db.InTransactionAsync(async () =>
        {
            task = await assignments.AssignAsync(order, origin, cancellationToken);
            Found.Promise(task);
            await Db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        Notice = $"Đã giao nhiệm vụ {task.Code} cho {task.LeadName}.";
        return LocalRedirect($"/to-chuc-doi-thoai/y-kien/{Id}");
    }

    public async Task<IActionResult> OnPostRevealAsync(string? why, CancellationToken cancellationToken)
    {
        Found.ShowSpeaker(why ?? "");
        await Db.SaveChangesAsync(cancellationToken);
        IsRevealed = true;
        await PrepareAsync(cancellationToken); // the look itself is in the story
        await OnGetAsync(cancellationToken);
        return Page();
    }

    // Asked beforehand it is answered at the meeting; afterwards within the term.
    private async Task<DateOnly> UsualDueAsync(CancellationToken cancellationToken) =>
        Dialogue.StartsAt.ToDay() >= Today ? Dialogue.StartsAt.ToDay() : (await terms.AfterAsync(Found.AgencyId, RuleKey.DialogueAnswerTerm, Now, cancellationToken)).At.ToDay();

    private async Task<IActionResult> StayAsync(string told, CancellationToken cancellationToken)
    {
        await Db.SaveChangesAsync(cancellationToken);
        var id = Id;
        Notice = told;
        return LocalRedirect(await Visible.AnyAsync(o => o.Id == id, cancellationToken) ? $"/to-chuc-doi-thoai/y-kien/{Id}" : "/to-chuc-doi-thoai/cua-toi");
    }

    private void Must(Permission needed)
    {
        if (!Official.MayUse(needed)) throw new RuleBroken($"Việc này cần quyền «{needed.Word()}».");
    }

    internal sealed record Assigning
    {
        [Display(Name = "Người, bộ phận trả lời")]
        public string? Owner { get; set; }

        [Display(Name = "Hạn trả lời")]
        public DateOnly? DueOn { get; set; }
    }

    internal sealed record Replying
    {
        [Display(Name = "Trả lời"), StringLength(10_000, ErrorMessage = "Trả lời dài quá 10.000 ký tự.")]
        public string? Answer { get; set; }
    }

    internal sealed record Publishing
    {
        [Display(Name = "Ý kiến, bản công khai"), StringLength(5000, ErrorMessage = "Nội dung dài quá 5.000 ký tự.")]
        public string? Content { get; set; }

        [Display(Name = "Trả lời, bản công khai"), StringLength(10_000, ErrorMessage = "Trả lời dài quá 10.000 ký tự.")]
        public string? Answer { get; set; }
    }

    internal sealed record Promising
    {
        [Display(Name = "Việc phải làm"), StringLength(2000, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
        public string? Content { get; set; }

        [Display(Name = "Chủ trì")]
        public string? Lead { get; set; }

        [Display(Name = "Hạn hoàn thành")]
        public DateOnly? DueOn { get; set; }
    }
}
