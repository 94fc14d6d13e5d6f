using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Ratings;

/// <summary>Draws whom to ask. Which dossiers, the seed tells again at any time; which of them got which batch is by lot and written nowhere but in the list that closing deletes.</summary>
public sealed class SurveyDrawing(MotCuaDbContext db, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Planned under the next code of the year.</summary>
    public async Task<Survey> PlanAsync(long agencyId, SurveyTerms terms, CancellationToken cancellationToken)
    {
        var pattern = (await rulebook.OnAsync(agencyId, clock.Today, cancellationToken)).Text(RuleKey.SurveyCodePattern);
        var prefix = await db.Set<Access.Agency>().Where(a => a.Id == agencyId).Select(a => a.Profile.CodePrefix).SingleAsync(cancellationToken);
        Survey survey = null!;
        await db.InTransactionAsync(async () =>
        {
            survey = Survey.Plan(agencyId, DossierCode.Make(pattern, prefix, clock.Today, await Numbering.NextAsync(db, agencyId, "khao-sat", $"{clock.Today.Year}", cancellationToken)), terms);
            db.Add(survey);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return survey;
    }

    /// <summary>How many were settled in the period, by unit and field, and how the sample falls on them.</summary>
    public async Task<IReadOnlyList<SurveyQuota>> QuotasAsync(Survey survey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(survey);
        if (survey.Terms.Way is SurveyWay.Residents) return survey.Terms.Areas;
        var counted = await Settled(survey).GroupBy(d => new { d.UnitId, d.Field }).Select(g => new { g.Key.UnitId, g.Key.Field, Count = g.Count() }).ToListAsync(cancellationToken);
        var agency = survey.AgencyId;
        var units = await db.Set<Access.Unit>().AsNoTracking().Where(u => u.AgencyId == agency).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        var strata = counted.Select(c => new SurveyQuota(c.UnitId, c.UnitId is { } unit ? units.GetValueOrDefault(unit, "Bộ phận đã bỏ") : "Chưa rõ bộ phận", c.Field, c.Count, 0))
            .OrderBy(q => q.Unit, StringComparer.Ordinal).ThenBy(q => q.UnitId).ThenBy(q => q.Group, StringComparer.Ordinal).ToList();
        if (survey.Terms.Targets.Count > 0) return [.. survey.Terms.Targets.SelectMany(t => OfTarget(t, [.. strata.Where(s => VietnamText.Fold(s.Group) == VietnamText.Fold(t.Field))])).Where(q => q.Count > 0).OrderBy(q => q.Unit, StringComparer.Ordinal).ThenBy(q => q.UnitId).ThenBy(q => q.Group, StringComparer.Ordinal)];
        return [.. SurveyLot.Shares(survey.Terms.Sample, [.. strata.Select(s => s.Population)]).Zip(strata, (count, stratum) => stratum with { Count = count }).Where(q => q.Count > 0)];
    }

    /// <summary>Targets that there are not dossiers enough for, in words; empty when all can be met.</summary>
    public static IReadOnlyList<string> Unmet(Survey survey, IReadOnlyList<SurveyQuota> quotas)
    {
        ArgumentNullException.ThrowIfNull(survey);
        return [.. survey.Terms.Targets.Select(t => (Target: t, Found: quotas.Where(q => VietnamText.Fold(q.Group) == VietnamText.Fold(t.Field)).Sum(q => q.Count))).Where(t => t.Found < t.Target.Count)
            .Select(t => $"Lĩnh vực «{t.Target.Field}» đặt {t.Target.Count.Print()} phiếu nhưng kỳ này chỉ có {t.Found.Print()} hồ sơ đã giải quyết: giảm chỉ tiêu hoặc kéo dài kỳ hồ sơ.")];
    }

    private static IEnumerable<SurveyQuota> OfTarget(SurveyTarget target, IReadOnlyList<SurveyQuota> strata) =>
        SurveyLot.Shares(target.Count, [.. strata.Select(s => s.Population)]).Zip(strata, (count, stratum) => stratum with { Count = count });

    /// <summary>Draws, makes the forms and the list; in one transaction.</summary>
    public async Task DrawAsync(Survey survey, int seed, CancellationToken cancellationToken)
    {
        var quotas = await QuotasAsync(survey, cancellationToken);
        if (Unmet(survey, quotas) is [_, ..] bare) throw new RuleBroken(string.Join(" ", bare));
        var sample = await SampleAsync(survey, quotas, seed, cancellationToken);
        survey.Draw(seed, quotas, SurveyLot.HashOf(sample.SelectMany(s => s)));
        var number = 0;
        foreach (var (quota, drawn) in quotas.Zip(sample))
        {
            var forms = Enumerable.Range(0, quota.Count).Select(_ => SurveyForm.Make(survey, ++number, quota)).ToList();
            db.AddRange(forms);
            var by = drawn.ToArray();
            RandomNumberGenerator.Shuffle(by.AsSpan()); // so that the order drawn tells nothing of the batch
            db.AddRange(forms.Zip(by, (form, dossier) => new DrawnDossier { Id = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue, SurveyId = survey.Id, Batch = form.Batch, DossierId = dossier }));
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Whether drawing again with the seed gives what was drawn; null for residents, of whom there is no list.</summary>
    public async Task<bool?> IsRepeatedAsync(Survey survey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(survey);
        if (survey.Seed is not { } seed || survey.Terms.Way is SurveyWay.Residents) return null;
        return SurveyLot.HashOf((await SampleAsync(survey, survey.Quotas, seed, cancellationToken)).SelectMany(s => s)) == survey.SampleHash;
    }

    /// <summary>For who could not be reached, the next of the same unit and field by the same seed: a form more each, in batches of their own to be given out. The forms not reached stay, and count as such.</summary>
    /// <returns>How many were drawn.</returns>
    /// <exception cref="RuleBroken">Nobody to replace, or nobody left to draw.</exception>
    public async Task<int> ReplaceAsync(Survey survey, int batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(survey);
        survey.MustBe("rút người thay", SurveyState.Fielding);
        if (survey.Terms.Way is not SurveyWay.Dossiers) throw new RuleBroken("Khảo sát người dân ngẫu nhiên không có danh sách để rút người thay: hỏi thêm người khác cùng địa bàn trên chính phiếu đó.");
        var id = survey.Id;
        var missed = (await db.Set<SurveyForm>().AsNoTracking().Where(f => f.SurveyId == id && f.Batch == batch && f.State == SurveyFormState.NotReached).OrderBy(f => f.Number).ToListAsync(cancellationToken)).GroupBy(f => (f.UnitId, f.Group)).ToDictionary(g => g.Key, g => g.Count());
        var all = (await Settled(survey).Select(d => new { d.Id, d.UnitId, d.Field }).ToListAsync(cancellationToken)).ToLookup(d => (d.UnitId, d.Field), d => d.Id);
        var (number, made) = (survey.Forms, new List<(SurveyQuota Quota, IReadOnlyList<long> Drawn)>());
        foreach (var quota in survey.Quotas.Where(q => missed.ContainsKey((q.UnitId, q.Group))))
        {
            var asked = missed[(quota.UnitId, quota.Group)] - survey.ReplacedOf(batch, quota);
            var next = SurveyLot.Take(survey.Seed!.Value, all[(quota.UnitId, quota.Group)], quota.Count + quota.Replaced + Math.Max(0, asked)).Skip(quota.Count + quota.Replaced).ToList();
            if (next.Count > 0) made.Add((quota, next));
        }
        survey.Replace(batch, [.. made.Select(m => (m.Quota, m.Drawn.Count))]);
        foreach (var (quota, drawn) in made)
        {
            var forms = drawn.Select(_ => SurveyForm.Make(survey, ++number, quota)).ToList();
            db.AddRange(forms);
            var by = drawn.ToArray();
            RandomNumberGenerator.Shuffle(by.AsSpan());
            db.AddRange(forms.Zip(by, (form, dossier) => new DrawnDossier { Id = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue, SurveyId = survey.Id, Batch = form.Batch, DossierId = dossier }));
        }
        await db.SaveChangesAsync(cancellationToken);
        return made.Sum(m => m.Drawn.Count);
    }

    /// <exception cref="RuleBroken">The interviewer had a hand in a dossier of the batch.</exception>
    public async Task GiveOutAsync(Survey survey, int batch, int interviewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(survey);
        var person = survey.Interviewers.FirstOrDefault(i => i.Order == interviewer);
        if (person?.OfficialId is { } official && await Touched(survey.Id, batch, official).AnyAsync(cancellationToken))
            throw new RuleBroken($"{person.Name} đã làm với hồ sơ trong tập {batch}, nên không hỏi người dân về tập này. Chọn điều tra viên khác.", "Interviewer");
        survey.GiveOut(batch, interviewer, clock.Today);
        var id = survey.Id;
        foreach (var form in await db.Set<SurveyForm>().Where(f => f.SurveyId == id && f.Batch == batch && f.State == SurveyFormState.Printed).OrderBy(f => f.Number).ToListAsync(cancellationToken)) form.GiveOut();
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Drawn dossiers of a batch this official received, handled, decided or did anything else with.</summary>
    internal IQueryable<DrawnDossier> Touched(long survey, int batch, long official) =>
        db.Set<DrawnDossier>().Where(d => d.SurveyId == survey && d.Batch == batch
            && (db.History.Any(h => h.SubjectId == d.DossierId && h.ById == official) || db.Set<Dossier>().Any(x => x.Id == d.DossierId && (x.HandlerId == official || x.ReceivedById == official || x.HolderId == official))));

    private async Task<List<IReadOnlyList<long>>> SampleAsync(Survey survey, IReadOnlyList<SurveyQuota> quotas, int seed, CancellationToken cancellationToken)
    {
        if (survey.Terms.Way is SurveyWay.Residents) return [.. quotas.Select(_ => (IReadOnlyList<long>)[])];
        var all = (await Settled(survey).Select(d => new { d.Id, d.UnitId, d.Field }).ToListAsync(cancellationToken)).ToLookup(d => (d.UnitId, d.Field), d => d.Id);
        return [.. quotas.Select(q => SurveyLot.Take(seed, all[(q.UnitId, q.Group)], q.Count))];
    }

    private IQueryable<Dossier> Settled(Survey survey)
    {
        var (agency, from, to) = (survey.AgencyId, survey.Terms.AskedFrom, survey.Terms.AskedTo);
        return db.Dossiers.AsNoTracking().Where(d => d.AgencyId == agency && !d.IsVoid && d.EndedDay >= from && d.EndedDay <= to && (d.Outcome == DossierOutcome.Granted || d.Outcome == DossierOutcome.Refused));
    }
}
