using System.Globalization;
using MotCua.Platform;

namespace MotCua.Dossiers.Importing;

/// <summary>A date as an earlier system wrote it, on the wall clock; many kept no time of day.</summary>
/// <param name="Local">Wall clock.</param>
/// <param name="DayOnly">No time was told.</param>
internal readonly record struct PastMoment(DateTime Local, bool DayOnly)
{
    private static readonly string[] Forms =
    [
        "d/M/yyyy", "d/M/yyyy H:mm", "d/M/yyyy H:mm:ss", "yyyyMMddHHmmss", "yyyyMMddHHmm", "yyyyMMdd",
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
    ];

    public const string Expected = "Ghi dd/MM/yyyy, dd/MM/yyyy HH:mm, yyyyMMddHHmmss hoặc yyyy-MM-ddTHH:mm.";

    public DateOnly Day => DateOnly.FromDateTime(Local);

    public static PastMoment? Read(object? cell) => cell switch
    {
        DateTime at => Of(at),
        double number when number.ToString("0", CultureInfo.InvariantCulture) is { Length: 14 or 12 or 8 } digits => Read(digits),
        string text when DateTime.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) => Of(at),
        string text when text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) => new(instant.UtcDateTime.ToLocal(), false),
        _ => null,
    };

    // Nothing is filed or settled at midnight: it is how systems write «no time».
    private static PastMoment? Of(DateTime at) => at.Year is < 1990 or > 2100 ? null : new(at, at.TimeOfDay == TimeSpan.Zero);
}
