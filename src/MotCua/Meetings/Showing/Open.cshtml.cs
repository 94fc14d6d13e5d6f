using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Rules;
using MotCua.Work;

namespace MotCua.Meetings.Showing;

/// <summary>One meeting: when and where, who comes, its papers, what was said, what was concluded and what became of it.</summary>
[Needs]
[RequestFormLimits(MultipartBodyLengthLimit = 110_000_000)]
[RequestSizeLimit(110_000_000)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, FileStore files, Assignments assignments, Rulebook rulebook, TimeProvider clock) : MeetingPage(db, official, clock)
{
    [BindProperty, Display(Name = "Trả lời")]
    public InviteeAnswer Answer { get; set; } = InviteeAnswer.Accepted;

    [BindProperty, Display(Name = "Lý do vắng, hoặc họ tên người dự thay"), StringLength(500, ErrorMessage = "Nội dung dài quá 500 ký tự.")]
    public string? Words { get; set; }

    [BindProperty, Display(Name = "Lý do huỷ"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Why { get; set; }

    [BindProperty]
    public List<IFormFile> Uploads { get; set; } = [];

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public IReadOnlyList<WorkTask> Tasks { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    public IReadOnlyDictionary<long, string> Busy { get; private set; } = new Dictionary<long, string>();

    public Invitee? Me => Found.Invitees.FirstOrDefault(i => i.OfficialId == Official.Id);

    public bool MayReply => Found.State is MeetingState.Invited && Me is not null;

    public bool IsAhead => Found.State is MeetingState.Planned or MeetingState.Invited;

    public bool MayCheckIn => MayArrange && Found.State is MeetingState.Invited or MeetingState.Held;

    public bool MayConclude => Official.Can(Permission.ConcludeMeetings) && Found.State is MeetingState.Held;

    public DateOnly Today => Now.ToDay();

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        Files = await files.OfAsync(nameof(Meeting), id, cancellationToken);
        Story = await StoryAsync(cancellationToken);
        if (Found.IsFrozen) Tasks = await assignments.OfSourceAsync(Found.AgencyId, WorkSource.Meeting, id, cancellationToken);
        if (IsAhead) Busy = await Conflicts.OfAsync(Db, Found, cancellationToken);
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostReplyAsync(CancellationToken cancellationToken)
    {
        if (Me is not { } me) return Forbid();
        Found.Reply(me.Order, Answer, Typed(Words));
        return await SaveAsync("Đã trả lời giấy mời.", cancellationToken);
    }

    public async Task<IActionResult> OnPostReplyForAsync(int order, InviteeAnswer said, string? because, CancellationToken cancellationToken)
    {
        if (!MayArrange) return Forbid();
        Found.Reply(order, said, Typed(because));
        return await SaveAsync("Đã ghi câu trả lời.", cancellationToken);
    }

    public async Task<IActionResult> OnPostCheckInAsync(int order, CancellationToken cancellationToken)
    {
        if (!MayArrange) return Forbid();
        Found.CheckIn(order, Now);
        return await SaveAsync("Đã điểm danh.", cancellationToken);
    }

    public async Task<IActionResult> OnPostDropAsync(int order, CancellationToken cancellationToken)
    {
        if (!MayArrange) return Forbid();
        Found.DropInvitee(order);
        return await SaveAsync("Đã bỏ khỏi danh sách mời.", cancellationToken);
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken)
    {
        if (!MayArrange) return Forbid();
        Found.Cancel(Typed(Why));
        return await SaveAsync("Đã huỷ cuộc họp.", cancellationToken);
    }

    public async Task<IActionResult> OnPostUploadAsync(CancellationToken cancellationToken)
    {
        if (!MayArrange) return Forbid();
        if (Uploads.Count == 0) throw new RuleBroken("Chọn tệp tài liệu.", "Uploads");
        var megabytes = (await rulebook.OnAsync(Found.AgencyId, Today, cancellationToken)).Number(RuleKey.FileMegabytes);
        foreach (var upload in Uploads) await files.KeepAsync(new FileOwner(Found.AgencyId, nameof(Meeting), Found.Id), "Tài liệu họp", upload, megabytes, "Uploads", cancellationToken);
        return await SaveAsync("Đã đính kèm tài liệu.", cancellationToken);
    }
}
