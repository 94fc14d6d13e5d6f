using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.ReformIndex.Rounds;

/// <summary>The rounds of this agency, the latest year on top, and the sets under which it scores others.</summary>
[Needs(Permission.SeeIndex)]
internal sealed class ListModel(MotCuaDbContext db, Official official) : WorkPage
{
    private const int Most = 60;

    public IReadOnlyList<IndexRound> Own { get; private set; } = [];

    public IReadOnlyList<Scored> Below { get; private set; } = [];

    public bool MayOpen => official.Can(Permission.AnnounceIndex);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        Own = await db.IndexRounds.AsNoTracking().Where(r => r.AgencyId == agency).OrderByDescending(r => r.Year).ThenByDescending(r => r.Id).Take(Most).ToListAsync(cancellationToken);
        var sets = await db.CriteriaSetsFor(official).Where(s => s.State == CriteriaState.Issued).OrderByDescending(s => s.Year).ThenByDescending(s => s.Id).Take(Most).Select(s => new { s.Id, s.Year, s.AgencyId, s.DecisionNumber, Rounds = db.Set<IndexRound>().Count(r => r.SetId == s.Id && r.AppraiserId == agency), Announced = db.Set<IndexRound>().Count(r => r.SetId == s.Id && r.AppraiserId == agency && r.State == IndexRoundState.Announced) }).ToListAsync(cancellationToken);
        Below = [.. sets.Where(s => s.AgencyId == agency || s.Rounds > 0).Select(s => new Scored(s.Id, s.Year, s.DecisionNumber, s.Rounds, s.Announced))];
        return true;
    }

    public void OnGet() { }

    internal sealed record Scored(long SetId, int Year, string Decision, int Rounds, int Announced);
}
