using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers.Printing;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Book;

/// <summary>Sổ theo dõi hồ sơ of a year: as a page, to print, as a spreadsheet, and closed when the year is over.</summary>
[Needs(Permission.SeeAllDossiers, Permission.CloseBooks)]
internal sealed class BookModel(MotCuaDbContext db, Official official, BookPages pages, PaperSources papers, TimeProvider clock) : WorkPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public int Year => Asked is >= 2000 and <= 2100 ? Asked.Value : clock.Today.Year;

    public IReadOnlyList<int> Years { get; private set; } = [];

    public DossierBook? Closed { get; private set; }

    public int LastNumber { get; private set; }

    public (int Count, int Voids, int Imported) Counts { get; private set; }

    /// <summary>A book is in the form, and under the name, of its last day.</summary>
    public PaperHead Head { get; private set; } = null!;

    public IReadOnlyList<BookRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public bool MayClose => Closed is null && official.Can(Permission.CloseBooks) && Year < clock.Today.Year;

    /// <summary>How the year stands or stood, for the page and the last line of the printed book.</summary>
    public string Closing => (Closed is { } book
            ? $"Sổ năm {Year} đã khoá ngày {book.ClosedOn.Print()}, số cuối {book.LastNumber.Print()}, {book.Count.Print()} hồ sơ; người khoá: {book.ClosedBy}."
            : $"Sổ năm {Year} chưa khoá: {Counts.Count.Print()} hồ sơ, số cuối {LastNumber.Print()}.")
        + (Counts.Voids > 0 ? $" Huỷ {Counts.Voids.Print()} số." : "")
        + (Counts.Imported > 0 ? $" {Counts.Imported.Print()} hồ sơ chuyển từ hệ thống cũ mang số của sổ cũ." : "");

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (agency, year) = (official.AgencyId, Year);
        Closed = await db.Set<DossierBook>().AsNoTracking().SingleOrDefaultAsync(b => b.AgencyId == agency && b.Year == year, cancellationToken);
        (LastNumber, Counts) = (await pages.LastNumberAsync(agency, year, cancellationToken), await pages.CountAsync(agency, year, cancellationToken));
        var first = await db.Dossiers.Where(d => d.AgencyId == agency).MinAsync(d => (int?)d.BookYear, cancellationToken) ?? clock.Today.Year;
        Years = [.. Enumerable.Range(first, Math.Max(1, clock.Today.Year - first + 1)).Reverse()];
        Head = await papers.HeadAsync(agency, Year < clock.Today.Year ? new DateOnly(Year, 12, 31) : clock.Today, cancellationToken);
        return true;
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await pages.PageAsync(official.AgencyId, Year, BookPlace.Read(After), Size + 1, cancellationToken);
        if (Rows.Count <= Size) return;

        Rows = [.. Rows.Take(Size)];
        Next = $"?nam={Year}&sau={BookPlace.Of(Rows[^1])}";
    }

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken) =>
        PaperFile.Pdf((await PaperAsync(cancellationToken)).Paper, $"so-theo-doi-ho-so-{Year}");

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken) =>
        PaperFile.Excel((await PaperAsync(cancellationToken)).Sheet, $"so-theo-doi-ho-so-{Year}");

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.CloseBooks)) return Forbid();
        if (Closed is not null) throw new RuleBroken($"Sổ năm {Year} đã khoá ngày {Closed.ClosedOn.Print()}.");
        await db.InTransactionAsync(async () =>
        {
            await Numbering.RaiseAsync(db, official.AgencyId, Numbering.Book, $"{Year}", 0, cancellationToken); // waits for whoever is just taking a number of this book, and then counts
            (LastNumber, Counts) = (await pages.LastNumberAsync(official.AgencyId, Year, cancellationToken), await pages.CountAsync(official.AgencyId, Year, cancellationToken));
            db.Add(DossierBook.Close(official.AgencyId, Year, LastNumber, Counts.Count, official.Name, clock.Today));
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        Notice = $"Đã khoá sổ năm {Year}, số cuối {LastNumber.Print()}.";
        return LocalRedirect($"/so-theo-doi?nam={Year}");
    }

    private async Task<BookPaper> PaperAsync(CancellationToken cancellationToken) => new(Year, Head, Closing, await pages.AllAsync(official.AgencyId, Year, cancellationToken));
}
