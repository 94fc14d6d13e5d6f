using System.Globalization;

namespace MotCua.Bench;

/// <summary>A ward's invented past as a file to import: names repeat as names do, one in a hundred is late, one in fifty is in hand.</summary>
internal static class PastFile
{
    private static readonly string[] Family = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ"];
    private static readonly string[] Middle = ["Văn", "Thị", "Minh", "Ngọc", "Thanh", "Đức", "Quốc", "Hồng", "Xuân", "Kim"];
    private static readonly string[] Given = ["Đức", "Ánh", "Hùng", "Lan", "Mai", "Quân", "Sơn", "Thảo", "Trang", "Vinh", "Yến", "Bảo", "Châu", "Dung", "Giang", "Hạnh"];
    private static readonly (string Name, string Field)[] Procedures = [("Chứng thực bản sao từ bản chính", "Chứng thực"), ("Đăng ký khai sinh", "Hộ tịch"), ("Đăng ký kết hôn", "Hộ tịch"), ("Xác nhận tình trạng hôn nhân", "Hộ tịch"), ("Trợ cấp xã hội hàng tháng", "Bảo trợ xã hội")];

    public static string Write(string path, int dossiers)
    {
        var random = new Random(7);
        using var file = new StreamWriter(path);
        file.WriteLine("MaHoSo,TenTTHC,TenLinhVuc,ChuHoSo,SoGiayToChuHoSo,SoDienThoai,DiaChi,KenhThucHien,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,NgayTra,TrangThaiHoSo");
        var perDay = Math.Max(1, dossiers / 300);
        var (day, inDay) = (new DateTime(2024, 1, 2, 8, 0, 0), 0);
        for (var i = 0; i < dossiers; i++)
        {
            if (inDay++ >= perDay)
            {
                do day = day.AddDays(1); while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
                inDay = 1;
            }
            file.WriteLine(Row(random, day, inDay, i));
        }
        return path;
    }

    private static string Row(Random random, DateTime day, int number, int i)
    {
        var name = $"{Pick(random, Family)} {Pick(random, Middle)} {Pick(random, Middle)} {Pick(random, Given)}";
        var (procedure, field) = Pick(random, Procedures);
        var received = day.AddMinutes(random.Next(0, 480));
        var due = received.Date.AddDays(7).AddHours(17);
        var open = random.Next(50) == 0;
        var ended = open ? "" : Text(random.Next(100) == 0 ? due.AddDays(2) : due.AddDays(-random.Next(1, 4)));
        return string.Create(CultureInfo.InvariantCulture,
            $"H11.20.14-{day:yyMMdd}-{number:0000},{procedure},{field},{name},060{random.Next(1, 4)}{random.Next(50, 99)}{i:000000},09{random.Next(10_000_000, 99_999_999)},\"Khu phố {random.Next(1, 14)}, Đức Long\",{random.Next(1, 4)},{Text(received)},{Text(due)},{ended},{ended},{(open ? 4 : 10)}");
    }

    private static string Text(DateTime at) => at.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
