using System.Globalization;
using MotCua.Platform;

namespace MotCua.Dossiers.OneStop;

/// <summary>The line that the QR of a Vietnamese identity card holds, as a scanner types it: số CCCD|số CMND cũ|họ tên|ngày sinh|giới tính|địa chỉ|ngày cấp.</summary>
internal static class CitizenCard
{
    /// <summary>Null when the text is not such a line. Longer lines of newer cards keep the same first fields.</summary>
    public static Person? Read(string? text)
    {
        var parts = (text ?? "").Trim().Split('|');
        if (parts.Length < 6 || parts[0].Trim() is not { Length: 12 } number || !number.All(char.IsAsciiDigit)) return null;

        return new Person
        {
            IdNumber = number,
            Name = parts[2].Trim(),
            BirthDate = DateOnly.TryParseExact(parts[3].Trim(), "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? born : null,
            Sex = parts[4].Trim(),
            Address = parts[5].Trim(),
        };
    }

    /// <summary>A doubt worth a look, not an error: the 4th to 6th digits of the number tell century, sex and year of birth.</summary>
    public static string? Doubt(Person person)
    {
        if (person.IdNumber.Length != 12 || !person.IdNumber.All(char.IsAsciiDigit)) return null;
        if (person.BirthDate is not { } born) return null;

        var mark = person.IdNumber[3] - '0';
        var year = 1900 + mark / 2 * 100 + int.Parse(person.IdNumber.AsSpan(4, 2), CultureInfo.InvariantCulture);
        if (year != born.Year) return $"Số định danh cho thấy năm sinh {year}, nhưng ngày sinh nhập là {born.Print()}. Xem lại thẻ.";
        if (person.Sex.Length > 0 && mark % 2 == 0 != (VietnamText.Fold(person.Sex) == "nam")) return $"Số định danh không khớp giới tính «{person.Sex}». Xem lại thẻ.";
        return null;
    }
}
