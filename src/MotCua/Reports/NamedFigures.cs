using MotCua.Dossiers;
using MotCua.Reports.Handling;

namespace MotCua.Reports;

/// <summary>A figure with its words. Its key names the list behind it.</summary>
public sealed record NamedFigure(string Key, string Title, int Count);

/// <summary>Every column of the forms, one by one, and the address of the list that counts each: for modules that keep figures.</summary>
public static class NamedFigures
{
    public static IReadOnlyList<NamedFigure> Of(FigureRow row) => [.. FigureCell.All.Select(c => new NamedFigure(c.Key, c.Title, c.Figure(row)))];

    /// <param name="period">Which days, known up to when: the list is as at that moment whenever it is opened.</param>
    /// <param name="key">Of the figure.</param>
    /// <param name="field">Null is all fields.</param>
    public static string ListOf(FigurePeriod period, string key, string? field = null) =>
        $"/bao-cao/ho-so/danh-sach?{ReportQuery.Address(period, null)}&cot={key}{(field is null ? "" : $"&linh-vuc={Uri.EscapeDataString(field)}")}";

    /// <summary>The late dossiers with their causes, of all holders or of one.</summary>
    public static string CausesOf(FigurePeriod period, TimeHolder? holder = null) =>
        $"/bao-cao/nguyen-nhan-tre?{ReportQuery.Address(period, null)}{(holder is null ? "" : $"&noi={holder}")}#danh-sach";
}
