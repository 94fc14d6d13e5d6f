using ExcelDataReader;

namespace MotCua.Platform;

/// <summary>A row of a spreadsheet somebody filled in: its number as the spreadsheet shows it, and its cells as text.</summary>
public sealed record SheetLine(int Number, IReadOnlyList<string> Cells);

/// <summary>Reads a table out of an .xlsx: the header row is found by its words, what stands above it is passed over. Days are read as 26/04/2024, numbers with a decimal comma.</summary>
public static class SheetReader
{
    private const int MostBytes = 5_000_000, MostUnpacked = 50_000_000, MostRows = 2000;

    /// <exception cref="RuleBroken">Not such a file, or no such header in it.</exception>
    public static async Task<IReadOnlyList<SheetLine>> ReadAsync(IFormFile? upload, IReadOnlyList<string> headers, int key, string field, CancellationToken cancellationToken)
    {
        if (upload is null) throw new RuleBroken("Chọn tệp XLSX.", field);
        if (upload.Length is 0 or > MostBytes) throw new RuleBroken("Tệp rỗng hoặc quá 5 MB.", field);
        if (!upload.FileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) throw new RuleBroken("Chỉ đọc tệp XLSX. Trong Excel chọn «Lưu thành», kiểu «Excel Workbook (.xlsx)».", field);
        using var file = new MemoryStream();
        await upload.CopyToAsync(file, cancellationToken);
        return Read(Ordinary(file, field), headers, key, field);
    }

    /// <summary>Rows below the header; a row without anything in it is passed over.</summary>
    /// <param name="file">The spreadsheet.</param>
    /// <param name="headers">Of all columns, in their order.</param>
    /// <param name="key">The column by whose header the header row is known.</param>
    /// <param name="field">Where what is wrong is said.</param>
    public static IReadOnlyList<SheetLine> Read(Stream file, IReadOnlyList<string> headers, int key, string field)
    {
        ArgumentNullException.ThrowIfNull(headers);
        try
        {
            using var sheet = ExcelReaderFactory.CreateOpenXmlReader(file);
            var (rows, number, began) = (new List<SheetLine>(), 0, false);
            while (sheet.Read())
            {
                number++;
                var cells = Enumerable.Range(0, headers.Count).Select(i => i < sheet.FieldCount ? Text(sheet.GetValue(i)) : "").ToArray();
                if (!began) began = cells[key].Equals(headers[key], StringComparison.OrdinalIgnoreCase);
                else if (Array.Exists(cells, c => c.Length > 0)) rows.Add(new(number, cells));
                if (rows.Count > MostRows) throw new RuleBroken($"Tệp có quá {MostRows.Print()} dòng.", field);
            }
            return rows.Count > 0 ? rows : throw new RuleBroken($"Không thấy dòng tiêu đề có cột «{headers[key]}», hoặc không có dòng nào bên dưới. Dùng tệp mẫu tải từ trang này.", field);
        }
        catch (Exception e) when (e is ExcelDataReader.Exceptions.ExcelReaderException or InvalidDataException)
        {
            throw new RuleBroken("Tệp XLSX hỏng hoặc có mật khẩu. Mở bằng Excel rồi lưu lại, bỏ mật khẩu.", field);
        }
    }

    /// <summary>A few hundred rows unpack to little; a file made to burst a reader does not.</summary>
    public static MemoryStream Ordinary(MemoryStream file, string field)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            file.Position = 0;
            using (var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true))
                if (zip.Entries.Sum(e => e.Length) > MostUnpacked) throw new RuleBroken("Tệp XLSX phình to bất thường khi mở nên không đọc.", field);
            file.Position = 0;
            return file;
        }
        catch (InvalidDataException)
        {
            throw new RuleBroken("Tệp XLSX hỏng. Mở bằng Excel rồi lưu lại.", field);
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTime day => DateOnly.FromDateTime(day).Print(),
        double number => ((decimal)number).ToString("0.####", VietnamText.Culture),
        _ => VietnamText.Typed($"{value}"),
    };
}
