using MotCua.Papers;

namespace MotCua.Ratings;

/// <summary>The columns of any sheet of satisfaction.</summary>
internal static class SatisfiedColumns
{
    public static readonly IReadOnlyList<SheetGroup> All =
        [SheetGroup.Alone("Theo", 30), SheetGroup.Alone("Nhóm", 50), SheetGroup.Alone("Phiếu", 10), SheetGroup.Alone("Câu trả lời", 12), SheetGroup.Alone("Hài lòng", 10), SheetGroup.Alone("Tỷ lệ", 10), new SheetGroup("Khoảng tin cậy 95 %", [new SheetColumn("từ", 10), new SheetColumn("đến", 10)])];

    public static IReadOnlyList<object?> Line(string by, string name, int slips, int answers, int satisfied, decimal share, (decimal Low, decimal High) interval) => [by, name, slips, answers, satisfied, share, interval.Low, interval.High];
}
