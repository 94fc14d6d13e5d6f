namespace MotCua.PeriodicReports.Listing;

/// <summary>A report the agency must send, on the day one looks; with its draft, once there is one.</summary>
internal sealed record DueReport(PeriodType Type, ReportSpan Span, ReportRow? Draft)
{
    // What was due longer ago is an old year's affair: a new installation does not begin with a wall of lateness.
    private const int DaysBack = 92;

    public static DateOnly Since(DateOnly day) => day.AddDays(-DaysBack);

    public bool IsLateOn(DateOnly day) => day > Span.DueOn;

    /// <summary>Begun by that day, due later or not long ago, and not sent; what is due first on top.</summary>
    public static IReadOnlyList<DueReport> On(DateOnly day, KnownTypes types, IReadOnlyList<ReportRow> drafted) =>
    [
        .. types.Around(day).Where(p => p.Type.Text.IsExpected && p.Span.From <= day && p.Span.DueOn >= Since(day))
            .Select(p => new DueReport(p.Type, p.Span, drafted.FirstOrDefault(r => r.Ordinal == 0 && r.TypeKey == p.Type.Key && r.From == p.Span.From && r.To == p.Span.To)))
            .Where(d => d.Draft?.State is not ReportState.Sent),
    ];
}
