namespace MotCua.PeriodicReports;

/// <summary>What stands in the last column of the annex: how the value came, why it was corrected, and what the official noted.</summary>
public static class AnnexNotes
{
    public const string Typed = "Số nhập tay";

    public static string Of(AnnexRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return string.Join(". ", new[] { row is { IsTyped: true, Value.Length: > 0 } ? Typed : "", row.Why.Length > 0 ? $"Điều chỉnh vì: {row.Why.TrimEnd('.')}" : "", row.Note.TrimEnd('.') }.Where(n => n.Length > 0));
    }
}
