namespace MotCua.PeriodicReports.Listing;

/// <summary>A report the agency must send, on the day one looks.</summary>
internal sealed record DueReport(PeriodType Type, ReportSpan Span)
{
    // What was due longer ago is an old year's affair: a new installation does not begin with a wall of lateness.
    private const int DaysBack = 92;

    public bool IsLateOn(DateOnly day) => day > Span.DueOn;

    /// <summary>Begun by that day, and due later or not long ago; what is due first on top.</summary>
    public static IReadOnlyList<DueReport> On(DateOnly day, KnownTypes types) =>
        [.. types.Around(day).Where(p => p.Type.Text.IsExpected && p.Span.From <= day && p.Span.DueOn >= day.AddDays(-DaysBack)).Select(p => new DueReport(p.Type, p.Span))];
}
