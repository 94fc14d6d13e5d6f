using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MotCua.Platform;

namespace MotCua.PeriodicReports.Types;

/// <summary>A period as it is typed: days without a year, and whether they lie in the year of the report or beside it.</summary>
internal sealed record WindowRow
{
    [StringLength(100, ErrorMessage = "Tên kỳ dài quá 100 ký tự.")]
    public string? Name { get; set; }

    [StringLength(5, ErrorMessage = "Viết ngày/tháng, ví dụ 15/12.")]
    public string? From { get; set; }

    public int FromYear { get; set; }

    [StringLength(5, ErrorMessage = "Viết ngày/tháng, ví dụ 14/3.")]
    public string? To { get; set; }

    [StringLength(5, ErrorMessage = "Viết ngày/tháng, ví dụ 20/3.")]
    public string? Due { get; set; }

    public int DueYear { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To) && string.IsNullOrWhiteSpace(Due);

    public static WindowRow Of(PeriodWindow window) => new()
    {
        Name = window.Name.Replace("{0}", Year, StringComparison.Ordinal), From = $"{window.FromDay}/{window.FromMonth}", FromYear = window.FromYear,
        To = $"{window.ToDay}/{window.ToMonth}", Due = $"{window.DueDay}/{window.DueMonth}", DueYear = window.DueYear,
    };

    /// <summary>Stands for the year in the name: people write words, not braces.</summary>
    public const string Year = "NĂM";

    public PeriodWindow Read(int at)
    {
        var name = VietnamText.Clean(Name ?? "").Trim();
        if (name.Length == 0 || name.Contains('{', StringComparison.Ordinal) || name.Contains('}', StringComparison.Ordinal)) throw new RuleBroken($"Kỳ thứ {at + 1}: nhập tên kỳ, không dùng dấu ngoặc nhọn.", $"Input.Rows[{at}].Name");
        var (from, to, due) = (Day(From, at, nameof(From)), Day(To, at, nameof(To)), Day(Due, at, nameof(Due)));
        return new PeriodWindow(name.Replace(Year, "{0}", StringComparison.Ordinal), Math.Clamp(FromYear, -1, 0), from.Month, from.Day, to.Month, to.Day, Math.Clamp(DueYear, 0, 1), due.Month, due.Day);
    }

    // Read in a leap year, so that 29/2 can be typed.
    private static DateOnly Day(string? text, int at, string field) => DateOnly.TryParseExact($"{text?.Trim()}/2024", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new RuleBroken($"Kỳ thứ {at + 1}: «{text}» không phải ngày/tháng, viết như 15/12.", $"Input.Rows[{at}].{field}");
}
