using System.Globalization;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Bench.Load;

/// <summary>
/// A ward's past, in the order it happened. The year at hand and what is in hand stay what a real ward has, however long the past is:
/// at most 8.000 dossiers this year, 300 in hand; the rest lies in the twenty years before.
/// </summary>
internal static class PastLives
{
    public const int ThisYear = 8_000, InHand = 300, YearsBefore = 20;

    private static readonly (string Name, int Weight)[] Families = [("Nguyễn", 38), ("Trần", 11), ("Lê", 10), ("Phạm", 7), ("Huỳnh", 5), ("Phan", 5), ("Vũ", 4), ("Võ", 4), ("Đặng", 4), ("Bùi", 4), ("Đỗ", 3), ("Hồ", 3), ("Ngô", 1), ("Dương", 1)];
    private static readonly string[] Family = [.. Families.SelectMany(f => Enumerable.Repeat(f.Name, f.Weight))];
    private static readonly string[] Middle = ["Văn", "Thị", "Minh", "Ngọc", "Thanh", "Đức", "Quốc", "Hồng", "Xuân", "Kim"];
    private static readonly string[] Given = ["Đức", "Ánh", "Hùng", "Lan", "Mai", "Quân", "Sơn", "Thảo", "Trang", "Vinh", "Yến", "Bảo", "Châu", "Dung", "Giang", "Hạnh"];
    private static readonly (string Name, string Field)[] Procedures = [("Chứng thực bản sao từ bản chính", "Chứng thực"), ("Đăng ký khai sinh", "Hộ tịch"), ("Đăng ký kết hôn", "Hộ tịch"), ("Xác nhận tình trạng hôn nhân", "Hộ tịch"), ("Trợ cấp xã hội hàng tháng", "Bảo trợ xã hội")];

    /// <param name="most">So many of them, the last ones, are of the year at hand.</param>
    public static IEnumerable<PastDossier> Of(Ward ward, int count, DateTime now, int most = ThisYear)
    {
        var random = new Random((int)(ward.Id % int.MaxValue));
        var thisYear = Math.Min(count, most);
        var (day, inDay, year, inYear) = (DateOnly.MinValue, 0, 0, 0);
        for (var i = 0; i < count; i++)
        {
            var received = Received(i, count, thisYear, now);
            (day, inDay) = received.ToDay() == day ? (day, inDay + 1) : (received.ToDay(), 1);
            (year, inYear) = day.Year == year ? (year, inYear + 1) : (day.Year, 1);
            yield return Life(random, ward, received, inDay, inYear, count - i, now);
        }
    }

    private static DateTime Received(int i, int count, int thisYear, DateTime now)
    {
        var first = new DateOnly(now.ToDay().Year, 1, 1).StartUtc();
        var before = count - thisYear;
        return i < before
            ? first.AddYears(-YearsBefore).AddTicks((long)((first - first.AddYears(-YearsBefore)).Ticks * ((double)i / before)))
            : first.AddTicks((long)((now - first).Ticks * ((double)(i - before) / thisYear)));
    }

    private static PastDossier Life(Random random, Ward ward, DateTime received, int number, int bookNumber, int fromLast, DateTime now)
    {
        var (name, field) = Procedures[random.Next(Procedures.Length)];
        var open = fromLast <= InHand;
        var due = open && fromLast % 20 != 0 ? now.AddDays(1 + fromLast % 12) : received.AddDays(7);
        var ended = open ? (DateTime?)null : Earlier(random.Next(100) == 0 ? due.AddDays(2) : due.AddDays(-random.Next(1, 5)), received, now);
        return new PastDossier
        {
            AgencyId = ward.Id, DeskUnitId = ward.Desk, Code = string.Create(CultureInfo.InvariantCulture, $"{ward.Prefix}-{received.ToDay():yyMMdd}-{number:0000}"), BookNumber = bookNumber,
            ProcedureName = name, Field = field, Channel = (FilingChannel)random.Next(1, 4), ReceivedAt = received, DueAt = due, EndedAt = ended, ReturnedAt = ended, Source = "đo",
            Status = !open ? DossierStatus.Returned : (fromLast % 10) switch { 0 => DossierStatus.Received, 1 => DossierStatus.AwaitingSupplement, _ => DossierStatus.InProcess },
            Owner = Owner(random),
        };
    }

    private static DateTime Earlier(DateTime ended, DateTime received, DateTime now) => ended > now ? now : ended < received ? received : ended;

    private static Person Owner(Random random) => new()
    {
        Name = $"{Pick(random, Family)} {Pick(random, Middle)} {Pick(random, Middle)} {Pick(random, Given)}",
        IdNumber = string.Create(CultureInfo.InvariantCulture, $"060{random.NextInt64(100_000_000, 999_999_999)}"),
        Phone = string.Create(CultureInfo.InvariantCulture, $"09{random.Next(10_000_000, 99_999_999)}"),
        Address = $"Khu phố {random.Next(1, 14)}",
    };

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    /// <summary>A ward to fill.</summary>
    internal sealed record Ward(long Id, long Desk, string Prefix);
}
