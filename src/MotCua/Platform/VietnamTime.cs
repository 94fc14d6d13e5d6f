namespace MotCua.Platform;

/// <summary>Instants are stored in UTC; people, laws and forms speak of the wall clock in Vietnam.</summary>
public static class VietnamTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The wall clock of a UTC instant; kind is unspecified.</summary>
    public static DateTime ToLocal(this DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The UTC instant of a wall-clock time in Vietnam.</summary>
    public static DateTime ToUtc(this DateTime local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone);

    public static DateOnly ToDay(this DateTime utc) => DateOnly.FromDateTime(utc.ToLocal());

    /// <summary>The first instant of a day, inclusive.</summary>
    public static DateTime StartUtc(this DateOnly day) => day.ToDateTime(TimeOnly.MinValue).ToUtc();

    /// <summary>The first instant after a day, exclusive end.</summary>
    public static DateTime EndUtc(this DateOnly day) => day.AddDays(1).StartUtc();

    extension(TimeProvider clock)
    {
        public DateTime UtcNow => clock.GetUtcNow().UtcDateTime;

        public DateTime LocalNow => clock.UtcNow.ToLocal();

        public DateOnly Today => DateOnly.FromDateTime(clock.LocalNow);
    }
}
