using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Reports.Handling;

/// <summary>The report as a spreadsheet: the form's head, groups, total row and signatures.</summary>
internal static class ReportSheet
{
    public static Sheet Of(Figures figures, IReadOnlyList<FigureGroup> form, string formName, AgencyProfile agency)
    {
        var cells = form.SelectMany(g => g.Columns).Select(c => c.Cell).ToList();
        return new Sheet(
            "Báo cáo",
            [agency.Superior, agency.Name],
            [$"{formName} – TÌNH HÌNH GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", $"Kỳ báo cáo: từ ngày {figures.Period.From.Print()} đến ngày {figures.Period.To.Print()} (số liệu chốt đến {figures.Period.AsOf.Print()})", "Đơn vị tính: số hồ sơ TTHC"],
            [SheetGroup.Alone("TT", 5), SheetGroup.Alone("Lĩnh vực", 32), .. form.Select(g => new SheetGroup(g.Title, [.. g.Columns.Select(c => new SheetColumn(c.Title, 11))]))],
            figures.Rows.Select((row, at) => (IReadOnlyList<object?>)[at + 1, FiguresText.NameOf(row), .. cells.Select(c => (object?)c.Figure(row))]))
        {
            Total = ["", Figures.AllFields, .. cells.Select(c => (object?)c.Figure(figures.Total))],
            Notes = [FiguresText.Share(figures.Total) + "."],
            Signers = ["NGƯỜI LẬP BIỂU", agency.HeadTitle.Length > 0 ? agency.HeadTitle : "THỦ TRƯỞNG ĐƠN VỊ"],
        };
    }
}
