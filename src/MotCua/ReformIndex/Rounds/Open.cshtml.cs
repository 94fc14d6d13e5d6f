using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.ReformIndex.Rounds;

/// <summary>One round: the result by area, what is still missing, where most points can be gained, and the next step.</summary>
[Needs(Permission.SeeIndex, Permission.ScoreIndex, Permission.SubmitIndex, Permission.AppraiseIndex, Permission.AnnounceIndex)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, TimeProvider clock) : RoundPage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IndexRound? Before { get; private set; }

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    /// <summary>Scored, without a file that proves it.</summary>
    public IReadOnlyList<IndexComponent> Unproved { get; private set; } = [];

    public IReadOnlyList<IndexComponent> Unanswered => [.. Criteria.Components.Where(c => !c.IsSurvey && !c.IsOutside && Table.Self.Components[c.Code].Standing is ScoreStanding.Open)];

    /// <summary>Components by the points still to gain, the most first.</summary>
    public IReadOnlyList<(IndexComponent Component, decimal ToGain)> Gains =>
        [.. Criteria.Components.Where(c => !c.IsOutside).Select(c => (c, Table.Result.Components[c.Code].ToGain)).Where(g => g.ToGain > 0).OrderByDescending(g => g.ToGain).ThenBy(g => g.c.Code, StringComparer.Ordinal)];

    public bool MaySubmit => IsOwn && Official.Can(Permission.SubmitIndex) && Found.IsOpenOn(Today);

    /// <summary>As announced, else as it stands.</summary>
    public IReadOnlyList<IndexRow> Rows => Found.Announced?.Rows ?? Table.Rows;

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await base.PrepareAsync(cancellationToken);
        var (id, agency, year) = (Id, Found.AgencyId, Found.Year);
        Before = await Db.IndexRounds.AsNoTracking().Where(r => r.AgencyId == agency && r.Year == year - 1 && r.State == IndexRoundState.Announced).OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        Story = await StoryAsync(cancellationToken);
        var proved = await Db.Set<StoredFile>().Where(f => f.OwnerKind == nameof(AreaSheet) && !f.IsWithdrawn && Db.Set<AreaSheet>().Any(s => s.Id == f.OwnerId && s.RoundId == id)).Select(f => f.Label).Distinct().ToListAsync(cancellationToken);
        Unproved = [.. Criteria.Components.Where(c => !c.IsSurvey && Table.Self.Components[c.Code].Standing is ScoreStanding.Scored && !proved.Contains(c.Code))];
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken cancellationToken) =>
        DoAsync(IsOwn, Permission.SubmitIndex, () => Closing(() => Found.Submit([.. Unanswered.Select(c => c.Code)], Typed(Input.Words), Today)), "Đã gửi bảng tự chấm.", cancellationToken);

    public Task<IActionResult> OnPostAskAsync(CancellationToken cancellationToken) =>
        DoAsync(Found.AppraiserId == Official.AgencyId, Permission.AppraiseIndex, () => Found.AskEvidence(Typed(Input.Words), Input.To ?? throw new RuleBroken("Nhập hạn bổ sung.", "Input.To"), Today), "Đã yêu cầu bổ sung tài liệu.", cancellationToken);

    public Task<IActionResult> OnPostFinishAsync(CancellationToken cancellationToken) =>
        DoAsync(Found.AppraiserId == Official.AgencyId, Permission.AppraiseIndex, () => Closing(() => Found.FinishAppraisal(Typed(Input.Words))), "Đã kết thúc thẩm định.", cancellationToken);

    public Task<IActionResult> OnPostMoveAsync(CancellationToken cancellationToken) =>
        DoAsync(Found.AppraiserId == Official.AgencyId, Permission.AppraiseIndex, () => Found.MoveWindow(Found.From, Input.To ?? throw new RuleBroken("Nhập ngày kết thúc mới.", "Input.To"), Typed(Input.Words)), "Đã đổi thời gian tự chấm.", cancellationToken);

    // The sheets go with it: who saves one at the same moment is told, or the step is.
    private void Closing(Action step)
    {
        step();
        foreach (var sheet in Sheets) sheet.Close(Found);
    }

    private async Task<IActionResult> DoAsync(bool isTheirs, Permission needed, Action verb, string told, CancellationToken cancellationToken)
    {
        if (!isTheirs || !Official.MayUse(needed)) return Forbid();
        verb();
        return await SaveAsync(told, List, cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Ngày"), DataType(DataType.Date)]
        public DateOnly? To { get; set; }

        [Display(Name = "Nội dung"), StringLength(5000, ErrorMessage = "Nội dung dài quá 5.000 ký tự.")]
        public string? Words { get; set; }
    }
}
