using MotCua.Access;
using MotCua.Platform;

namespace MotCua.PeriodicReports.Writing;

/// <summary>A page of whoever draws reports up, about one of their agency.</summary>
internal abstract class DraftedPage(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<PeriodicReport>(db, official, clock)
{
    protected const string List = "/bao-cao-dinh-ky";

    public string Address => $"{List}/{Id}";

    public ReportView View { get; private set; } = null!;

    /// <summary>Somebody saved something else meanwhile: what is stored now is shown beside what was typed.</summary>
    public bool IsConflict => Response.StatusCode == StatusCodes.Status409Conflict;

    protected override IQueryable<PeriodicReport> Visible => Db.PeriodicReports.VisibleTo(Official);

    protected override Task PrepareAsync(CancellationToken cancellationToken)
    {
        View = ReportView.Of(Found, Now);
        return Task.CompletedTask;
    }
}
