using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Verifying;

namespace MotCua.Ratings.Verifying;

/// <summary>Whether closed surveys still hold the answers and figures they were closed with: <c>verify</c> asks. The hash stands in the history's chain too.</summary>
internal sealed class SurveyCheck(MotCuaDbContext db) : ICheck
{
    public string Name => "Khảo sát đã chốt";

    public async Task<(Finding? Break, long Checked)> RunAsync(CancellationToken cancellationToken)
    {
        var seen = 0L;
        foreach (var survey in await db.Surveys.AsNoTracking().Where(s => s.State == SurveyState.Closed).OrderBy(s => s.Id).ToListAsync(cancellationToken))
        {
            seen++;
            if (!await IsIntactAsync(db, survey, cancellationToken)) return (new(Name, survey.Code, "phiếu hoặc số liệu không khớp mã băm lúc chốt."), seen);
            var entries = await db.History.AsNoTracking().Where(h => h.SubjectId == survey.Id && h.Kind == nameof(SurveyClosed)).ToListAsync(cancellationToken);
            if (!entries.Exists(e => ((SurveyClosed)e.Happened).Hash == survey.FrozenHash)) return (new(Name, survey.Code, "mã băm khác mã ghi trong nhật ký lúc chốt."), seen);
        }
        return (null, seen);
    }

    public static async Task<bool> IsIntactAsync(MotCuaDbContext db, Survey survey, CancellationToken cancellationToken)
    {
        var id = survey.Id;
        var forms = await db.SurveyForms.AsNoTracking().Where(f => f.SurveyId == id).OrderBy(f => f.Number).ToListAsync(cancellationToken);
        return SurveySeal.HashOf(survey.Code, forms, survey.Result!) == survey.FrozenHash;
    }
}
