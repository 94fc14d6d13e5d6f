using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Ratings;

namespace MotCua.Demo;

/// <summary>Slips of the months that are over, and one survey from its draw to its frozen figures.</summary>
internal sealed class DemoSurveys(MotCuaDbContext db, SurveyDrawing drawing, SurveyClosing closing, Actor actor, TimeProvider clock)
{
    private const int Sample = 40, PerBatch = 10, RatedOneIn = 3;

    private static readonly string[] Comments = ["Cán bộ hướng dẫn tận tình.", "Nên có thêm ghế chờ.", "Trả kết quả sớm hơn hẹn.", "Phải đi lại hai lần vì thiếu giấy tờ."];

    /// <summary>Only where the last day is today: a survey is closed on the day it is closed.</summary>
    public async Task AskAsync(DemoOrder order, IReadOnlyList<DemoOfficial> officials, CancellationToken cancellationToken)
    {
        if (order.To != clock.Today) return;
        var random = new Random(order.Seed + 17); // its own: what others draw stays as it was
        var sets = await db.QuestionSets.AsNoTracking().Where(s => s.AgencyId == null && s.ValidFrom <= order.To).OrderByDescending(s => s.ValidFrom).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        var (month, first) = (new DateOnly(order.To.Year, order.To.Month, 1), order.To.AddYears(-1));
        var answered = await db.Set<Dossier>().AsNoTracking().Where(d => d.AgencyId == order.AgencyId && d.EndedDay >= first && d.EndedDay < month && (d.Outcome == DossierOutcome.Granted || d.Outcome == DossierOutcome.Refused)).OrderBy(d => d.Code).ToListAsync(cancellationToken);
        await RateAsync(answered, sets.First(s => s.Kind is QuestionKind.Desk), random, cancellationToken);
        if (answered.Count >= Sample) await SurveyAsync(order, officials, sets.First(s => s.Kind is QuestionKind.Sipas), month, random, cancellationToken);
    }

    private async Task RateAsync(List<Dossier> answered, QuestionSet set, Random random, CancellationToken cancellationToken)
    {
        foreach (var dossier in answered.Where(_ => random.Next(RatedOneIn) == 0))
        {
            var answers = set.Content.Questions.Where(q => q.Required || random.Next(4) > 0).ToDictionary(q => q.Code, _ => random.Next(10) switch { 0 => 1, < 5 => 2, _ => 3 });
            db.Add(new RatedDossier { DossierId = dossier.Id, AgencyId = dossier.AgencyId, IsMixed = true });
            db.Add(Rating.Past(dossier, set, new(answers, random.Next(3) == 0 ? RatingChannel.Desk : RatingChannel.Link, Comment: random.Next(12) == 0 ? Comments[random.Next(Comments.Length)] : "")));
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task SurveyAsync(DemoOrder order, IReadOnlyList<DemoOfficial> officials, QuestionSet set, DateOnly month, Random random, CancellationToken cancellationToken)
    {
        DemoOfficial Named(string userName) => officials.First(o => o.UserName == userName);
        var (reform, clerk, second, leader) = (Named("mau.bao"), Named("mau.lan"), Named("mau.hoa"), Named("mau.quan"));
        SignIn(reform, order);
        var survey = await drawing.PlanAsync(order.AgencyId, new("Khảo sát mức độ hài lòng của người dân, tổ chức", set.Id, SurveyWay.Dossiers, month.AddMonths(-6), month.AddDays(-1), order.To.AddDays(-20), order.To, Sample, PerBatch), cancellationToken);
        survey.AddInterviewers([(null, "Ngô Văn Bình", "Đoàn phường"), (null, "Lương Thị Sen", "Hội Phụ nữ phường")]);
        await drawing.DrawAsync(survey, 20_000 + order.Seed, cancellationToken);
        foreach (var batch in survey.Batches) await drawing.GiveOutAsync(survey, batch.Number, 1 + batch.Number % 2, cancellationToken);
        SignIn(clerk, order);
        var forms = await db.SurveyForms.Where(f => f.SurveyId == survey.Id).OrderBy(f => f.Number).ToListAsync(cancellationToken);
        foreach (var form in forms)
        {
            if (form.Number % 13 == 0) form.GiveUp("Vắng nhà sau hai lần đến");
            else form.Enter(set.Content, form.Number % 17 == 0 ? new(new Dictionary<string, int>(), "de-trong") : Answered(set.Content, random), clerk.Id, clerk.Name);
        }
        await db.SaveChangesAsync(cancellationToken);
        await closing.BeginRecheckAsync(survey, cancellationToken);
        await CheckAgainAsync(order, forms, set.Content, (second, leader), cancellationToken);
        await closing.CloseAsync(survey, leader.Name, cancellationToken);
    }

    // One answer of the first form differs, and the leader finds the first entry right.
    private async Task CheckAgainAsync(DemoOrder order, List<SurveyForm> forms, QuestionContent content, (DemoOfficial Second, DemoOfficial Leader) people, CancellationToken cancellationToken)
    {
        SignIn(people.Second, order);
        var drawn = forms.Where(f => f.IsRechecked).ToList();
        foreach (var form in drawn)
        {
            var answers = form.Entry!.Answers.ToDictionary();
            if (form == drawn[0] && answers.Count > 0) answers[answers.Keys.First()] = answers.Values.First() == 5 ? 4 : 5;
            form.EnterAgain(content, form.Entry with { Answers = answers }, people.Second.Id, people.Second.Name);
        }
        await db.SaveChangesAsync(cancellationToken);
        SignIn(people.Leader, order);
        foreach (var form in drawn.Where(f => f.Differing.Count > 0)) form.Settle(content, form.Entry!, people.Leader.Id, people.Leader.Name);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static SurveyEntry Answered(QuestionContent content, Random random) => new(content.Questions.Where(q => q.Required || random.Next(12) > 0).ToDictionary(q => q.Code, _ => random.Next(20) switch { 0 => 2, < 3 => 3, < 12 => 4, _ => 5 }));

    private void SignIn(DemoOfficial official, DemoOrder order) => actor.SignIn(official.Id, official.Name, order.AgencyId, null, official.UnitId, new HashSet<string>());
}
