using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Meetings.Showing;

/// <summary>An official's page about one meeting.</summary>
internal abstract class MeetingPage(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<Meeting>(db, official, clock)
{
    public string Address => $"/cuoc-hop/{Found.Id}";

    public bool MayArrange => Official.Arranges(Found);

    protected override IQueryable<Meeting> Visible => Db.Meetings.VisibleTo(Official);

    protected async Task<IActionResult> SaveAsync(string told, CancellationToken cancellationToken)
    {
        await Db.SaveChangesAsync(cancellationToken);
        Notice = told;
        return LocalRedirect(Address);
    }
}
