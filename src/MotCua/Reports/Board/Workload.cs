using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Reports.Board;

/// <summary>What is in hand under one heading: a field, a unit, a person.</summary>
/// <param name="Key">For the address of the list.</param>
/// <param name="Name">What people read.</param>
internal sealed record WorkloadRow(string Key, string Name, int InHand, int Soon, int Late, int Waiting);

/// <summary>What is in hand, counted once and looked at from three sides.</summary>
internal sealed class Workload
{
    private readonly IReadOnlyList<Group> _groups;

    private Workload(IReadOnlyList<Group> groups) => _groups = groups;

    public static async Task<Workload> OfAsync(IQueryable<Dossier> visible, DateOnly today, CancellationToken cancellationToken)
    {
        // The same borders as the lists «sắp đến hạn» and «quá hạn».
        var (start, soon) = (today.StartUtc(), today.AddDays(1).EndUtc());
        return new Workload(await visible.InHand()
            .GroupBy(d => new
            {
                d.Field,
                d.UnitId,
                d.HolderId,
                Waiting = d.Status == DossierStatus.AwaitingSupplement || d.Status == DossierStatus.AwaitingPayment,
                Late = d.DueAt != null && d.DueAt < start,
                Soon = d.DueAt != null && d.DueAt >= start && d.DueAt < soon,
            })
            .Select(g => new Group(g.Key.Field, g.Key.UnitId, g.Key.HolderId, g.Key.Waiting, g.Key.Late, g.Key.Soon, g.Count()))
            .ToListAsync(cancellationToken));
    }

    public WorkloadRow Total => RowOf("", "", _groups);

    public IReadOnlyList<WorkloadRow> ByField => Rows(g => g.Field, name => name.Length > 0 ? (name, name) : ("-", "(chưa ghi lĩnh vực)"));

    public IReadOnlyList<WorkloadRow> ByUnit(IReadOnlyDictionary<long, string> names) => Rows(g => g.UnitId, id => ($"{id ?? 0}", NameOf(id, names, "(chưa có bộ phận)")));

    public IReadOnlyList<WorkloadRow> ByHolder(IReadOnlyDictionary<long, string> names) => Rows(g => g.HolderId, id => ($"{id ?? 0}", NameOf(id, names, "Chưa giao cho ai")));

    private List<WorkloadRow> Rows<TKey>(Func<Group, TKey> by, Func<TKey, (string Key, string Name)> named) =>
        [.. _groups.GroupBy(by).Select(g => (Named: named(g.Key), Groups: g)).Select(x => RowOf(x.Named.Key, x.Named.Name, x.Groups)).OrderByDescending(r => r.Late).ThenByDescending(r => r.InHand).ThenBy(r => VietnamText.Fold(r.Name), StringComparer.Ordinal)];

    private static WorkloadRow RowOf(string key, string name, IEnumerable<Group> groups)
    {
        var all = groups.ToList();
        return new(key, name, all.Sum(g => g.Count), all.Where(g => g.Soon && !g.Waiting).Sum(g => g.Count), all.Where(g => g.Late && !g.Waiting).Sum(g => g.Count), all.Where(g => g.Waiting).Sum(g => g.Count));
    }

    private static string NameOf(long? id, IReadOnlyDictionary<long, string> names, string nobody) => id is { } known ? names.GetValueOrDefault(known, "(đơn vị khác)") : nobody;

    private sealed record Group(string Field, long? UnitId, long? HolderId, bool Waiting, bool Late, bool Soon, int Count);
}
