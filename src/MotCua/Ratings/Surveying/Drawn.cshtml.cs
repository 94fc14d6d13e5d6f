using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Ratings.Surveying;

/// <summary>Whom the interviewer of a batch asks. Opening it is written down, and whoever opened it sees no answer; people of dossiers this official had a hand in are not shown.</summary>
[Needs(Permission.RunSurveys)]
[ResponseCache(NoStore = true)]
internal sealed class DrawnModel(MotCuaDbContext db, Official official, SurveyDrawing drawing, TimeProvider clock) : SurveyPage(db, official, clock)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public SurveyBatch Batch { get; private set; } = null!;

    public IReadOnlyList<DrawnRow>? Rows { get; private set; }

    public int Hidden { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || Found.State is not SurveyState.Fielding || Found.Terms.Way is not SurveyWay.Dossiers || Found.Batches.FirstOrDefault(b => b.Number == Number) is not { } batch) return false;
        Batch = batch;
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.RunSurveys)) return Forbid();
        var (me, survey) = (Official.Id, Id);
        if (await Db.SurveyForms.AnyAsync(f => f.SurveyId == survey && (f.EnteredById == me || f.SecondById == me), cancellationToken)) throw new RuleBroken("Bạn đã nhập phiếu của đợt này nên không mở danh sách người được hỏi. Nhờ người khác mở.");
        Found.ShowDrawn(me, Number);
        await Db.SaveChangesAsync(cancellationToken);
        var own = drawing.Touched(survey, Number, me).Select(d => d.Id);
        var drawn = Db.DrawnDossiers.AsNoTracking().Where(d => d.SurveyId == survey && d.Batch == Number);
        Hidden = await drawn.CountAsync(d => own.Contains(d.Id), cancellationToken);
        var shown = await (from d in drawn.Where(d => !own.Contains(d.Id)) join x in Db.Set<Dossier>().AsNoTracking() on d.DossierId equals x.Id orderby x.Field, d.Id select new { x.Field, x.ProcedureName, x.Owner }).ToListAsync(cancellationToken);
        Rows = [.. shown.Select(x => new DrawnRow(x.Field, x.ProcedureName, x.Owner))];
        return Page();
    }
}

internal sealed record DrawnRow(string Field, string Procedure, Person Person);
