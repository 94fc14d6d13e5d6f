using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Rules;
using MotCua.Work;

namespace MotCua.Ratings.Surveying;

/// <summary>One survey: its plan, who asks, where each batch is, how far entry has come, what is odd, what happened.</summary>
[Needs(Permission.RunSurveys, Permission.EnterSurveys, Permission.ApproveSurveys, Permission.SeeRatings)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, Rulebook rulebook, SurveyClosing closing, TimeProvider clock) : SurveyPage(db, official, clock)
{
    [BindProperty, Display(Name = "Cán bộ")]
    public List<string> Officials { get; set; } = [];

    [BindProperty, Display(Name = "Người ngoài đơn vị"), StringLength(4000, ErrorMessage = "Danh sách quá dài.")]
    public string? Others { get; set; }

    [BindProperty, Display(Name = "Lý do huỷ"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Why { get; set; }

    public WorkParties Parties { get; private set; } = null!;

    public IReadOnlyDictionary<SurveyFormState, int> Counts { get; private set; } = new Dictionary<SurveyFormState, int>();

    public IReadOnlyDictionary<int, int> LeftIn { get; private set; } = new Dictionary<int, int>();

    public (int Drawn, int Done, int Differing) Rechecks { get; private set; }

    public int AskedExclusions { get; private set; }

    public IReadOnlyList<string> Flags { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    public bool MayAddPeople => MayRun && Found.State is SurveyState.Planned or SurveyState.Fielding;

    public bool MayCancel => MayRun && (Found.State is SurveyState.Planned || Found.IsRunning);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await base.PrepareAsync(cancellationToken);
        var forms = await Forms.AsNoTracking().ToListAsync(cancellationToken);
        Counts = forms.CountBy(f => f.State).ToDictionary();
        LeftIn = forms.Where(f => !f.IsDone).CountBy(f => f.Batch).ToDictionary();
        Rechecks = (forms.Count(f => f.IsRechecked), forms.Count(f => f.Second is not null), forms.Count(f => f.Differing.Count > 0));
        AskedExclusions = forms.Count(f => f.ExclusionAskedById is not null && !f.IsExcluded);
        Story = await StoryAsync(cancellationToken);
        Parties = await WorkParties.OfAsync(Db, Found.AgencyId, cancellationToken);
        if (!MayRun && !MayApprove) return;
        var rules = await rulebook.OnAsync(Found.AgencyId, Found.ClosedOn ?? Now.ToDay(), cancellationToken);
        Flags = SurveyFlags.Of(forms, Asked, rules.Number(RuleKey.SurveySameRun), rules.Number(RuleKey.RatingOddPoints), rules.Number(RuleKey.RatingSample));
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostPeopleAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.RunSurveys)) return Forbid();
        var added = Found.AddInterviewers(
        [
            .. Officials.Select(Parties.Find).OfType<WorkParty>().Where(p => p.OfficialId is not null).Select(p => (p.OfficialId, p.Name, "")),
            .. Typed(Others).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries) is [var name, var from] ? ((long?)null, name, from) : (null, line, "")),
        ]);
        return await SavedAsync($"Đã thêm {added.Print()} điều tra viên.", null, cancellationToken);
    }

    public async Task<IActionResult> OnPostRecheckAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.RunSurveys) && !Official.MayUse(Permission.ApproveSurveys)) return Forbid();
        var drawn = await closing.BeginRecheckAsync(Found, cancellationToken);
        Notice = drawn == 0 ? "Không có phiếu nào phải phúc tra." : $"Đã rút {drawn.Print()} phiếu để người khác nhập lại.";
        return LocalRedirect(Address);
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.RunSurveys)) return Forbid();
        await closing.CancelAsync(Found, Typed(Why), cancellationToken);
        Notice = "Đã huỷ đợt khảo sát và xoá danh sách người được hỏi.";
        return LocalRedirect(Address);
    }
}
