using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Verifying;
using MotCua.Rules;

namespace MotCua.Dossiers.Verifying;

/// <summary>Codes per agency and day and book numbers per year: none twice, none left out, none beyond what the series gave. Void numbers count; what earlier systems numbered may have gaps.</summary>
internal sealed class NumberCheck(MotCuaDbContext db) : ICheck
{
    public string Name => "Mã hồ sơ và số sổ";

    public async Task<(Finding? Break, long Checked)> RunAsync(CancellationToken cancellationToken)
    {
        var series = (await db.Set<NumberSeries>().AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(s => (s.AgencyId, s.Series, s.Period), s => s.Last);
        var (broken, seen) = await CodesAsync(series, cancellationToken);
        return (broken ?? await BooksAsync(series, cancellationToken), seen);
    }

    private async Task<(Finding?, long)> CodesAsync(Dictionary<(long, string, string), int> series, CancellationToken cancellationToken)
    {
        var (seen, patterns) = (0L, await PatternsAsync(cancellationToken));
        var codes = db.Dossiers.AsNoTracking().OrderBy(d => d.CodeAgencyId ?? d.AgencyId).ThenBy(d => d.Code).Select(d => new Numbered(d.CodeAgencyId ?? d.AgencyId, d.Code, d.ReceivedAt, d.IsImported));
        List<(int Number, bool Imported)> day = [];
        (long Agency, string Stem, string Period) at = default;
        await foreach (var code in codes.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            seen++;
            if (patterns[code.AgencyId](code.ReceivedAt.ToDay()) is not { } pattern || DossierCode.NumberIn(pattern, code.Code) is not { } order) continue;
            if ((at.Agency, at.Stem) != (code.AgencyId, order.Stem))
            {
                if (Broken(at, day, series) is { } broken) return (broken, seen);
                (at, day) = ((code.AgencyId, order.Stem, $"{code.ReceivedAt.ToDay():yyMMdd}"), []);
            }
            day.Add((order.Number, code.IsImported));
        }
        return (Broken(at, day, series), seen);
    }

    private async Task<Dictionary<long, Func<DateOnly, string?>>> PatternsAsync(CancellationToken cancellationToken)
    {
        var patterns = new Dictionary<long, Func<DateOnly, string?>>();
        var rules = await db.Set<DatedRule>().AsNoTracking().Where(r => r.Key == RuleKey.DossierCodePattern).ToListAsync(cancellationToken);
        foreach (var agency in await db.Set<Access.Agency>().Select(a => a.Id).ToListAsync(cancellationToken))
            patterns[agency] = day => rules.Where(r => r.ValidFrom <= day && (r.AgencyId is null || r.AgencyId == agency)).OrderByDescending(r => r.AgencyId is not null).ThenByDescending(r => r.ValidFrom).FirstOrDefault()?.Value;
        return patterns;
    }

    private Finding? Broken((long Agency, string Stem, string Period) at, List<(int Number, bool Imported)> day, Dictionary<(long, string, string), int> series)
    {
        if (!day.Exists(n => !n.Imported)) return null;
        var before = 0;
        foreach (var (number, imported) in day.OrderBy(n => n.Number))
        {
            if (number == before) return new(Name, at.Stem, $"số {number} có hai lần.");
            if (!imported && number != before + 1) return new(Name, at.Stem, $"thiếu số {before + 1}: trước số {number} là số {before}.");
            before = number;
        }
        return series.GetValueOrDefault((at.Agency, Numbering.Code, at.Period)) is var last && last != before ? new(Name, at.Stem, $"số cuối đã cấp là {last}, hồ sơ cuối mang số {before}.") : null;
    }

    private async Task<Finding?> BooksAsync(Dictionary<(long, string, string), int> series, CancellationToken cancellationToken)
    {
        var books = db.Dossiers.AsNoTracking().Where(d => d.BookNumber > 0).OrderBy(d => d.AgencyId).ThenBy(d => d.BookYear).ThenBy(d => d.BookNumber).Select(d => new { d.AgencyId, d.BookYear, d.BookNumber, d.Code });
        (long Agency, int Year, int Number) before = default;
        await foreach (var line in books.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if ((line.AgencyId, line.BookYear) != (before.Agency, before.Year))
            {
                if (Unended(before, series) is { } lost) return lost;
                before = (line.AgencyId, line.BookYear, 0);
            }
            if (line.BookNumber == before.Number) return new(Name, $"sổ {line.BookYear}", $"số {line.BookNumber} có hai lần (hồ sơ {line.Code}).");
            if (line.BookNumber != before.Number + 1) return new(Name, $"sổ {line.BookYear}", $"thiếu số {before.Number + 1} trước hồ sơ {line.Code} (số {line.BookNumber}).");
            before.Number = line.BookNumber;
        }
        return Unended(before, series);
    }

    private Finding? Unended((long Agency, int Year, int Number) book, Dictionary<(long, string, string), int> series) =>
        book.Year == 0 || series.GetValueOrDefault((book.Agency, Numbering.Book, $"{book.Year}")) is var last && last == book.Number ? null : new(Name, $"sổ {book.Year}", $"số cuối đã cấp là {last}, hồ sơ cuối mang số {book.Number}.");

    private sealed record Numbered(long AgencyId, string Code, DateTime ReceivedAt, bool IsImported);
}
