using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Staff.Training;

/// <summary>Issues the proposal of chosen needs under its number and marks each of them, in one transaction.</summary>
internal sealed class Proposer(MotCuaDbContext db, Rulebook rulebook, Actor actor, TimeProvider clock)
{
    private const string Series = "de-xuat-dao-tao";

    public async Task<TrainingProposal> IssueAsync(long agencyId, IReadOnlyCollection<long> needs, string addressee, string words, CancellationToken cancellationToken)
    {
        var chosen = await db.TrainingNeeds.Where(n => n.AgencyId == agencyId && needs.Contains(n.Id) && n.State == NeedState.Open).OrderBy(n => n.Name).ThenBy(n => n.Id).ToListAsync(cancellationToken);
        TrainingProposal.MustIssue(chosen.Count, addressee, words);
        var keys = chosen.Select(n => n.MemberId).Distinct().ToList();
        var posts = (await db.StaffMembers.AsNoTracking().Where(m => keys.Contains(m.Id)).ToListAsync(cancellationToken)).ToDictionary(m => m.Id, m => m.HoldingOn(clock.Today)?.Post ?? "");
        TrainingProposal proposal = null!;
        await db.InTransactionAsync(async () =>
        {
            proposal = TrainingProposal.Issue([.. chosen.Select(n => (n, posts.GetValueOrDefault(n.MemberId, "")))], await SymbolAsync(agencyId, cancellationToken), addressee, words, actor.Name, clock.Today);
            db.Add(proposal);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return proposal;
    }

    private async Task<string> SymbolAsync(long agencyId, CancellationToken cancellationToken)
    {
        var pattern = (await rulebook.OnAsync(agencyId, clock.Today, cancellationToken)).Text(RuleKey.TrainingProposalNumberPattern);
        return DossierCode.Make(pattern, "", clock.Today, await Numbering.NextAsync(db, agencyId, Series, $"{clock.Today.Year}", cancellationToken));
    }
}
