namespace MotCua.PeriodicReports.Listing;

/// <summary>A drafted report in a list, without what it says.</summary>
internal sealed record ReportRow(long Id, string TypeKey, string Name, DateOnly From, DateOnly To, DateOnly DueOn, int Ordinal, ReportState State);

internal static class ReportRows
{
    public static IQueryable<ReportRow> AsRows(this IQueryable<PeriodicReport> reports) => reports.Select(r => new ReportRow(r.Id, r.TypeKey, r.Name, r.From, r.To, r.DueOn, r.Ordinal, r.State));
}
