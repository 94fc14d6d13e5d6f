using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Verifying;

namespace MotCua.Dossiers.Verifying;

/// <summary>Tells each dossier anew from its events and holds it against its columns; then the identity of the statistics, columns against events, month by month.</summary>
internal sealed class StateCheck(MotCuaDbContext db) : ICheck
{
    private const int Slice = 2_000;

    // Day numbers: the change of received and of ended, as the events tell.
    private readonly Dictionary<int, (int Received, int Ended)> _days = [];

    public string Name => "Trạng thái và đẳng thức thống kê";

    public async Task<(Finding? Break, long Checked)> RunAsync(CancellationToken cancellationToken)
    {
        var (after, seen) = (long.MinValue, 0L);
        while (await StatesAsync(after, cancellationToken) is { Count: > 0 } states)
        {
            var replays = await ReplaysAsync(states[0].Id, states[^1].Id, cancellationToken);
            foreach (var state in states)
            {
                var replay = replays.GetValueOrDefault(state.Id) ?? new DossierReplay();
                if (replay.DifferenceTo(state) is { } difference) return (new(Name, $"hồ sơ {state.Code}", difference), seen);
                Count(replay);
            }
            (after, seen) = (states[^1].Id, seen + states.Count);
        }
        return (await IdentityAsync(cancellationToken), seen);
    }

    private Task<List<DossierState>> StatesAsync(long after, CancellationToken cancellationToken) => db.Dossiers.AsNoTracking().Where(d => d.Id > after).OrderBy(d => d.Id).Take(Slice)
        .Select(d => new DossierState(d.Id, d.Code, d.Status, d.Outcome, d.ReceivedAt, d.DueAt, d.EndedAt, d.ReturnedAt, d.IsVoid, d.BookYear, d.BookNumber, d.ResultNumber, d.Supplements, d.Extensions)).ToListAsync(cancellationToken);

    private async Task<Dictionary<long, DossierReplay>> ReplaysAsync(long from, long to, CancellationToken cancellationToken)
    {
        var replays = new Dictionary<long, DossierReplay>();
        var entries = db.History.AsNoTracking().Where(h => h.SubjectId >= from && h.SubjectId <= to && h.Subject == nameof(Dossier)).OrderBy(h => h.SubjectId).ThenBy(h => h.Sequence);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!replays.TryGetValue(entry.SubjectId, out var replay)) replays[entry.SubjectId] = replay = new DossierReplay();
            replay.Apply(entry.Happened);
        }
        return replays;
    }

    private void Count(DossierReplay replay)
    {
        if (replay.IsVoid || replay.Status is DossierStatus.Registered or DossierStatus.NotAccepted || replay.ReceivedAt is not { } received) return;
        Add(received.ToDay().DayNumber, 1, 0);
        if (replay.EndedAt is { } ended) Add(ended.ToDay().DayNumber, 0, 1);
    }

    private void Add(int day, int received, int ended)
    {
        var (r, e) = _days.GetValueOrDefault(day);
        _days[day] = (r + received, e + ended);
    }

    // Received so far less ended so far (events) is what the columns say is in hand, at the end of each month.
    private async Task<Finding?> IdentityAsync(CancellationToken cancellationToken)
    {
        if (_days.Count == 0) return null;
        var inHand = 0;
        foreach (var month in _days.OrderBy(d => d.Key).GroupBy(d => DateOnly.FromDayNumber(d.Key) is var day ? new DateOnly(day.Year, day.Month, 1) : default))
        {
            inHand += month.Sum(d => d.Value.Received - d.Value.Ended);
            var end = month.Key.AddMonths(1).StartUtc();
            var stored = await db.Dossiers.CountAsync(d => d.ReceivedAt < end && (d.EndedAt == null || d.EndedAt >= end) && !d.IsVoid && d.Status != DossierStatus.Registered && d.Status != DossierStatus.NotAccepted, cancellationToken);
            if (stored != inHand) return new(Name, $"cuối tháng {month.Key:MM/yyyy}", $"tiếp nhận và chuyển qua trừ đã giải quyết còn {inHand.Print()}, nhưng đang giải quyết là {stored.Print()}.");
        }
        return null;
    }
}
