using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Inspections.Showing;

/// <summary>The checks of a year as a spreadsheet: one row a check, and under it what must be put right.</summary>
internal static class YearSheet
{
    public static Sheet Of(IReadOnlyList<Inspection> rows, int year, AgencyProfile agency) => new("Kiểm tra công vụ", [agency.Superior, agency.Name], [$"KẾT QUẢ KIỂM TRA CÔNG VỤ NĂM {year}"],
        [
            SheetGroup.Alone("TT", 5), SheetGroup.Alone("Ngày", 22), SheetGroup.Alone("Bộ phận", 26), SheetGroup.Alone("Hình thức", 14), SheetGroup.Alone("Nội dung", 36), SheetGroup.Alone("Quyết định", 16),
            SheetGroup.Alone("Chưa đạt", 9), SheetGroup.Alone("Thông báo kết luận", 18), SheetGroup.Alone("Yêu cầu khắc phục", 44), SheetGroup.Alone("Hạn gần nhất", 12), SheetGroup.Alone("Đã khắc phục", 12), SheetGroup.Alone("Tình trạng", 22),
        ],
        rows.Select((r, at) => (IReadOnlyList<object?>)
        [
            at + 1, r.When, r.UnitName, r.Kind.Word(), r.Order.Subject, r.Order.Decision, r.MinutedAt is null ? "–" : r.Faults.Count, r.NoticeSymbol,
            string.Join("; ", r.Demands.Select(d => d.Demand)), r.Demands.Select(d => d.DueOn).Min(), r.Demands.Count == 0 ? "" : $"{r.Demands.Count(d => d.IsCorrected is true).Print()}/{r.Demands.Count.Print()}", r.State.Word(),
        ]))
    {
        Notes = [$"Tổng số {rows.Count.Print()} cuộc: theo kế hoạch {rows.Count(r => r.Kind is InspectionKind.Planned).Print()}, đột xuất {rows.Count(r => r.Kind is InspectionKind.Unannounced).Print()}; {rows.Sum(r => r.Faults.Count).Print()} nội dung chưa đạt."],
        Signers = ["NGƯỜI LẬP BIỂU", agency.HeadTitle],
    };
}
