using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Exchange.Reconciling;

/// <summary>Compares both sides and repairs what differs.</summary>
internal sealed class Reconciler(MotCuaDbContext db, IEnumerable<IReconcile> topics, Questions questions, TimeProvider clock)
{
    public async Task<Reconciliation> CompareAsync(Partner partner, DateTime since, CancellationToken cancellationToken)
    {
        var ours = new Dictionary<string, List<StateLine>>();
        foreach (var topic in topics) ours[topic.Topic] = [.. await topic.StatesAsync(partner, since, [], cancellationToken)];
        var (theirs, signed) = await questions.AskStatesAsync(partner, since, [.. ours.Select(t => new TopicSubjects(t.Key, [.. t.Value.Select(l => l.Subject)]))], cancellationToken);
        var (compared, differences) = (0, new List<Difference>());
        foreach (var topic in topics)
        {
            var their = theirs.FirstOrDefault(t => t.Topic == topic.Topic)?.Lines ?? [];
            // What they touched lately may be old here.
            var missing = their.Select(l => l.Subject).Except(ours[topic.Topic].Select(l => l.Subject)).ToList();
            if (missing.Count > 0) ours[topic.Topic].AddRange((await topic.StatesAsync(partner, clock.UtcNow.AddDays(1), missing, cancellationToken)).Where(l => missing.Contains(l.Subject)));
            var pairs = Pair(ours[topic.Topic], their).ToList();
            compared += pairs.Count;
            differences.AddRange(pairs.Where(p => p.Ours?.AgreesWith(p.Theirs) is not true).Select(p => new Difference(topic.Topic, p.Ours, p.Theirs, null)));
        }
        var made = Reconciliation.Of(partner, clock.UtcNow, since, compared, differences, signed);
        db.Add(made);
        await db.SaveChangesAsync(cancellationToken);
        return made;
    }

    public async Task RepairAsync(Reconciliation made, Partner partner, Difference difference, CancellationToken cancellationToken)
    {
        if (difference.RepairedAt is not null) throw new RuleBroken("Dòng này đã sửa rồi.");
        var topic = topics.FirstOrDefault(t => t.Topic == difference.Topic) ?? throw new RuleBroken($"Không còn cách sửa cho «{difference.Topic}».");
        await topic.RepairAsync(partner, difference.Ours, difference.Theirs, cancellationToken);
        made.Repaired(difference, clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static IEnumerable<(StateLine? Ours, StateLine? Theirs)> Pair(IReadOnlyList<StateLine> ours, IReadOnlyList<StateLine> theirs)
    {
        var (left, right) = (ours.ToDictionary(l => l.Subject), theirs.DistinctBy(l => l.Subject).ToDictionary(l => l.Subject));
        return left.Keys.Union(right.Keys).Order(StringComparer.Ordinal).Select(s => (left.GetValueOrDefault(s), right.GetValueOrDefault(s)));
    }

    /// <summary>From when a comparison begins, when nobody says otherwise.</summary>
    public async Task<DateTime> UsualSinceAsync(Partner partner, int days, CancellationToken cancellationToken)
    {
        var last = await db.Set<Reconciliation>().Where(r => r.PartnerId == partner.Id).OrderByDescending(r => r.At).Select(r => (DateTime?)r.At).FirstOrDefaultAsync(cancellationToken);
        return last?.AddDays(-days) ?? DateTime.UnixEpoch;
    }
}
