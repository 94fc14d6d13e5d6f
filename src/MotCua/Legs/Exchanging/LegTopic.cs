using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Exchange;
using MotCua.Files;
using MotCua.Legs.Sending;
using MotCua.Platform;

namespace MotCua.Legs.Exchanging;

/// <summary>
/// What both sides say of the legs between them. The asker owns that a leg was opened or recalled, the performer that it was taken or answered:
/// whoever owns what the other lacks tells it again, and telling twice changes nothing.
/// </summary>
internal sealed class LegTopic(MotCuaDbContext db, LegPost post, FileStore files) : IReconcile
{
    private const string Open = "đang làm", Recalled = "thu hồi", Done = "có kết quả", Refused = "từ chối";

    public string Topic => "legs";

    /// <remarks>A line is named by the asking agency and the leg, the same at both ends: <c>duc-long:H11…/1</c>.</remarks>
    public async Task<IReadOnlyList<StateLine>> StatesAsync(Partner partner, DateTime since, IReadOnlyCollection<string> subjects, CancellationToken cancellationToken)
    {
        var theirs = partner.Agencies.Select(a => a.Code).ToList();
        return [.. await AskedAsync(theirs, since, subjects, cancellationToken), .. await PerformedAsync(theirs, since, subjects, cancellationToken)];
    }

    public async Task RepairAsync(Partner partner, StateLine? ours, StateLine? theirs, CancellationToken cancellationToken)
    {
        var subject = (ours ?? theirs)!.Subject;
        var (colon, slash) = (subject.IndexOf(':', StringComparison.Ordinal), subject.LastIndexOf('/'));
        var (agency, code, number) = (subject[..colon], subject[(colon + 1)..slash], int.Parse(subject[(slash + 1)..], System.Globalization.CultureInfo.InvariantCulture));
        await db.InTransactionAsync(async () =>
        {
            if (await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Code == agency, cancellationToken) is { } asker) await AskAgainAsync(asker, code, number, theirs, cancellationToken);
            else await AnswerAgainAsync(agency, code, number, ours, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
    }

    private async Task AskAgainAsync(Agency asker, string code, int number, StateLine? theirs, CancellationToken cancellationToken)
    {
        var dossier = await db.Dossiers.Include(d => d.Legs).SingleOrDefaultAsync(d => d.AgencyId == asker.Id && d.Code == code, cancellationToken);
        if (dossier?.Legs.SingleOrDefault(l => l.Number == number) is not { } leg) throw new RuleBroken($"Ở đây không có liên thông {code}/{number}. Bên kia giữ việc này từ một bản sao lưu khác; liên hệ để đối chiếu.");
        if (theirs?.State is Done or Refused) throw new RuleBroken($"{leg.ToName} đã trả lời nhưng ở đây chưa có. Bên đó bấm «Sửa» ở trang đối soát của họ để gửi lại trả lời.");
        if (theirs is null) await post.SendAsync(leg.ToCode, await Asking.MessageOfAsync(files, dossier, leg, asker, cancellationToken), cancellationToken);
        if (leg.State is LegState.Recalled) await post.SendAsync(leg.ToCode, new LegRecalledMessage(asker.Code, code, number, leg.Answer, leg.ClosedAt!.Value), cancellationToken);
    }

    private async Task AnswerAgainAsync(string asker, string code, int number, StateLine? ours, CancellationToken cancellationToken)
    {
        if (ours is null) throw new RuleBroken("Bên chuyển có liên thông này nhưng ở đây chưa nhận. Bên chuyển bấm «Sửa» ở trang đối soát của họ để gửi lại.");
        var task = await db.LegTasks.SingleAsync(t => t.FromCode == asker && t.DossierCode == code && t.LegNumber == number, cancellationToken);
        if (task.State is not (LegTaskState.Answered or LegTaskState.Refused)) throw new RuleBroken("Việc này ở đây chưa trả lời. Bên chuyển sửa ở trang đối soát của họ.");
        var me = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == task.AgencyId, cancellationToken);
        await post.SendAsync(asker, new LegAnsweredMessage(me.Code, code, number, task.State is LegTaskState.Answered ? LegOutcome.Done : LegOutcome.Refused, task.Answer, $"{task.HolderName} ({me.Name})", task.ClosedAt!.Value)
        {
            Files = [.. (await files.OfAsync(nameof(LegTask), task.Id, cancellationToken)).Where(f => f.StoredAt >= task.ClosedAt).Select(Performing.FileOf)],
        }, cancellationToken);
    }

    private async Task<IEnumerable<StateLine>> AskedAsync(List<string> theirs, DateTime since, IReadOnlyCollection<string> subjects, CancellationToken cancellationToken)
    {
        var legs = from leg in db.Set<DossierLeg>().AsNoTracking()
                   join dossier in db.Dossiers on leg.DossierId equals dossier.Id
                   join agency in db.Agencies on leg.AgencyId equals agency.Id
                   where theirs.Contains(leg.ToCode) && (leg.ClosedAt == null || leg.ClosedAt >= since || leg.OpenedAt >= since || subjects.Contains(agency.Code + ":" + dossier.Code + "/" + leg.Number))
                   select new { Subject = agency.Code + ":" + dossier.Code + "/" + leg.Number, leg.State, leg.DueAt, leg.OpenedAt, leg.ClosedAt };
        return (await legs.ToListAsync(cancellationToken)).Select(l => new StateLine(l.Subject, l.State switch { LegState.Done => Done, LegState.Refused => Refused, LegState.Recalled => Recalled, _ => Open }, l.DueAt, l.ClosedAt ?? l.OpenedAt, 0));
    }

    private async Task<IEnumerable<StateLine>> PerformedAsync(List<string> theirs, DateTime since, IReadOnlyCollection<string> subjects, CancellationToken cancellationToken)
    {
        var tasks = db.LegTasks.AsNoTracking().Where(t => theirs.Contains(t.FromCode) && (t.ClosedAt == null || t.ClosedAt >= since || t.ReceivedAt >= since || subjects.Contains(t.FromCode + ":" + t.DossierCode + "/" + t.LegNumber)))
            .Select(t => new { Subject = t.FromCode + ":" + t.DossierCode + "/" + t.LegNumber, t.State, t.DueAt, t.ReceivedAt, t.ClosedAt });
        return (await tasks.ToListAsync(cancellationToken)).Select(t => new StateLine(t.Subject, t.State switch { LegTaskState.Answered => Done, LegTaskState.Refused => Refused, LegTaskState.Recalled => Recalled, _ => Open }, t.DueAt, t.ClosedAt ?? t.ReceivedAt, 0));
    }
}
