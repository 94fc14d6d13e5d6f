using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.ReformIndex.Rounds;

/// <summary>A page about one round: with its set, its sheets and who it is about. A round of others is not found.</summary>
internal abstract class RoundPage(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<IndexRound>(db, official, clock)
{
    protected const string List = "/chi-so-cchc";

    public CriteriaSet Set { get; private set; } = null!;

    public IndexCriteria Criteria => Set.Criteria;

    public IReadOnlyList<AreaSheet> Sheets { get; private set; } = [];

    public string AgencyName { get; private set; } = "";

    public DateOnly Today => Now.ToDay();

    public bool IsOwn => Found.AgencyId == Official.AgencyId;

    public bool MayScore => IsOwn && Official.Can(Permission.ScoreIndex) && Found.IsOpenOn(Today);

    public bool IsAppraiser => Found.AppraiserId == Official.AgencyId && Official.Can(Permission.AppraiseIndex);

    public IndexTable Table { get; private set; } = null!;

    protected override IQueryable<IndexRound> Visible => Db.IndexRounds.VisibleTo(Official);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var (round, set, agency) = (Id, Found.SetId, Found.AgencyId);
        Set = await Db.CriteriaSets.AsNoTracking().SingleAsync(s => s.Id == set, cancellationToken);
        Sheets = await Db.AreaSheets.Where(s => s.RoundId == round).OrderBy(s => s.AreaCode).ToListAsync(cancellationToken);
        AgencyName = await Db.Agencies.Where(a => a.Id == agency).Select(a => a.Profile.Name).SingleAsync(cancellationToken);
        Table = IndexTable.Of(Criteria, Sheets);
    }
}
