using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Verifying;

namespace MotCua.Reports;

/// <summary>Whether the columns reports count by say the same as the events they come from; <c>verify</c> asks.</summary>
public sealed class FiguresCheck(MotCuaDbContext db) : ICheck
{
    private const int Batch = 500;

    public string Name => "Số liệu báo cáo";

    public async Task<(Finding? Break, long Checked)> RunAsync(CancellationToken cancellationToken)
    {
        var (last, seen) = (0L, 0L);
        while (true)
        {
            var after = last;
            var rows = await db.Dossiers.AsNoTracking().Where(d => d.Id > after).OrderBy(d => d.Id).Take(Batch).Select(d => new { d.Id, d.Code, d.Status }).ToListAsync(cancellationToken);
            if (rows.Count == 0) return (null, seen);

            seen += rows.Count;
            var upTo = last = rows[^1].Id;
            var facts = await db.Dossiers.AsNoTracking().Where(d => d.Id > after && d.Id <= upTo).Select(DossierFacts.FromColumns).ToDictionaryAsync(f => f.Id, cancellationToken);
            var history = await db.History.AsNoTracking().Where(h => h.Subject == nameof(Dossier) && h.SubjectId > after && h.SubjectId <= upTo && DossierFacts.Kinds.Contains(h.Kind))
                .OrderBy(h => h.SubjectId).ThenBy(h => h.Sequence).ToListAsync(cancellationToken);
            var replayed = history.GroupBy(h => h.SubjectId).ToDictionary(g => g.Key, g => DossierFacts.Replay(g));
            foreach (var row in rows.Where(r => r.Status is not (DossierStatus.Registered or DossierStatus.NotAccepted)))
                if (BreakOf(facts[row.Id], replayed.GetValueOrDefault(row.Id)) is { } what) return (new(Name, $"hồ sơ {row.Code}", $"{what}."), seen);
        }
    }

    private static string? BreakOf(DossierFacts columns, DossierFacts? events) =>
        events is null ? "không có sự kiện tiếp nhận"
        : columns.IsVoid != events.IsVoid ? "việc huỷ số không khớp nhật ký"
        : columns.IsVoid ? null
        : columns.EndedAt < columns.ReceivedAt ? "kết thúc trước khi tiếp nhận"
        : columns.EndedDay != events.EndedDay || columns.EndedAt is null != events.EndedAt is null ? "ngày kết thúc xử lý không khớp nhật ký"
        : columns.DueDay != events.DueDay || columns.FirstDueDay != events.FirstDueDay ? "ngày hẹn trả không khớp nhật ký"
        : columns.Outcome != events.Outcome || columns.IsWaiting != events.IsWaiting || columns.HasApology != events.HasApology ? "trạng thái không khớp nhật ký"
        : columns.Channel != events.Channel || columns.Field != events.Field ? "lĩnh vực hoặc cách nộp không khớp nhật ký"
        : null;
}
