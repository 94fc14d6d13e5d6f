using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Ratings.Surveying;

namespace MotCua.Ratings.Entering;

/// <summary>One entered form: what was typed, its correction, leaving it out by two people. Never to who knows the people asked.</summary>
[Needs(Permission.EnterSurveys, Permission.ApproveSurveys)]
internal sealed class FormModel(MotCuaDbContext db, Official official, TimeProvider clock) : SurveyPage(db, official, clock)
{
    private SurveyForm? _form;

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public TypedEntry Input { get; set; } = new();

    [BindProperty, Display(Name = "Lý do đề nghị loại"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Why { get; set; }

    public SurveyForm Form => _form!;

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    public override Aggregate? Subject => _form;

    public bool MayCorrect => Official.Can(Permission.EnterSurveys) && Form is { IsFrozen: false, Second: null, IsExcluded: false } && Found.IsRunning;

    public bool MayAskExclusion => Form is { State: SurveyFormState.Entered, IsExcluded: false, IsFrozen: false, ExclusionAskedById: null } && Found.IsRunning;

    public bool MayDecide => MayApprove && Form is { ExclusionAskedById: { } asked, IsExcluded: false, IsFrozen: false } && asked != Official.Id && Found.IsRunning;

    // A second look must not have seen the first entry.
    private bool MustNotSee => Form.IsRechecked && Form.Second is null && Form.EnteredById != Official.Id;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || !KnowsNobody) return false;
        if ((_form = await Forms.SingleOrDefaultAsync(f => f.Number == Number, cancellationToken))?.Entry is null || MustNotSee) return false;
        var key = Form.Id;
        Story = await Db.History.AsNoTracking().Where(h => h.SubjectId == key).OrderByDescending(h => h.Sequence).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() => Input = TypedEntry.Of(Form.Entry!, Asked);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayCorrect || !Official.MayUse(Permission.EnterSurveys)) return Forbid();
        Form.Correct(Asked, Input.Read(Asked), Typed(Input.Why));
        return await SavedAsync($"Đã đính chính phiếu {Number}.", $"{Address}/phieu/{Number}", cancellationToken);
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellationToken)
    {
        if (!MayAskExclusion) return Forbid();
        Form.AskExclusion(Typed(Why), Official.Id, Official.Name);
        return await SavedAsync("Đã đề nghị loại phiếu. Người thứ hai có quyền duyệt sẽ quyết định.", $"{Address}/phieu/{Number}", cancellationToken);
    }

    public async Task<IActionResult> OnPostDecideAsync(bool exclude, CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ApproveSurveys)) return Forbid();
        Form.DecideExclusion(exclude, Official.Id, Official.Name);
        return await SavedAsync(exclude ? $"Đã loại phiếu {Number}." : $"Phiếu {Number} vẫn được tính.", $"{Address}/phieu/{Number}", cancellationToken);
    }
}
