using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Citizens;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Filing.Composing;

/// <summary>Everything once more, what is missing with the way to it, and the act of submitting.</summary>
[ForPerson]
[EnableRateLimiting(FilingLimit.Policy)]
internal sealed class ReviewModel(MotCuaDbContext db, OwnPerson person, Rulebook rulebook, FilingIntake intake, TimeProvider clock) : DraftPage(db, person, clock)
{
    [BindProperty, Display(Name = "Tôi cam đoan nội dung khai và giấy tờ đính kèm là đúng sự thật và chịu trách nhiệm trước pháp luật.")]
    public bool Promises { get; set; }

    public IReadOnlyList<DraftFile> Files { get; private set; } = [];

    public IReadOnlyList<DraftFault> Faults { get; private set; } = [];

    public string AnswerIn { get; private set; } = "";

    public string AgencyName { get; private set; } = "";

    public override DraftStep Step => DraftSteps.Review;

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Files = await Db.FilesOfAsync(Draft, cancellationToken);
        Faults = DraftCheck.Of(Draft.Content, Procedure, Files.Select(f => f.Paper).ToHashSet(), Clock.Today);
        AnswerIn = (await rulebook.OnAsync(Draft.AgencyId, Clock.Today, cancellationToken)).Period(RuleKey.FilingAnswerTerm).InWords;
        AgencyName = await Db.Agencies.Where(a => a.Id == Draft.AgencyId).Select(a => a.Profile.Name).SingleAsync(cancellationToken);
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        MustBeAsSeen();
        if (Faults.Count > 0) throw new RuleBroken("Chưa nộp được: còn mục cần bổ sung, xem danh sách bên dưới.");
        if (!Promises) throw new RuleBroken("Đánh dấu cam đoan nội dung là đúng rồi nộp.", "Promises");
        var filing = await intake.SubmitAsync(Draft, Procedure.Form, Person, cancellationToken);
        Notice = $"Đã nộp. Mã hồ sơ trực tuyến: {filing.Code}.";
        return LocalRedirect($"/cua-toi/da-nop/{filing.Id}");
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken)
    {
        Db.Remove(Draft);
        await Db.SaveChangesAsync(cancellationToken);
        Notice = "Đã xoá bản đang soạn cùng các tệp của nó.";
        return LocalRedirect(PersonSession.Root);
    }
}
