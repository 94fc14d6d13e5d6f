using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Work.Urging;

/// <summary>Makes the urging letter to one lead about all that is overdue in their hands, and numbers it, in one transaction.</summary>
internal sealed class Urger(MotCuaDbContext db, Rulebook rulebook, Timetables timetables, Actor actor, TimeProvider clock)
{
    private const string Series = "don-doc";
    private const int AnswerWithin = 5;

    /// <summary>A working week from today; the leader may choose another day.</summary>
    public async Task<DateOnly> UsualAnswerAsync(long agencyId, CancellationToken cancellationToken) => (await timetables.ForAsync(agencyId, cancellationToken)).AddWorkingDays(clock.Today, AnswerWithin);

    public IQueryable<WorkTask> Overdue(long agencyId) =>
        db.WorkTasks.Where(t => t.AgencyId == agencyId).StandingOn(clock.Today).Where(s => s.State == (int)WorkState.Overdue).Select(s => s.Task);

    public async Task<UrgingLetter> IssueAsync(long agencyId, WorkParty lead, DateOnly answerBy, CancellationToken cancellationToken)
    {
        var (unit, one) = (lead.UnitId, lead.OfficialId);
        var tasks = await Overdue(agencyId).Where(t => one == null ? t.LeadId == null && t.LeadUnitId == unit : t.LeadId == one).OrderBy(t => t.DueOn).ThenBy(t => t.Id).ToListAsync(cancellationToken);
        UrgingLetter letter = null!;
        await db.InTransactionAsync(async () =>
        {
            letter = UrgingLetter.Issue(tasks, await SymbolAsync(agencyId, cancellationToken), answerBy, actor.Name, clock.Today);
            db.Add(letter);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return letter;
    }

    private async Task<string> SymbolAsync(long agencyId, CancellationToken cancellationToken)
    {
        var pattern = (await rulebook.OnAsync(agencyId, clock.Today, cancellationToken)).Text(RuleKey.UrgingNumberPattern);
        return DossierCode.Make(pattern, "", clock.Today, await Numbering.NextAsync(db, agencyId, Series, $"{clock.Today.Year}", cancellationToken));
    }
}
