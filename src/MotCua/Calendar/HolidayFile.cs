using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MotCua.Calendar;

/// <summary>Reads the official days off, swaps and make-up days: a JSON list of <c>date, kind (holiday, swapped_off, makeup_workday), name, verified</c>.</summary>
public static partial class HolidayFile
{
    /// <exception cref="FormatException">Names the row and the field; nothing is read then.</exception>
    public static IReadOnlyList<DayMark> Read(Stream json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException broken)
        {
            throw new FormatException($"Tệp không phải JSON hợp lệ (dòng {broken.LineNumber + 1}).", broken);
        }
        using (document)
        {
            if (document.RootElement.ValueKind is not JsonValueKind.Array) throw new FormatException("Tệp phải là một danh sách các ngày.");
            var marks = document.RootElement.EnumerateArray().Select((row, i) => MarkOf(row, i + 1)).ToList();
            var twice = marks.GroupBy(m => m.Date).FirstOrDefault(g => g.Count() > 1);
            return twice is null ? marks : throw new FormatException($"Ngày {twice.Key:dd/MM/yyyy} có hai dòng.");
        }
    }

    private static DayMark MarkOf(JsonElement row, int number)
    {
        var date = DateOnly.TryParseExact(Text(row, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"Dòng {number}, date: «{Text(row, "date")}» không phải ngày dạng năm-tháng-ngày.");
        var kind = Text(row, "kind") switch
        {
            "holiday" or "swapped_off" => DayMarkKind.DayOff,
            "makeup_workday" => DayMarkKind.MakeUpDay,
            var other => throw new FormatException($"Dòng {number}, kind: «{other}» không phải holiday, swapped_off hay makeup_workday."),
        };
        var name = Text(row, "name") is { Length: > 0 } given ? given : throw new FormatException($"Dòng {number}, name: chưa có tên ngày.");
        return new DayMark(date, kind, name, kind is DayMarkKind.MakeUpDay ? ReplacedIn(name) : null, row.TryGetProperty("verified", out var v) && v.ValueKind is JsonValueKind.True);
    }

    private static string Text(JsonElement row, string field) =>
        row.ValueKind is JsonValueKind.Object && row.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    // «Làm bù cho 29/4/2024»: the announcement says which day is made up.
    private static DateOnly? ReplacedIn(string name) =>
        Day().Match(name) is { Success: true } found && DateOnly.TryParseExact(found.Value, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"\d{1,2}/\d{1,2}/\d{4}")]
    private static partial Regex Day();
}
