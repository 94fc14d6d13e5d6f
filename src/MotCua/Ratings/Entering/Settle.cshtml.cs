using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Ratings.Surveying;

namespace MotCua.Ratings.Entering;

/// <summary>Both entries of a form beside each other; a third person says what stands on the paper.</summary>
[Needs(Permission.ApproveSurveys)]
internal sealed class SettleModel(MotCuaDbContext db, Official official, TimeProvider clock) : SurveyPage(db, official, clock)
{
    private SurveyForm? _form;

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public TypedEntry Input { get; set; } = new();

    public SurveyForm Form => _form!;

    public override Aggregate? Subject => _form;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        await base.LoadAsync(cancellationToken) && KnowsNobody && (_form = await Forms.SingleOrDefaultAsync(f => f.Number == Number, cancellationToken)) is { Differing.Count: > 0 };

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ApproveSurveys)) return Forbid();
        Form.Settle(Asked, Input.Read(Asked), Official.Id, Official.Name);
        return await SavedAsync($"Đã xử lý phiếu {Number}.", $"{Address}/phuc-tra", cancellationToken);
    }

    public static string Printed(SurveyEntry entry, Question question) => entry.InvalidReason.Length > 0 ? "không hợp lệ" : entry.Answers.TryGetValue(question.Code, out var level) ? $"{level}" : "trống";
}
