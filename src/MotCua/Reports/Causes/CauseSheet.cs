using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Reports.Causes;

/// <summary>Every late dossier with its cause, as a spreadsheet to work through.</summary>
internal static class CauseSheet
{
    public static Sheet Of(CauseFigures figures, IReadOnlyList<CausesModel.Line> lines, AgencyProfile agency) => new(
        "Nguyên nhân trễ",
        [agency.Superior, agency.Name],
        ["NGUYÊN NHÂN HỒ SƠ TRỄ HẠN", $"Từ ngày {figures.Period.From.Print()} đến ngày {figures.Period.To.Print()} (số liệu chốt đến {figures.Period.AsOf.Print()})"],
        [
            SheetGroup.Alone("TT", 5), SheetGroup.Alone("Mã hồ sơ", 26), SheetGroup.Alone("Thủ tục", 44), SheetGroup.Alone("Hẹn trả (hiện nay)", 16), SheetGroup.Alone("Kết thúc xử lý", 16),
            SheetGroup.Alone("Nơi làm trễ", 26), SheetGroup.Alone("Ai", 28), SheetGroup.Alone("Thời gian quá", 16), SheetGroup.Alone("Đã xin lỗi", 11),
        ],
        lines.Select((line, at) => (IReadOnlyList<object?>)
        [
            at + 1, line.Code, line.Procedure, line.DueAt?.ToLocal(), line.EndedAt?.ToLocal(),
            line.Late.Cause.Holder.Word(), line.Late.Cause.Who, line.Late.Cause.Time.PrintHours(), line.Late.Counted.HasApology ? "Có" : "Chưa",
        ]))
    { Notes = [.. figures.Rows.Select(r => $"{r.Holder.Word()}: {r.Late.Print()} đã giải quyết quá hạn, {r.Overdue.Print()} đang quá hạn.")] };
}
