using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Ratings.Surveying;

namespace MotCua.Ratings.Closing;

/// <summary>What closing would freeze, and closing.</summary>
[Needs(Permission.ApproveSurveys)]
internal sealed class CloseModel(MotCuaDbContext db, Official official, SurveyClosing closing, TimeProvider clock) : SurveyPage(db, official, clock)
{
    public SurveyResult Result { get; private set; } = null!;

    public int Listed { get; private set; }

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await base.PrepareAsync(cancellationToken);
        var id = Id;
        Result = await closing.ResultAsync(Found, await Forms.AsNoTracking().ToListAsync(cancellationToken), cancellationToken);
        Listed = await Db.DrawnDossiers.CountAsync(d => d.SurveyId == id, cancellationToken);
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ApproveSurveys)) return Forbid();
        await closing.CloseAsync(Found, Official.Name, cancellationToken);
        Notice = "Đã chốt số liệu và xoá danh sách người được hỏi.";
        return LocalRedirect($"{Address}/ket-qua");
    }
}
