using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Searching;

/// <summary>What a search found, as a spreadsheet: the columns of the page, no more personal data than they show.</summary>
internal static class FoundSheet
{
    /// <summary>A spreadsheet program opens 1.048.576 rows; the heading takes some.</summary>
    public const int MostRows = 1_048_000;

    public static Sheet Of(IEnumerable<DossierRow> rows, string agency, DateTime now) => new("Hồ sơ", [agency], [$"DANH SÁCH HỒ SƠ (lúc {now.Print()})"], Columns, rows.Select(Cells));

    private static readonly IReadOnlyList<SheetGroup> Columns =
    [
        SheetGroup.Alone("Mã hồ sơ", 26), SheetGroup.Alone("Chủ hồ sơ", 28), SheetGroup.Alone("Thủ tục", 60), SheetGroup.Alone("Tiếp nhận", 17),
        SheetGroup.Alone("Hẹn trả", 17), SheetGroup.Alone("Kết thúc xử lý", 17), SheetGroup.Alone("Trạng thái", 22), SheetGroup.Alone("Nơi giữ", 18),
    ];

    private static IReadOnlyList<object?> Cells(DossierRow row) =>
        [row.Code, row.OwnerName, row.ProcedureName, row.ReceivedAt.ToLocal(), row.DueAt?.ToLocal(), row.EndedAt?.ToLocal(), row.State, row.IsVoid ? "" : row.Stage.Word()];
}
