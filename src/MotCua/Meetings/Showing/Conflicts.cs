using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Meetings.Showing;

/// <summary>Who of a meeting is expected at another one at the same time: a warning, never a refusal.</summary>
internal static class Conflicts
{
    public static async Task<IReadOnlyDictionary<long, string>> OfAsync(MotCuaDbContext db, Meeting meeting, CancellationToken cancellationToken)
    {
        var (id, agency, from, to) = (meeting.Id, meeting.AgencyId, meeting.StartsAt, meeting.EndsAt);
        var others = await db.Meetings.AsNoTracking().Where(m => m.AgencyId == agency && m.Id != id && m.State != MeetingState.Cancelled && m.StartsAt < to && m.EndsAt > from).OrderBy(m => m.StartsAt).Take(50).ToListAsync(cancellationToken);
        return (from other in others
                from person in other.Invitees.Where(i => i.Answer is not (InviteeAnswer.Declined or InviteeAnswer.Substitute)).Select(i => i.OfficialId).Append(other.ChairId).Append(other.SecretaryId).OfType<long>().Distinct()
                group $"«{other.Title}» {other.StartsAt.PrintTime()}–{other.EndsAt.PrintTime()}" by person)
            .ToDictionary(g => g.Key, g => string.Join("; ", g));
    }
}
