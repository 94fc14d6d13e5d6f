using MotCua.Reports;

namespace MotCua.PeriodicReports;

/// <summary>A report as it is read on a page, each figure with the list behind it.</summary>
public sealed record ReportView(long Id, ReportContent Content, DateTime Now)
{
    public FigurePeriod Period { get; } = new(Content.Figures.From, Content.Figures.To, Content.Figures.AsOf, Now);

    /// <summary>Rows of the table that compares periods.</summary>
    public IEnumerable<ReportFigure> Compared => Content.Figures.Compared.Select(Content.Figures.Find).OfType<ReportFigure>();

    public string? AddressOf(ReportFigure figure) => FigureLists.Address(Id, Period, figure.List);

    public string AddressOf(FieldFigures row, string key) => NamedFigures.ListOf(Period, key, row.Field);

    public static ReportView Of(PeriodicReport report, DateTime now) => new(report.Id, report.Shown, now);
}
