using MotCua.Dossiers;

namespace MotCua.Demo;

/// <summary>Invented citizens: names as common as in life, numbers of the right build that belong to nobody on purpose.</summary>
internal sealed class DemoPeople(Random random)
{
    private static readonly string[] Families = ["Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Trương", "Phan"];
    private static readonly string[] MenMiddle = ["Văn", "Văn", "Hữu", "Đức", "Quốc", "Minh", "Công", "Thanh"], WomenMiddle = ["Thị", "Thị", "Thị Kim", "Ngọc", "Thu", "Thanh", "Thị Mỹ"];
    private static readonly string[] Men = ["An", "Bình", "Cường", "Dũng", "Đạt", "Hải", "Hùng", "Khánh", "Long", "Nam", "Phong", "Quang", "Sơn", "Tài", "Thắng", "Tiến", "Trung", "Việt"];
    private static readonly string[] Women = ["Ánh", "Chi", "Dung", "Giang", "Hà", "Hằng", "Hương", "Lan", "Linh", "Loan", "My", "Nga", "Nhung", "Phượng", "Thảo", "Thủy", "Trang", "Xuân"];
    private static readonly string[] Streets = ["Trần Hưng Đạo", "Ngô Sĩ Liên", "Lê Lợi", "Thủ Khoa Huân", "Võ Thị Sáu", "Hải Thượng Lãn Ông", "Trưng Trắc", "Nguyễn Huệ"];

    public Person Next()
    {
        var isMan = random.Next(2) == 0;
        var born = new DateOnly(1948, 1, 1).AddDays(random.Next(57 * 365));
        var century = (born.Year >= 2000 ? 2 : 0) + (isMan ? 0 : 1);
        return new Person
        {
            Name = isMan ? $"{Of(Families)} {Of(MenMiddle)} {Of(Men)}" : $"{Of(Families)} {Of(WomenMiddle)} {Of(Women)}",
            IdNumber = $"060{century}{born.Year % 100:00}{random.Next(1_000_000):000000}",
            Phone = $"09{random.Next(100_000_000):00000000}",
            Address = $"{random.Next(1, 400)} {Of(Streets)}, khu phố {random.Next(1, 12)}",
            BirthDate = born,
            Sex = isMan ? "Nam" : "Nữ",
        };
    }

    private string Of(string[] words) => words[random.Next(words.Length)];
}
