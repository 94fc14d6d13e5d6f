using System.Globalization;

namespace MotCua.Calendar;

/// <summary>The four units in which law states a processing time.</summary>
public enum PeriodUnit
{
    WorkingDay,
    WorkingHour,
    CalendarDay,
    Month,
}

/// <summary>A length of time as a procedure states it, e.g. 3 working days. A working day is a day the office opens, however long; it is not eight hours.</summary>
public readonly record struct Period
{
    private static readonly (PeriodUnit Unit, string Code, string Word)[] Units =
    [
        (PeriodUnit.WorkingDay, "working_day", "ngày làm việc"),
        (PeriodUnit.WorkingHour, "working_hour", "giờ làm việc"),
        (PeriodUnit.CalendarDay, "calendar_day", "ngày"),
        (PeriodUnit.Month, "month", "tháng"),
    ];

    /// <param name="value">Greater than zero, at most 10.000; whole, but for working hours (and working days, see <see cref="Deadlines"/>).</param>
    /// <param name="unit">Its unit.</param>
    /// <exception cref="ArgumentException">Says in Vietnamese what is wrong.</exception>
    public Period(decimal value, PeriodUnit unit)
    {
        if (value is <= 0 or > 10_000) throw new ArgumentException($"Thời hạn {value.ToString(CultureInfo.InvariantCulture)} không hợp lệ: phải lớn hơn 0 và không quá 10.000.", nameof(value));
        if (unit is PeriodUnit.CalendarDay or PeriodUnit.Month && value != decimal.Truncate(value)) throw new ArgumentException("Thời hạn tính theo ngày hoặc tháng phải là số nguyên.", nameof(value));
        (Value, Unit) = (value, unit);
    }

    public decimal Value { get; }

    public PeriodUnit Unit { get; }

    /// <summary>3 ngày làm việc.</summary>
    public string InWords => $"{Value.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',')} {Of(Unit).Word}";

    /// <summary>Reads <c>3 working_day</c>.</summary>
    /// <exception cref="FormatException">Not of that form; says what was expected.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"Thời hạn «{text}» không đúng. Ghi số và đơn vị working_day, working_hour, calendar_day hoặc month, ví dụ \"3 working_day\".");

    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var number, var unit]) return false;
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value is <= 0 or > 10_000) return false;

        foreach (var known in Units)
        {
            if (known.Code != unit || (known.Unit is PeriodUnit.CalendarDay or PeriodUnit.Month && value != decimal.Truncate(value))) continue;
            period = new Period(value, known.Unit);
            return true;
        }
        return false;
    }

    /// <summary>The form <see cref="Parse"/> reads.</summary>
    public override string ToString() => $"{Value.ToString("0.##", CultureInfo.InvariantCulture)} {Of(Unit).Code}";

    public static string CodeOf(PeriodUnit unit) => Of(unit).Code;

    private static (PeriodUnit Unit, string Code, string Word) Of(PeriodUnit unit) => Units[(int)unit];
}

/// <summary>Received after that time of day counts as received on the next working day (e.g. 15:00 by NĐ 23/2015 Điều 7). Received exactly then is still in time.</summary>
public readonly record struct CutOff(TimeOnly At);

/// <summary>How a procedure's date is found.</summary>
/// <param name="Period">Its length.</param>
/// <param name="CutOff">Null is none.</param>
/// <param name="SameDay">Settled on the day of receipt when received by the cut-off, else on the next working day.</param>
public readonly record struct TimeRule(Period Period, CutOff? CutOff = null, bool SameDay = false);
