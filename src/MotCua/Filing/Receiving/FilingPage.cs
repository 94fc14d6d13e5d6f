using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Filing.Receiving;

/// <summary>An official's page about one filing of their agency.</summary>
internal abstract class FilingPage(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<OnlineFiling>(db, official, clock)
{
    public FiledView View { get; private set; } = null!;

    /// <summary>The full personal data is to be seen; by default it is masked.</summary>
    protected virtual bool ShowsPerson => false;

    protected override IQueryable<OnlineFiling> Visible => Db.OnlineFilings.VisibleTo(Official);

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        View = await Db.ViewOfAsync(Found, $"/ho-so-truc-tuyen/{Id}/tep", !ShowsPerson, cancellationToken);
}
