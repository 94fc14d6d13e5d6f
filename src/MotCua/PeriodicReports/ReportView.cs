using MotCua.Reports;

namespace MotCua.PeriodicReports;

/// <summary>A report as it is read on a page, each figure with the list behind it.</summary>
public sealed record ReportView(long Id, ReportContent Content, DateTime Now)
{
    public FigurePeriod Period { get; } = new(Content.Figures.From, Content.Figures.To, Content.Figures.AsOf, Now);

    /// <summary>Rows of the table that compares periods.</summary>
    public IEnumerable<ReportFigure> Compared => Content.Figures.Compared.Select(Content.Figures.Find).OfType<ReportFigure>();

    public string? AddressOf(ReportFigure figure) => FigureLists.Address(Id, Period, figure.List);

    /// <summary>The list behind the same figure of the days it is compared with, as at their own cut-off; only for lists of dossiers.</summary>
    public string? AddressOf(ReportFigure figure, (DateOnly From, DateOnly To) days) =>
        figure.List is { } list && FigureLists.IsOfDossiers(list) ? FigureLists.Address(Id, new FigurePeriod(days.From, days.To, FigurePeriod.EndOf(days.To, Now), Now), list) : null;

    public (DateOnly From, DateOnly To) Before => ReportSpan.Before(Period.From, Period.To);

    public (DateOnly From, DateOnly To) YearBefore => ReportSpan.YearBefore(Period.From, Period.To);

    public string AddressOf(FieldFigures row, string key) => NamedFigures.ListOf(Period, key, row.Field);

    public static ReportView Of(PeriodicReport report, DateTime now) => new(report.Id, report.Shown, now);
}
