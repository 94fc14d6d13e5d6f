using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Meetings.Showing;

/// <summary>Lịch họp của tôi: what I chair, keep the minutes of, or am invited to, from today on; and what I did not answer yet.</summary>
[Needs]
internal sealed class MineModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Most = 60;

    public IReadOnlyList<MeetingRow> Rows { get; private set; } = [];

    public int Unanswered { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (agency, me, from) = (official.AgencyId, official.Id, clock.Today.StartUtc());
        var mine = db.Meetings.AsNoTracking().Where(m => m.AgencyId == agency && m.EndsAt >= from).Concerning(me);
        Rows = await mine.Where(m => m.State != MeetingState.Cancelled).OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(Most).Select(MeetingRow.From).ToListAsync(cancellationToken);
        Unanswered = await mine.CountAsync(m => m.State == MeetingState.Invited && m.Invitees.Any(i => i.OfficialId == me && i.Answer == InviteeAnswer.None), cancellationToken);
        return true;
    }

    public void OnGet() { }
}
