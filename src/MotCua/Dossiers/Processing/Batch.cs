using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Dossiers.Processing;

/// <summary>Many dossiers in one act: all, or none with those named that stood in the way.</summary>
internal static class Batch
{
    public const int Most = 100;

    /// <summary>What a check box says: which dossier, and as it was when the list was opened.</summary>
    public static string Mark(long id, int version) => $"{id}.{version}";

    /// <summary>Loads the ticked dossiers as seen; whatever changed in between or is not theirs is named.</summary>
    /// <exception cref="RuleBroken">None ticked, too many, or some changed since.</exception>
    public static async Task<List<Dossier>> TickedAsync(this IQueryable<Dossier> offered, IReadOnlyList<string> marks, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<long, int>();
        foreach (var mark in marks)
            if (mark.Split('.') is [var id, var version] && long.TryParse(id, out var key) && int.TryParse(version, out var number)) seen[key] = number;
        if (seen.Count == 0) throw new RuleBroken("Đánh dấu ít nhất một hồ sơ.", "Marks");
        if (seen.Count > Most) throw new RuleBroken($"Mỗi lần tối đa {Most} hồ sơ.", "Marks");
        var ids = seen.Keys.ToList();
        var dossiers = await offered.Where(d => ids.Contains(d.Id)).OrderBy(d => d.DueAt).ThenBy(d => d.Id).ToListAsync(cancellationToken);
        var changed = dossiers.Where(d => d.Version != seen[d.Id]).Select(d => d.Code).ToList();
        var gone = ids.Count - dossiers.Count;
        if (changed.Count == 0 && gone == 0) return dossiers;

        var named = string.Join(", ", changed.Concat(gone > 0 ? [$"{gone} hồ sơ không còn trong danh sách"] : []));
        throw new RuleBroken($"Chưa làm hồ sơ nào. Có hồ sơ vừa được người khác xử lý: {named}. Xem lại danh sách rồi gửi lại.", "Marks");
    }

    /// <summary>Does the verb to each; if any refuses, tells all that did, and the caller saves nothing.</summary>
    public static void Each(IEnumerable<Dossier> dossiers, Action<Dossier> verb)
    {
        var refused = new List<string>();
        foreach (var dossier in dossiers)
        {
            try
            {
                verb(dossier);
            }
            catch (RuleBroken broken)
            {
                refused.Add($"{dossier.Code}: {broken.Message}");
            }
        }
        if (refused.Count > 0) throw new RuleBroken($"Chưa làm hồ sơ nào. {string.Join(" ", refused)}", "Marks");
    }

    public static async Task<Dictionary<long, ProcedureContent>> ContentsAsync(this MotCuaDbContext db, IEnumerable<Dossier> dossiers, CancellationToken cancellationToken)
    {
        var versions = dossiers.Select(d => d.ProcedureVersionId).OfType<long>().Distinct().ToList();
        return await db.ProcedureVersions.AsNoTracking().Where(v => versions.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Content, cancellationToken);
    }
}

/// <summary>A line with a check box.</summary>
internal sealed record BatchRow(long Id, int Version, string Code, string ProcedureName, string Field, string OwnerName, DateTime ReceivedAt, DateTime? DueAt)
{
    public string Mark => Batch.Mark(Id, Version);
}
