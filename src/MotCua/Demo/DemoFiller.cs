using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Procedures;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Demo;

internal sealed record DemoOrder(long AgencyId, int Dossiers, int Seed, DateOnly To);

internal sealed record DemoFilled(int Dossiers, IReadOnlyList<(string UserName, string Name)> Officials);

/// <summary>Plans a year of arrivals, lets each dossier live through its verbs, and writes the lot in one transaction.</summary>
internal sealed class DemoFiller(MotCuaDbContext db, DemoStaff staff, DemoLegs legs, DemoFiling filing, DemoNews news, DemoFeedback feedback, DemoOnline online, DemoWork work, DemoDialogues dialogues, DemoMeetings meetings, DemoInspections inspections, DemoStaffing staffing, DemoSurveys surveys, DemoIndex index, Timetables timetables, Rulebook rulebook, TimeProvider clock)
{
    private const int Batch = 500;

    public async Task<DemoFilled> FillAsync(DemoOrder order, CancellationToken cancellationToken)
    {
        if (order.Dossiers is < 1 or > 200_000) throw new RuleBroken("Số hồ sơ mẫu từ 1 đến 200.000.");
        if (order.To > clock.Today) throw new RuleBroken("Ngày cuối không được sau hôm nay.");
        var random = new Random(order.Seed);
        var calendar = await timetables.ForAsync(order.AgencyId, cancellationToken);
        var choice = await DemoChoice.LoadAsync(db, order.To, cancellationToken);
        var until = new[] { order.To.ToDateTime(calendar.ClosesOn(order.To) ?? new TimeOnly(17, 0)), clock.LocalNow }.Min();
        var group = await filing.GroupAsync(order, cancellationToken);
        var arrivals = DemoArrivals.Of(order.Dossiers - group.Count, order.To.AddYears(-1).AddDays(1), order.To, until, calendar, random);
        if (arrivals.Count == 0) group = [];
        IReadOnlyList<DemoOfficial> officials = [];
        await db.InTransactionAsync(async () =>
        {
            officials = await staff.AppointAsync(order.AgencyId, cancellationToken);
            await WriteAsync(order, arrivals, new DemoLives(order.AgencyId, officials, calendar, until, random), choice, random, cancellationToken);
            if (group.Count > 0) await filing.FileAsync(order, group, arrivals[^1], calendar, officials, random, cancellationToken);
            await legs.OpenAsync(order, officials, calendar, cancellationToken);
            await news.PublishAsync(order, officials, cancellationToken);
            await feedback.TellAsync(order, officials, random, cancellationToken);
            await online.FileAsync(order, officials, choice, random, cancellationToken);
            await work.PlanAsync(order, officials, calendar, cancellationToken);
            await dialogues.HoldAsync(order, officials, cancellationToken);
            await meetings.HoldAsync(order, officials, calendar, cancellationToken);
            await inspections.CheckAsync(order, officials, calendar, cancellationToken);
            await staffing.KeepAsync(order, officials, calendar, cancellationToken);
            await surveys.AskAsync(order, officials, cancellationToken);
            await index.ScoreAsync(order, officials, calendar, cancellationToken);
        }, cancellationToken);
        return new(arrivals.Count + group.Count, [.. officials.Select(o => (o.UserName, $"{o.Name}, {o.Title}")), (DemoStaff.PoliceUserName, "Cán bộ Công an phường, nơi nhận liên thông"), (DemoCity.UserName, "Chuyên viên của thành phố, thẩm định và xếp hạng chỉ số CCHC")]);
    }

    private async Task WriteAsync(DemoOrder order, List<DateTime> arrivals, DemoLives lives, DemoChoice choice, Random random, CancellationToken cancellationToken)
    {
        var prefix = await db.Agencies.Where(a => a.Id == order.AgencyId).Select(a => a.Profile.CodePrefix).SingleAsync(cancellationToken);
        var (people, dossiers, history) = (new DemoPeople(random), new List<Dossier>(), new List<HistoryEntry>());
        foreach (var day in arrivals.GroupBy(DateOnly.FromDateTime))
        {
            var pattern = (await rulebook.OnAsync(order.AgencyId, day.Key, cancellationToken)).Text(RuleKey.DossierCodePattern);
            var count = day.Count();
            var number = await Numbering.TakeAsync(db, order.AgencyId, Numbering.Code, $"{day.Key:yyMMdd}", count, cancellationToken) - count;
            var book = await Numbering.TakeAsync(db, order.AgencyId, Numbering.Book, $"{day.Key.Year}", count, cancellationToken) - count;
            foreach (var at in day)
            {
                var (version, code) = choice.Next(random);
                dossiers.Add(lives.Live(new(version, code, DossierCode.Make(pattern, prefix, day.Key, ++number), ++book, people.Next(), at), history));
            }
            if (dossiers.Count >= Batch) await FlushAsync(dossiers, history, cancellationToken);
        }
        await FlushAsync(dossiers, history, cancellationToken);
    }

    private async Task FlushAsync(List<Dossier> dossiers, List<HistoryEntry> history, CancellationToken cancellationToken)
    {
        await BulkWriter.InsertAsync(db, dossiers, cancellationToken);
        await BulkWriter.InsertAsync(db, history, cancellationToken);
        dossiers.Clear();
        history.Clear();
    }
}

internal sealed record DemoArrival(ProcedureVersion Version, string? ProcedureCode, string Code, int Book, Person Owner, DateTime At);
