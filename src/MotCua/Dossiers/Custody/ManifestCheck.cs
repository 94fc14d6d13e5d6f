using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Verifying;

namespace MotCua.Dossiers.Custody;

/// <summary>Numbers of hand-over manifests per agency and year: none twice, none left out, none beyond what the series gave.</summary>
internal sealed class ManifestCheck(MotCuaDbContext db) : ICheck
{
    public string Name => "Số phiếu bàn giao bản giấy";

    public async Task<(Finding? Break, long Checked)> RunAsync(CancellationToken cancellationToken)
    {
        var given = (await db.Set<NumberSeries>().AsNoTracking().Where(s => s.Series == PaperManifest.Series).ToListAsync(cancellationToken)).ToDictionary(s => (s.AgencyId, s.Period), s => s.Last);
        var manifests = await db.PaperManifests.AsNoTracking().Select(m => new { m.AgencyId, m.MadeAt, m.Number }).ToListAsync(cancellationToken);
        var series = manifests.GroupBy(m => (m.AgencyId, Period: $"{m.MadeAt.ToDay().Year}")).ToDictionary(g => g.Key, g => g.Select(m => NumberOf(m.Number)).Order().ToList());
        foreach (var (key, last) in given)
            if (BreakOf(series.GetValueOrDefault(key, []), last) is { } broken) return (new(Name, $"năm {key.Period}", broken), manifests.Count);
        return (null, manifests.Count);
    }

    private static string? BreakOf(List<int> numbers, int last)
    {
        for (var i = 0; i < numbers.Count; i++)
        {
            if (i > 0 && numbers[i] == numbers[i - 1]) return $"số {numbers[i]} có hai lần.";
            if (numbers[i] != i + 1) return $"thiếu số {i + 1}: số tiếp theo là {numbers[i]}.";
        }
        return numbers.Count == last ? null : $"số cuối đã cấp là {last}, phiếu cuối mang số {numbers.Count}.";
    }

    private static int NumberOf(string number) => int.Parse(number.Split('/')[0], CultureInfo.InvariantCulture);
}
