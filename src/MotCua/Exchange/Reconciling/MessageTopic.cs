using Microsoft.EntityFrameworkCore;
using MotCua.Exchange.Carrying;
using MotCua.Exchange.Receiving;
using MotCua.Exchange.Signing;
using MotCua.Platform;

namespace MotCua.Exchange.Reconciling;

/// <summary>The topic of the messages themselves: what was accepted from one side must be what the other took in. It finds what was lost though no module has a word to say about it, e.g. when one side was restored from a backup.</summary>
internal sealed class MessageTopic(MotCuaDbContext db, OwnKeys keys, Streams streams, Questions questions, OutboxSignal signal) : IReconcile
{
    public const string Name = "messages";

    private const char Of = ':';

    public string Topic => Name;

    /// <remarks>A line is a direction and a subject, named the same at both ends: <c>phuong>thue:ho-so/1</c>.</remarks>
    public async Task<IReadOnlyList<StateLine>> StatesAsync(Partner partner, DateTime since, IReadOnlyCollection<string> subjects, CancellationToken cancellationToken)
    {
        var own = (await keys.SideAsync(cancellationToken))!.Code;
        var (sent, taken) = (Way(own, partner.Code), Way(partner.Code, own));
        var (askedSent, askedTaken) = (Bare(subjects, sent), Bare(subjects, taken));
        var outgoing = await db.Set<OutboxStream>().AsNoTracking().Where(s => s.PartnerId == partner.Id && (s.TouchedAt >= since || askedSent.Contains(s.Subject))).Select(s => new { s.Subject, Last = s.AckedSequence, s.TouchedAt }).ToListAsync(cancellationToken);
        var incoming = await db.Set<InboxStream>().AsNoTracking().Where(s => s.PartnerId == partner.Id && (s.TouchedAt >= since || askedTaken.Contains(s.Subject))).Select(s => new { s.Subject, Last = s.LastSequence, s.TouchedAt }).ToListAsync(cancellationToken);
        return [.. outgoing.Where(s => s.Last > 0).Select(s => Line(sent + s.Subject, s.Last, s.TouchedAt)), .. incoming.Select(s => Line(taken + s.Subject, s.Last, s.TouchedAt))];
    }

    public async Task RepairAsync(Partner partner, StateLine? ours, StateLine? theirs, CancellationToken cancellationToken)
    {
        var (subject, own) = ((ours ?? theirs)!.Subject, (await keys.SideAsync(cancellationToken))!.Code);
        var bare = subject[(subject.IndexOf(Of, StringComparison.Ordinal) + 1)..];
        if (subject.StartsWith(Way(own, partner.Code), StringComparison.Ordinal)) await db.InTransactionAsync(() => AlignAsync(partner, bare, theirs?.LastSequence ?? 0, cancellationToken), cancellationToken);
        else await questions.AskResendAsync(partner, bare, ours?.LastSequence ?? 0, cancellationToken);
    }

    /// <summary>The partner has taken in so far: what is missing goes out again; inside a transaction of the caller. What we forgot having sent is found when the next message meets it.</summary>
    public async Task AlignAsync(Partner partner, string subject, int received, CancellationToken cancellationToken)
    {
        var stream = await db.Set<OutboxStream>().AsNoTracking().SingleOrDefaultAsync(s => s.PartnerId == partner.Id && s.Subject == subject, cancellationToken) ?? await ForgottenAsync(partner, subject, cancellationToken);
        if (received == stream.AckedSequence) return;
        partner.RecordRealigned(subject, stream.AckedSequence + 1, received + 1);
        if (received < stream.AckedSequence && !await streams.RewindAsync(stream.Id, received, cancellationToken)) throw new RuleBroken($"Các tin từ số {received + 1} của mục «{subject}» không còn ở bên gửi. Hai bên cần đối chiếu bằng phiếu đối soát và lập lại bằng tay.");
        if (received > stream.LastSequence && stream.LastSequence == stream.AckedSequence) await streams.SkipAheadAsync(stream.Id, stream.LastSequence + 1, received, cancellationToken);
        await streams.FreeAsync(stream.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        signal.Raise();
    }

    private async Task<OutboxStream> ForgottenAsync(Partner partner, string subject, CancellationToken cancellationToken)
    {
        var stream = new OutboxStream { PartnerId = partner.Id, Subject = subject };
        db.Add(stream);
        await db.SaveChangesAsync(cancellationToken);
        return stream;
    }

    private static StateLine Line(string subject, int last, DateTime at) => new(subject, last.ToString(System.Globalization.CultureInfo.InvariantCulture), null, at, last);

    private static string Way(string from, string to) => $"{from}>{to}{Of}";

    private static List<string> Bare(IEnumerable<string> subjects, string way) => [.. subjects.Where(s => s.StartsWith(way, StringComparison.Ordinal)).Select(s => s[way.Length..])];
}
