using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Ratings;

/// <summary>From the last form entered to frozen figures.</summary>
public sealed class SurveyClosing(MotCuaDbContext db, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Draws by lot the share the rule says; whoever entered cannot know beforehand which.</summary>
    /// <exception cref="RuleBroken">Forms are still out.</exception>
    public async Task<int> BeginRecheckAsync(Survey survey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(survey);
        survey.MustBe("phúc tra", SurveyState.Fielding);
        var forms = await FormsAsync(survey, cancellationToken);
        if (forms.Count(f => !f.IsDone) is > 0 and var left) throw new RuleBroken($"Còn {left.Print()} phiếu chưa nhập. Nhập nốt, hoặc ghi «không tiếp cận được» rồi mới phúc tra.");
        var percent = (await rulebook.OnAsync(survey.AgencyId, clock.Today, cancellationToken)).Number(RuleKey.SurveyRecheckPercent);
        var entered = forms.Where(f => f.Entry is not null).ToArray();
        RandomNumberGenerator.Shuffle(entered.AsSpan());
        var drawn = entered.Take((entered.Length * percent + 99) / 100).ToList();
        foreach (var form in drawn) form.DrawForRecheck();
        survey.BeginRecheck(drawn.Count, percent);
        await db.SaveChangesAsync(cancellationToken);
        return drawn.Count;
    }

    public async Task<SurveyResult> ResultAsync(Survey survey, IReadOnlyList<SurveyForm> forms, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(survey);
        var set = survey.Terms.SetId;
        var content = (await db.QuestionSets.AsNoTracking().SingleAsync(s => s.Id == set, cancellationToken)).Content;
        return SurveyResult.Of(forms, content, (await rulebook.OnAsync(survey.AgencyId, clock.Today, cancellationToken)).Number(RuleKey.RatingSample));
    }

    /// <summary>Freezes forms and figures, and deletes the list of those drawn, in one transaction.</summary>
    /// <exception cref="RuleBroken">Something is still open.</exception>
    public async Task CloseAsync(Survey survey, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(survey);
        survey.MustBe("chốt", SurveyState.Rechecking);
        var forms = await FormsAsync(survey, cancellationToken);
        if (forms.Count(f => f.IsRechecked && f.Second is null) is > 0 and var unchecked_) throw new RuleBroken($"Còn {unchecked_.Print()} phiếu chưa phúc tra.");
        if (forms.Count(f => f.Differing.Count > 0) is > 0 and var differing) throw new RuleBroken($"Còn {differing.Print()} phiếu lệch khi phúc tra chưa xử lý.");
        if (forms.Count(f => f.ExclusionAskedById is not null && !f.IsExcluded) is > 0 and var asked) throw new RuleBroken($"Còn {asked.Print()} đề nghị loại phiếu chưa quyết định.");
        var result = await ResultAsync(survey, forms, cancellationToken);
        foreach (var form in forms) form.Freeze();
        await db.InTransactionAsync(async () =>
        {
            survey.Close(result, SurveySeal.HashOf(survey.Code, forms, result), by, clock.Today, await ForgetAsync(survey, cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
    }

    public Task CancelAsync(Survey survey, string why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(survey);
        survey.Cancel(why);
        return db.InTransactionAsync(async () =>
        {
            await ForgetAsync(survey, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
    }

    private Task<int> ForgetAsync(Survey survey, CancellationToken cancellationToken)
    {
        var id = survey.Id;
        return db.Set<DrawnDossier>().Where(d => d.SurveyId == id).ExecuteDeleteAsync(cancellationToken);
    }

    private Task<List<SurveyForm>> FormsAsync(Survey survey, CancellationToken cancellationToken)
    {
        var id = survey.Id;
        return db.SurveyForms.Where(f => f.SurveyId == id).OrderBy(f => f.Number).ToListAsync(cancellationToken);
    }
}
