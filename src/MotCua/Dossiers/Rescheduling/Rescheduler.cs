using Microsoft.EntityFrameworkCore;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Timetable;

namespace MotCua.Dossiers.Rescheduling;

/// <summary>Days to announce and to withdraw for one agency, with the announcement that says so. With neither it compares the dates with the calendar as it is.</summary>
internal sealed record Announcement(long AgencyId, IReadOnlyList<DayMark> Days, IReadOnlyList<long> Withdrawn, string Number)
{
    public bool ChangesNothing => Days.Count + Withdrawn.Count == 0;
}

/// <summary>Previews an announcement over the open dossiers of its agency, and saves it with the dates it moves in one act.</summary>
internal sealed class Rescheduler(MotCuaDbContext db, Timetables timetables, TimeProvider clock)
{
    private const int Chunk = 500;

    public async Task<Preview> PreviewAsync(Announcement announcement, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(announcement.AgencyId, cancellationToken);
        var before = await timetables.ForAsync(announcement.AgencyId, cancellationToken);
        var after = announcement.ChangesNothing ? before : await timetables.WithAsync(announcement.AgencyId, announcement.Days, announcement.Withdrawn, cancellationToken);
        var now = clock.UtcNow;
        var moves = open.Select(d => new Move(d, Replay.Due(d, after), now))
            .Where(m => m.Due.At != m.Dossier.DueAt && (announcement.ChangesNothing || m.Due.At != Replay.Due(m.Dossier, before).At));
        return new Preview([.. moves.OrderBy(m => m.Due.At).ThenBy(m => m.Dossier.Code, StringComparer.Ordinal)], open.Count);
    }

    /// <param name="announcement">What is announced.</param>
    /// <param name="seal">Of the preview that was looked at.</param>
    /// <param name="later">Dossiers whose later date was chosen; earlier dates are always applied.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    /// <returns>How many dossiers moved.</returns>
    /// <exception cref="RuleBroken">Something changed since the preview; nothing is saved.</exception>
    public async Task<int> SaveAsync(Announcement announcement, string seal, Func<Move, bool> later, CancellationToken cancellationToken)
    {
        var moved = 0;
        await db.InTransactionAsync(async () =>
        {
            await CheckDaysAsync(announcement, cancellationToken);
            var preview = await PreviewAsync(announcement, cancellationToken);
            if (preview.Seal != seal) throw new RuleBroken("Hồ sơ hoặc lịch vừa thay đổi sau khi bạn xem trước, nên chưa lưu gì. Xem lại số liệu mới bên dưới rồi lưu lại.");
            await MarkAsync(announcement, cancellationToken);
            foreach (var chunk in preview.Moves.Where(m => m.IsEarlier || later(m)).Chunk(Chunk))
            {
                await MoveAsync(chunk, announcement.Number, cancellationToken);
                moved += chunk.Length;
            }
        }, cancellationToken);
        return moved;
    }

    private async Task CheckDaysAsync(Announcement announcement, CancellationToken cancellationToken)
    {
        var (agency, days, withdrawn) = (announcement.AgencyId, announcement.Days.Select(d => d.Date).ToList(), announcement.Withdrawn);
        var twice = await db.DayMarkings.Where(d => d.AgencyId == agency && !d.IsWithdrawn && days.Contains(d.Date) && !withdrawn.Contains(d.Id)).Select(d => (DateOnly?)d.Date).FirstOrDefaultAsync(cancellationToken);
        if (twice is { } date) throw new RuleBroken($"Ngày {date.Print()} đã có trong lịch của đơn vị, có thể người khác vừa công bố. Chưa lưu gì.");
    }

    private async Task MarkAsync(Announcement announcement, CancellationToken cancellationToken)
    {
        var agency = announcement.AgencyId;
        foreach (var marking in await db.DayMarkings.Where(d => d.AgencyId == agency && announcement.Withdrawn.Contains(d.Id)).ToListAsync(cancellationToken)) marking.Withdraw(announcement.Number);
        await db.SaveChangesAsync(cancellationToken);
        db.AddRange(announcement.Days.Select(day => DayMarking.Announce(agency, day, announcement.Number)));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException clash) when (clash is not DbUpdateConcurrencyException)
        {
            throw new RuleBroken("Người khác vừa công bố một trong các ngày này. Chưa lưu gì; xem lại lịch rồi làm lại.");
        }
    }

    private async Task MoveAsync(Move[] moves, string number, CancellationToken cancellationToken)
    {
        var due = moves.ToDictionary(m => m.Dossier.Id, m => m.Due);
        var ids = due.Keys.ToList();
        foreach (var dossier in await db.Dossiers.Where(d => ids.Contains(d.Id)).ToListAsync(cancellationToken))
            dossier.MoveDueDate(due[dossier.Id], $"Tính lại ngày hẹn theo lịch làm việc: {number}", clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear(); // thousands of tracked dossiers and events would slow every later chunk
    }

    private async Task<List<OpenDossier>> OpenAsync(long agencyId, CancellationToken cancellationToken)
    {
        var open = db.Dossiers.AsNoTracking().InHand().Where(d => d.AgencyId == agencyId && d.DueAt != null);
        var rows = await open.Select(d => new OpenDossier(d.Id, d.Code, d.ProcedureName, d.Owner.Name, d.ReceivedAt, d.DueAt!.Value, d.Time, d.Status == DossierStatus.AwaitingSupplement || d.Status == DossierStatus.AwaitingPayment)).ToListAsync(cancellationToken);
        var ids = open.Select(d => d.Id);
        var events = (await db.History.AsNoTracking().Where(h => h.AgencyId == agencyId && Replay.Kinds.Contains(h.Kind) && ids.Contains(h.SubjectId)).OrderBy(h => h.Sequence).ToListAsync(cancellationToken))
            .GroupBy(h => h.SubjectId).ToDictionary(g => g.Key, g => g.Select(h => (h.At, h.Happened)).ToList());
        return [.. rows.Select(r => events.TryGetValue(r.Id, out var happened) ? r with { ClockEvents = happened } : r)];
    }
}
