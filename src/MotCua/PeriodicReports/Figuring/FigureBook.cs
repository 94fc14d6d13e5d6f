using MotCua.Platform;
using MotCua.Reports;

namespace MotCua.PeriodicReports.Figuring;

/// <summary>Computes all figures of a report: of its days, of the period before and of the same days a year before, each as at its own cut-off.</summary>
internal sealed class FigureBook(PeriodPictures pictures, FigureSource source, VoiceSource voices, StaffCounts staff, TimeProvider clock)
{
    /// <summary>More late dossiers than this are counted, not listed: a list that long is read on the page.</summary>
    public const int MostListed = 300;

    /// <summary>The days of a report as at a day's end; the end of its last day when none is named, and never later than now.</summary>
    public FigurePeriod PeriodOf(DateOnly from, DateOnly to, DateOnly? cutDay)
    {
        var now = clock.UtcNow;
        var asOf = new[] { FigurePeriod.EndOf(cutDay ?? to, now), now }.Min();
        return new FigurePeriod(from, to, asOf.AddTicks(-(asOf.Ticks % TimeSpan.TicksPerMicrosecond)), now); // as exact as either database keeps it
    }

    public async Task<ReportFigures> OfAsync(ReportOrder order, FigurePeriod period, IReadOnlyList<string> compared, CancellationToken cancellationToken)
    {
        var picture = await pictures.OfAsync(order.AgencyId, period, MostListed, cancellationToken);
        IReadOnlyList<FigureCount> counts = [.. FigureCounts.Of(picture.Figures.Total, await voices.OfAsync(order.AgencyId, period, cancellationToken)), .. await staff.OfAsync(order.AgencyId, period, cancellationToken)];
        var before = await ComparedAsync(order.AgencyId, ReportSpan.Before(period.From, period.To), cancellationToken);
        var yearBefore = await ComparedAsync(order.AgencyId, ReportSpan.YearBefore(period.From, period.To), cancellationToken);
        var figures = counts.Select(c => new ReportFigure(c.Key, c.Title, Print(c), c.Number, c.List, before.GetValueOrDefault(c.Key), yearBefore.GetValueOrDefault(c.Key), c.IsShare)).ToList();
        return new ReportFigures(period.From, period.To, period.AsOf, [.. figures, .. Phrases.Of(order, period, picture, figures)], [.. picture.Figures.Rows.Select(Field)], [.. picture.Late.Select(Late)]) { Compared = compared };
    }

    // Nothing received and nothing carried over: the office did not work with this system then, and zero would be a false figure.
    private async Task<IReadOnlyDictionary<string, decimal?>> ComparedAsync(long agencyId, (DateOnly From, DateOnly To) days, CancellationToken cancellationToken)
    {
        var period = PeriodOf(days.From, days.To, null);
        var figures = await source.FiguresAsync(agencyId, period, cancellationToken);
        IReadOnlyList<FigureCount> counts = figures.Total.Received.Total == 0 ? [] : FigureCounts.Of(figures.Total, await voices.OfAsync(agencyId, period, cancellationToken));
        return counts.Concat(await staff.OfAsync(agencyId, period, cancellationToken)).ToDictionary(c => c.Key, c => c.Number);
    }

    private static string Print(FigureCount count) => count.Number is not { } number ? "–" : count.IsShare ? number.PrintShare() : ((long)number).Print();

    private static FieldFigures Field(FigureRow row) =>
        new(row.Field, row.Received.Total, row.Settled.Total, row.Settled.Early + row.Settled.OnTime, row.Settled.Late, row.Pending.Total, row.Pending.Overdue);

    private static LateEntry Late(LateDossier late) => new(late.Code, late.Procedure, late.DueAt?.ToDay(), late.EndedAt?.ToDay(), late.Cause, late.HasApology);
}
