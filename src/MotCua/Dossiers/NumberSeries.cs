using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>The last number taken of a series: dossier codes per day, the book per year, forms per year.</summary>
public sealed class NumberSeries
{
    public long AgencyId { get; private init; }

    public string Series { get; private init; } = "";

    public string Period { get; private init; } = "";

    public int Last { get; private init; }

    internal sealed class Mapping : IEntityTypeConfiguration<NumberSeries>
    {
        public void Configure(EntityTypeBuilder<NumberSeries> series)
        {
            series.ToTable("number_series");
            series.HasKey(s => new { s.AgencyId, s.Series, s.Period });
            series.Property(s => s.Series).HasMaxLength(20);
            series.Property(s => s.Period).HasMaxLength(10);
        }
    }
}

/// <summary>Takes the next number of a series. Within the transaction that uses it, so a number is given if and only if its bearer is saved: gapless, and never twice.</summary>
public static class Numbering
{
    public const string Code = "code", Book = "book";

    /// <remarks>The row of one agency and period is locked until the transaction ends: call it last, just before saving.</remarks>
    /// <exception cref="InvalidOperationException">Called outside a transaction: a number could be lost.</exception>
    public static Task<int> NextAsync(MotCuaDbContext db, long agencyId, string series, string period, CancellationToken cancellationToken) =>
        TakeAsync(db, agencyId, series, period, 1, cancellationToken);

    /// <summary>The next code of the day and the next number of the year's book, in one round trip.</summary>
    public static async Task<(int Code, int Book)> NextDossierAsync(MotCuaDbContext db, long codeAgencyId, long bookAgencyId, DateOnly day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Numbers are taken inside the transaction that uses them.");

        var (date, year) = ($"{day:yyMMdd}", $"{day.Year}");
        var taken = await db.Database.SqlQuery<Taken>($"""
            insert into number_series (agency_id, series, period, last) values ({codeAgencyId}, {Code}, {date}, 1), ({bookAgencyId}, {Book}, {year}, 1)
            on conflict (agency_id, series, period) do update set last = number_series.last + 1
            returning series, last
            """).ToListAsync(cancellationToken);
        return (taken.Single(t => t.Series == Code).Last, taken.Single(t => t.Series == Book).Last);
    }

    private sealed record Taken(string Series, int Last);

    /// <summary>Takes several numbers at once; gives the last of them.</summary>
    public static async Task<int> TakeAsync(MotCuaDbContext db, long agencyId, string series, string period, int count, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Numbers are taken inside the transaction that uses them.");

        var taken = await db.Database.SqlQuery<int>($"""
            insert into number_series (agency_id, series, period, last) values ({agencyId}, {series}, {period}, {count})
            on conflict (agency_id, series, period) do update set last = number_series.last + {count}
            returning last as "Value"
            """).ToListAsync(cancellationToken);
        return taken[0];
    }

    /// <summary>Numbers up to this one are used elsewhere, e.g. by the system before: the next is greater.</summary>
    public static Task RaiseAsync(MotCuaDbContext db, long agencyId, string series, string period, int last, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.ExecuteSqlAsync($"""
            insert into number_series (agency_id, series, period, last) values ({agencyId}, {series}, {period}, {last})
            on conflict (agency_id, series, period) do update set last = case when number_series.last < {last} then {last} else number_series.last end
            """, cancellationToken);
    }
}
