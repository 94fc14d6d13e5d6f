using MotCua.Platform;
using MotCua.Platform.Verifying;

namespace MotCua.Meetings.Holding;

internal sealed class MeetingSeals(MotCuaDbContext db) : SealCheck<Meeting>(db, "Thông báo kết luận cuộc họp", nameof(MeetingConcluded))
{
    protected override IQueryable<Meeting> Sealed => Db.Meetings.Where(m => m.State == MeetingState.Concluded);

    protected override string HashIn(IEvent happened) => ((MeetingConcluded)happened).Hash;

    protected override (string Called, bool IsIntact, IReadOnlyDictionary<string, string> Hashes) Of(Meeting subject) => (subject.Title, subject.IsIntact, new Dictionary<string, string> { [nameof(MeetingConcluded)] = subject.FrozenHash });
}
