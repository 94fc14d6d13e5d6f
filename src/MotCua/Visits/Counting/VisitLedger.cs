using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Visits.Counting;

/// <summary>Adds what a node saw to the common rows, in the caller's transaction. Nodes add differences and never write a sum, so none overwrites another's; rows are taken in order, so none waits for another in a ring.</summary>
internal sealed class VisitLedger(MotCuaDbContext db)
{
    private const int Chunk = 200;

    public async Task AddAsync(VisitCounter.Batch batch, DateTime now, CancellationToken cancellationToken)
    {
        var begun = await SeeAsync(batch.Visitors, cancellationToken);
        var days = batch.Visitors.Where(v => begun.Contains(v.Key)).CountBy(v => v.Value.ToDay()).ToDictionary();
        foreach (var ((subject, day), views) in batch.Views.OrderBy(v => v.Key)) await AddAsync(subject, day, subject == Visited.WholeSite ? days.GetValueOrDefault(day) : 0, views, cancellationToken);
        await ForgetAsync(now, cancellationToken);
    }

    /// <summary>Who did nothing for half an hour is no longer known.</summary>
    public Task ForgetAsync(DateTime now, CancellationToken cancellationToken)
    {
        var before = now - RecentVisitor.VisitGap;
        return db.Set<RecentVisitor>().Where(v => v.SeenAt < before).ExecuteDeleteAsync(cancellationToken);
    }

    // Those whose visit begins now: not known yet, or known from a visit that is over.
    private async Task<HashSet<long>> SeeAsync(Dictionary<long, DateTime> visitors, CancellationToken cancellationToken)
    {
        var begun = new HashSet<long>();
        var flush = Ids.Next();
        foreach (var some in visitors.OrderBy(v => v.Key).Chunk(Chunk))
        {
            var (sql, values) = Upsert(some, flush);
            begun.UnionWith((await db.Database.SqlQueryRaw<long>(sql, values).ToListAsync(cancellationToken)).Where(begins => begins != 0));
        }
        return begun;
    }

    private static (string Sql, object[] Values) Upsert(KeyValuePair<long, DateTime>[] visitors, long flush)
    {
        object[] values = [flush, visitors.Min(v => v.Value) - RecentVisitor.VisitGap, .. visitors.SelectMany(v => (object[])[v.Key, v.Value])];
        var rows = new StringBuilder();
        for (var at = 0; at < visitors.Length; at++) rows.Append(CultureInfo.InvariantCulture, $"{(at == 0 ? "" : ", ")}({{{2 + at * 2}}}, {{{3 + at * 2}}}, {{0}})");
        return ($$"""
            insert into recent_visitors (visitor, seen_at, begun_by) values {{rows}}
            on conflict (visitor) do update set
              begun_by = case when recent_visitors.seen_at < {1} then excluded.begun_by else recent_visitors.begun_by end,
              seen_at = case when recent_visitors.seen_at < excluded.seen_at then excluded.seen_at else recent_visitors.seen_at end
            returning case when begun_by = {0} then visitor else 0 end as "Value"
            """, values);
    }

    private async Task AddAsync(long subject, DateOnly day, int visits, int views, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"""
            insert into visit_counts (subject, day, visits, views) values ({subject}, {day}, {visits}, {views})
            on conflict (subject, day) do update set visits = visit_counts.visits + excluded.visits, views = visit_counts.views + excluded.views
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"""
            insert into visit_totals (subject, visits, views) values ({subject}, {(long)visits}, {(long)views})
            on conflict (subject) do update set visits = visit_totals.visits + excluded.visits, views = visit_totals.views + excluded.views
            """, cancellationToken);
    }
}
