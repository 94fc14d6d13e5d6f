using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;
using MotCua.ReformIndex.Binding;

namespace MotCua.ReformIndex.Rounds;

/// <summary>The appraiser's sheet of one area: accepts the ward's points or gives others with a reason, and enters the survey.</summary>
[Needs(Permission.AppraiseIndex)]
internal sealed class AppraiseModel(MotCuaDbContext db, Official official, LiveFigures figures, TimeProvider clock) : AreaPage(db, official, figures, clock)
{
    [BindProperty(Name = "next")]
    public string? Next { get; set; }

    protected override IQueryable<IndexRound> Visible
    {
        get
        {
            var own = Official.AgencyId;
            return Db.IndexRounds.Where(r => r.AppraiserId == own);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ReadRows(c => c.IsSurvey) is not { } entries) return Page();
        Sheet.Appraise(Found, Criteria, entries);
        await Db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã ghi thẩm định lĩnh vực {AreaCode}.";
        return LocalRedirect($"{List}/{Id}/tham-dinh/{(Next is null || NextArea is null ? AreaCode : NextArea.Code)}");
    }
}
