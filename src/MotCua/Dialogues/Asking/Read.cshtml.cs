using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Work;

namespace MotCua.Dialogues.Asking;

/// <summary>One dialogue for everybody: the notice with a box to ask before it, and what came of it after it.</summary>
[AllowAnonymous]
[EnableRateLimiting(AskingLimit.Policy)]
internal sealed class ReadModel(MotCuaDbContext db, DialogueIntake intake, Assignments assignments, FileStore files, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Nobody sees it; only a program fills it.</summary>
    [BindProperty, Display(Name = "Trang web")]
    public string? Website { get; set; }

    public Dialogue Found { get; private set; } = null!;

    public string AgencyName { get; private set; } = "";

    public IReadOnlyList<DialogueOpinion> Opinions { get; private set; } = [];

    public IReadOnlyList<WorkTask> Promises { get; private set; } = [];

    /// <summary>The papers everybody may take.</summary>
    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public DateTime Now => clock.UtcNow;

    public DateOnly Today => clock.Today;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        if (await db.Dialogues.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.AnnouncedAt != null, cancellationToken) is not { } found) return false;
        Found = found;
        AgencyName = await db.Agencies.Where(a => a.Id == found.AgencyId).Select(a => a.Profile.Name).SingleAsync(cancellationToken);
        if (found.PublicFiles.Count > 0) Files = [.. (await files.OfAsync(nameof(Dialogue), id, cancellationToken)).Where(found.IsPublic)];
        if (found.PublishedAt is null) return true;
        Opinions = await db.DialogueOpinions.AsNoTracking().Where(o => o.DialogueId == id && o.IsPublic && o.State == OpinionState.Answered).OrderBy(o => o.Number).ToListAsync(cancellationToken);
        Promises = await assignments.OfSourceAsync(found.AgencyId, WorkSource.Dialogue, id, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(Website)) throw new RuleBroken("Ô «Trang web» phải để trống. Xoá nội dung trong ô đó rồi gửi lại.", "Website");
        if (!Found.TakesQuestionsAt(Now)) throw new RuleBroken("Buổi đối thoại này không còn nhận câu hỏi trước. Ông/bà có thể hỏi trực tiếp tại hội nghị, hoặc gửi phản ánh, kiến nghị.");
        var taken = await intake.TakeInAsync(Found, OpinionSource.Web, Input.Speaker, VietnamText.Clean(Input.Content ?? "").Trim(), cancellationToken);
        Notice = $"Đã nhận câu hỏi số {taken.Number}. Câu hỏi sẽ được trả lời tại hội nghị; kết quả công khai trên trang này.";
        return LocalRedirect($"/doi-thoai/{Id}");
    }

    internal sealed record Form
    {
        [Display(Name = "Câu hỏi, ý kiến"), StringLength(5000, ErrorMessage = "Nội dung dài quá 5.000 ký tự.")]
        public string? Content { get; set; }

        [Display(Name = "Họ tên (không bắt buộc)"), StringLength(150, ErrorMessage = "Họ tên dài quá 150 ký tự.")]
        public string? Name { get; set; }

        [Display(Name = "Khu phố, tổ chức, doanh nghiệp (không bắt buộc)"), StringLength(200, ErrorMessage = "Nơi ở, tổ chức dài quá 200 ký tự.")]
        public string? Group { get; set; }

        [Display(Name = "Điện thoại hoặc thư điện tử (không bắt buộc)"), StringLength(200, ErrorMessage = "Cách liên lạc dài quá 200 ký tự.")]
        public string? Contact { get; set; }

        public Speaker Speaker => new(VietnamText.Typed(Name), VietnamText.Typed(Group), VietnamText.Typed(Contact));
    }
}
