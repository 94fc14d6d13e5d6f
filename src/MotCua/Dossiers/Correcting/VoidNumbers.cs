using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers.Printing;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Correcting;

internal sealed record VoidNumber(long Id, string Code, string Book, DateTime ReceivedAt, DateTime At, string By, string Reason);

/// <summary>Reads the void numbers of a year in their order, with who made them void and why.</summary>
internal sealed class VoidNumbers(MotCuaDbContext db, Official official, PaperSources sources, TimeProvider clock)
{
    /// <summary>More than this in a year is no list of mistakes any more.</summary>
    private const int Most = 2000;

    public async Task<IReadOnlyList<VoidNumber>> OfAsync(int year, Platform.Ui.Cursor? after, int size, CancellationToken cancellationToken)
    {
        var found = db.Dossiers.AsNoTracking().VisibleTo(official).Where(d => d.IsVoid && d.BookYear == year);
        if (after is { } cursor) found = found.Where(d => d.ReceivedAt > cursor.At || (d.ReceivedAt == cursor.At && d.Id > cursor.Id));
        var page = await found.OrderBy(d => d.ReceivedAt).ThenBy(d => d.Id).Take(size).Select(d => new { d.Id, d.Code, d.BookNumber, d.BookYear, d.ReceivedAt }).ToListAsync(cancellationToken);
        var (agency, ids) = (official.AgencyId, page.Select(d => d.Id).ToList());
        var why = (await db.History.AsNoTracking().Where(h => h.AgencyId == agency && h.Kind == nameof(DossierVoided) && ids.Contains(h.SubjectId)).ToListAsync(cancellationToken)).ToDictionary(h => h.SubjectId);
        return [.. page.Select(d => new VoidNumber(d.Id, d.Code, $"{d.BookNumber}/{d.BookYear}", d.ReceivedAt, why[d.Id].At, why[d.Id].ByName, ((DossierVoided)why[d.Id].Happened).Reason))];
    }

    /// <summary>The list to be kept with the book of the year.</summary>
    public async Task<Paper> PaperAsync(int year, CancellationToken cancellationToken)
    {
        var rows = await OfAsync(year, null, Most, cancellationToken);
        var head = await sources.HeadAsync(official.AgencyId, year < clock.Today.Year ? new DateOnly(year, 12, 31) : clock.Today, cancellationToken);
        return new Paper("SỔ SỐ HUỶ", PaperSize.A4, false, head.Letterhead,
        [
            new Field("Số đã huỷ", rows.Count.Print(), Bold: true),
            new PaperTable(
                [new("TT", 0.6, PaperAlign.Center), new("Mã hồ sơ", 2.2), new("Số trong sổ", 1, PaperAlign.Center), new("Huỷ lúc", 1.2, PaperAlign.Center), new("Người huỷ", 1.6), new("Lý do", 3)],
                rows.Select((r, i) => (IReadOnlyList<string?>)[$"{i + 1}", r.Code, r.Book, r.At.Print().Replace(' ', '\n'), r.By, r.Reason])),
            new Signatures([new Signature("NGƯỜI LẬP", Name: official.Name), new Signature("NGƯỜI ĐỨNG ĐẦU BỘ PHẬN MỘT CỬA")]),
        ])
        { Subtitle = $"Năm {year}" };
    }
}
