using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Dossiers;

namespace MotCua.Reports;

/// <summary>A ward's days at random: dossiers are received, wait, are extended, settled, reopened, stopped, corrected, voided.</summary>
internal sealed class RandomLife(MotCuaApp app, Random random)
{
    private static readonly WorkingCalendar Calendar = new([(DateOnly.MinValue, OfficeHours.Standard)], []);
    private int _number;

    public async Task LiveAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            app.Clock.Advance(TimeSpan.FromHours(24));
            await app.InScopeAsync(async (_, db) =>
            {
                var agency = await db.Agencies.OrderBy(a => a.Id).FirstAsync();
                var now = app.Clock.GetUtcNow().UtcDateTime;
                foreach (var dossier in await db.Dossiers.ToListAsync()) Act(dossier, now);
                for (var i = 0; i < 3; i++) db.Add(Receive(agency.Id, now));
                await db.SaveChangesAsync();
            });
        }
    }

    private void Act(Dossier dossier, DateTime now)
    {
        (DossierVerb Verb, Action Do)[] acts =
        [
            (DossierVerb.SendSupplement, () => dossier.SendSupplement(new SupplementSending(["Bản chính"], "thiếu", "1", 9, null, null, null), now)),
            (DossierVerb.ReceiveSupplement, () => dossier.ReceiveSupplement((SupplementPolicy)random.Next(1, 4), [], now, Calendar)),
            (DossierVerb.AskPayment, () => dossier.AskPayment("thuế", 1000, now)),
            (DossierVerb.ProvePayment, () => dossier.ProvePayment("biên lai", now, Calendar)),
            (DossierVerb.Extend, () => dossier.Extend(new ApologySigning("1", "nhiều việc", (dossier.DueAt > now ? dossier.DueAt.Value : now).AddDays(3), "Lê Minh Quân", "CHỦ TỊCH"), 99, 1, now)),
            (DossierVerb.ProposeResult, () => Settle(dossier, now)),
            (DossierVerb.Stop, () => dossier.Stop(DossierOutcome.Withdrawn, "", "đổi ý", "người nộp", now)),
            (DossierVerb.Reopen, () => dossier.Reopen("ghi sai", null, now)),
            (DossierVerb.Correct, () => dossier.Correct(new DossierCorrection { Channel = dossier.Channel is FilingChannel.Online ? FilingChannel.Direct : FilingChannel.Online }, "nhầm", now)),
            (DossierVerb.Void, () => dossier.Void("nhập trùng", now)),
        ];
        var possible = acts.Where(a => dossier.Allows(a.Verb) && dossier.Proposal is null).ToList();
        if (possible.Count > 0 && random.Next(3) == 0) possible[random.Next(possible.Count)].Do();
    }

    private static void Settle(Dossier dossier, DateTime now)
    {
        dossier.ProposeResult(DossierOutcome.Granted, "cấp", "", new HandOver("công chức", null, null, "lãnh đạo", null), now, "công chức", null);
        dossier.Approve("Lê Minh Quân", "CHỦ TỊCH", now);
        dossier.Settle("1", now);
    }

    private Dossier Receive(long agencyId, DateTime now)
    {
        var due = new DueSet(now.AddDays(random.Next(0, 6)), []);
        return Dossier.Receive(new Intake
        {
            AgencyId = agencyId, DeskUnitId = 1, DeskName = "Bộ phận Một cửa", Code = $"H11-{now:yyMMdd}-{++_number:0000}", BookYear = now.Year, BookNumber = _number, ProcedureId = 1, ProcedureVersionId = 1,
            ProcedureName = "Chứng thực", Field = PastDossiers.Fields[random.Next(4)], Time = new DossierTime(3, PeriodUnit.WorkingDay, null, false), Due = due,
            Owner = new Person { Name = "Nguyễn Văn Đức" }, Channel = (FilingChannel)random.Next(1, 5), ReceivedAt = now, ReceivedById = 5,
        });
    }
}
