using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>Sổ theo dõi hồ sơ of an agency and year, once it is closed. An open book needs no row: it is the dossiers of that year.</summary>
public sealed class DossierBook : Aggregate
{
    private DossierBook() { }

    public long AgencyId { get; private set; }

    public int Year { get; private set; }

    public int LastNumber { get; private set; }

    public int Count { get; private set; }

    public string ClosedBy { get; private set; } = "";

    public DateOnly ClosedOn { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    /// <summary>Closes the book at the year's end (TT 01/2018 Điều 10.2). Nothing is received into a past year, so its numbers stand.</summary>
    /// <param name="agencyId">Whose book.</param>
    /// <param name="year">Which year.</param>
    /// <param name="lastNumber">The last number given.</param>
    /// <param name="count">How many numbers are written in the book.</param>
    /// <param name="by">Name of the official who closes it.</param>
    /// <param name="today">The day in Vietnam.</param>
    /// <exception cref="RuleBroken">The year is not over, or a number is missing.</exception>
    public static DossierBook Close(long agencyId, int year, int lastNumber, int count, string by, DateOnly today)
    {
        if (today.Year <= year) throw new RuleBroken($"Chỉ khoá được sổ năm {year} khi năm đã kết thúc.");
        if (count != lastNumber) throw new RuleBroken($"Sổ năm {year} có {count.Print()} hồ sơ nhưng số cuối là {lastNumber.Print()}: cần kiểm tra (motcua verify) trước khi khoá.");
        var book = new DossierBook { AgencyId = agencyId, Year = year, LastNumber = lastNumber, Count = count, ClosedBy = by, ClosedOn = today };
        book.Record(new DossierBookClosed(book.Id, agencyId, year, lastNumber, count));
        return book;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<DossierBook>
    {
        public void Configure(EntityTypeBuilder<DossierBook> book)
        {
            book.ToTable("dossier_books");
            book.Property(b => b.ClosedBy).HasMaxLength(120);
            book.HasIndex(b => new { b.AgencyId, b.Year }).IsUnique();
        }
    }
}

public sealed record DossierBookClosed(long BookId, long AgencyId, int Year, int LastNumber, int Count) : IEvent;
