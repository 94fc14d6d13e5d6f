using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Feedback.Working;

/// <summary>An official's page about one case.</summary>
internal abstract class CasePage(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<FeedbackCase>(db, official, clock)
{
    public FeedbackCase Case => Found;

    public bool Holds => Case.HolderId == Official.Id;

    protected override IQueryable<FeedbackCase> Visible => Db.FeedbackCases.VisibleTo(Official);

    protected Task<IActionResult> SaveAsync(string told, CancellationToken cancellationToken) => SaveAsync(told, "/xu-ly-phan-anh", cancellationToken);
}
