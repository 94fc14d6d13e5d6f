using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Dossiers.Book;

/// <summary>Reads the dossier book of an agency and year in its order.</summary>
internal sealed class BookPages(MotCuaDbContext db)
{
    public IQueryable<Dossier> Of(long agencyId, int year) =>
        db.Dossiers.AsNoTracking().Where(d => d.AgencyId == agencyId && d.BookYear == year && d.Status != DossierStatus.Registered && d.Status != DossierStatus.NotAccepted);

    public async Task<IReadOnlyList<BookRow>> PageAsync(long agencyId, int year, BookPlace? after, int size, CancellationToken cancellationToken)
    {
        var book = Of(agencyId, year);
        if (after is ({ } number, { } cursor))
            book = book.Where(d => d.BookNumber > number || (d.BookNumber == number && (d.ReceivedAt > cursor.At || (d.ReceivedAt == cursor.At && d.Id > cursor.Id))));
        var rows = await InOrder(book).Take(size).ToListAsync(cancellationToken);
        var reasons = await ReasonsAsync([.. rows.Where(r => r.IsVoid).Select(r => r.Id)], cancellationToken);
        return [.. rows.Select(r => With(r, reasons))];
    }

    /// <summary>The whole year, read row by row as it is written out.</summary>
    public async Task<IEnumerable<BookRow>> AllAsync(long agencyId, int year, CancellationToken cancellationToken)
    {
        var voids = await Of(agencyId, year).Where(d => d.IsVoid).Select(d => d.Id).ToListAsync(cancellationToken);
        var reasons = await ReasonsAsync(voids, cancellationToken);
        return InOrder(Of(agencyId, year)).AsEnumerable().Select(r => With(r, reasons));
    }

    public async Task<(int Count, int Voids, int Imported)> CountAsync(long agencyId, int year, CancellationToken cancellationToken)
    {
        var counts = await Of(agencyId, year).GroupBy(d => new { Numbered = d.BookNumber > 0, d.IsVoid }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return (counts.Where(c => c.Key.Numbered).Sum(c => c.Count), counts.Where(c => c.Key.Numbered && c.Key.IsVoid).Sum(c => c.Count), counts.Where(c => !c.Key.Numbered).Sum(c => c.Count));
    }

    public async Task<int> LastNumberAsync(long agencyId, int year, CancellationToken cancellationToken)
    {
        var period = $"{year}";
        return await db.Set<NumberSeries>().AsNoTracking().Where(s => s.AgencyId == agencyId && s.Series == Numbering.Book && s.Period == period).Select(s => s.Last).SingleOrDefaultAsync(cancellationToken);
    }

    private static IQueryable<BookRow> InOrder(IQueryable<Dossier> book) => book.OrderBy(d => d.BookNumber).ThenBy(d => d.ReceivedAt).ThenBy(d => d.Id).Select(BookRow.From);

    private async Task<Dictionary<long, string>> ReasonsAsync(List<long> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var voided = await db.History.AsNoTracking().Where(h => ids.Contains(h.SubjectId) && h.Kind == nameof(DossierVoided)).ToListAsync(cancellationToken);
        return voided.ToDictionary(h => h.SubjectId, h => ((DossierVoided)h.Happened).Reason);
    }

    private static BookRow With(BookRow row, Dictionary<long, string> reasons) => row.IsVoid ? row with { VoidReason = reasons.GetValueOrDefault(row.Id, "") } : row;
}
