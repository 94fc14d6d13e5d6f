using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Procedures.Catalogue;

/// <summary>What the search box of the intake offers while one types; the same answer as its button gives without JavaScript.</summary>
[Needs]
internal sealed class SuggestModel(MotCuaDbContext db, TimeProvider clock) : WorkPage
{
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "tim")] string? text, CancellationToken cancellationToken)
    {
        if (VietnamText.Fold(text).Length < 2) return new JsonResult(Array.Empty<object>());

        var usable = db.ProcedureVersions.InForceOn(clock.Today);
        return new JsonResult(await db.Procedures.AsNoTracking().OfferedOn(db, clock.Today).Matching(text).BestFirst(db, text, clock.Today).Take(12)
            .Select(p => new { Id = $"{p.Id}", p.Name, p.Code, p.Field, Usable = usable.Any(v => v.ProcedureId == p.Id && v.CanBeUsed) })
            .ToListAsync(cancellationToken));
    }
}
