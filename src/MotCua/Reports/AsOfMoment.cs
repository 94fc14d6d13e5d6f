using System.Globalization;
using MotCua.Platform;

namespace MotCua.Reports;

/// <summary>«As at» as people write it: nothing is now, a day is its end, a time is that moment.</summary>
public static class AsOfMoment
{
    /// <exception cref="RuleBroken">It is neither a day nor a time.</exception>
    public static DateTime Read(string? text, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(text)) return now;
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return FigurePeriod.EndOf(day, now);
        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) return at.UtcDateTime;
        throw new RuleBroken($"Ngày chốt số liệu «{text}» không hợp lệ; viết như 2024-04-26.", "asOf");
    }

    public static string Write(DateTime utc) => new DateTimeOffset(utc.ToLocal(), VietnamTime.Zone.GetUtcOffset(utc)).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
