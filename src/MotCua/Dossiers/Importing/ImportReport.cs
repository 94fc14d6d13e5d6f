namespace MotCua.Dossiers.Importing;

/// <summary>Something about a cell: what stands there, what is wrong and the way out.</summary>
internal sealed record ImportIssue(int Row, string Column, string Value, string Message);

/// <summary>What an import did or would do. Lists show the first of their kind, the counts all.</summary>
internal sealed class ImportReport
{
    public const int Shown = 200;
    private readonly List<ImportIssue> _errors = [], _warnings = [];

    public int Rows { get; set; }

    public int Imported { get; set; }

    public int ErrorCount { get; private set; }

    public int WarningCount { get; private set; }

    public double Seconds { get; set; }

    public IReadOnlyList<ImportIssue> Errors => _errors;

    public IReadOnlyList<ImportIssue> Warnings => _warnings;

    public void Error(int row, string column, string? value, string message)
    {
        if (ErrorCount++ < Shown) _errors.Add(new(row, column, Short(value), message));
    }

    public void Warn(int row, string column, string? value, string message)
    {
        if (WarningCount++ < Shown) _warnings.Add(new(row, column, Short(value), message));
    }

    private static string Short(string? value) => value is null ? "" : value.Length <= 80 ? value : value[..80] + "…";
}
