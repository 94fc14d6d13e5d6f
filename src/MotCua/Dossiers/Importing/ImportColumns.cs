using MotCua.Platform;

namespace MotCua.Dossiers.Importing;

/// <summary>The columns an import reads, in the names of the national data; anywhere in the heading.</summary>
internal sealed class ImportColumns
{
    public const string Code = "MaHoSo", ProcedureCode = "MaTTHC", Procedure = "TenTTHC", Field = "TenLinhVuc", Owner = "ChuHoSo", IdNumber = "SoGiayToChuHoSo", Phone = "SoDienThoai",
        Address = "DiaChi", Channel = "KenhThucHien", Received = "NgayTiepNhan", Due = "NgayHenTra", Ended = "NgayKetThucXuLy", Returned = "NgayTra", Status = "TrangThaiHoSo", Note = "GhiChu";

    public static readonly IReadOnlyList<string> All = [Code, ProcedureCode, Procedure, Field, Owner, IdNumber, Phone, Address, Channel, Received, Due, Ended, Returned, Status, Note];
    public static readonly IReadOnlyList<string> Required = [Code, Procedure, Owner, Received, Status];

    private readonly Dictionary<string, int> _at = [];

    /// <summary>Reads the heading; what is wrong with it goes into the report.</summary>
    public static ImportColumns Of(SheetRow heading, bool ignoreUnknown, ImportReport report)
    {
        var columns = new ImportColumns();
        for (var i = 0; i < heading.Cells.Count; i++)
        {
            var name = $"{heading.Cells[i]}".Trim().Trim('\uFEFF');
            if (name.Length == 0) continue;
            if (All.FirstOrDefault(c => c.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } known)
            {
                if (!ignoreUnknown) report.Error(heading.Number, name, name, "Cột không có trong danh mục. Đổi tên cho đúng mẫu, xoá cột, hoặc chọn bỏ qua cột lạ.");
            }
            else if (!columns._at.TryAdd(known, i)) report.Error(heading.Number, known, name, "Cột có hai lần. Chỉ giữ một.");
        }
        foreach (var missing in Required.Where(c => !columns._at.ContainsKey(c))) report.Error(heading.Number, missing, "", "Thiếu cột bắt buộc này trong dòng tiêu đề.");
        return columns;
    }

    public object? Cell(SheetRow row, string column) => _at.TryGetValue(column, out var i) && i < row.Cells.Count ? row.Cells[i] : null;

    public string Text(SheetRow row, string column) => Cell(row, column) switch
    {
        null => "",
        string text => VietnamText.Clean(text).Trim(),
        // A spreadsheet keeps a code like 1.001190 as a number and drops its last zero.
        double number when column is ProcedureCode => number.ToString("0.000000", System.Globalization.CultureInfo.InvariantCulture),
        double number => number.ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture),
        DateTime at => at.ToString("dd/MM/yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        var other => $"{other}".Trim(),
    };

    public bool IsNumber(SheetRow row, string column) => Cell(row, column) is double;
}
