using System.Text;
using ExcelDataReader;

namespace MotCua.Dossiers.Importing;

/// <summary>A row as read: its number in the file, and cells that are text, a number or a date.</summary>
internal sealed record SheetRow(int Number, IReadOnlyList<object?> Cells)
{
    public bool IsBlank => Cells.All(c => c is null || (c is string text && string.IsNullOrWhiteSpace(text)));
}

/// <summary>Reads a table row by row, from a CSV in UTF-8 or the first sheet of an XLSX; never the whole file at once.</summary>
internal static class Sheet
{
    private const long MostUnpacked = 50_000_000, MostTimes = 200;

    /// <exception cref="FormatException">The file is of neither kind, damaged, or not UTF-8.</exception>
    public static IEnumerable<SheetRow> Read(string path)
    {
        var rows = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".csv" or ".txt" or ".tsv" => Csv(path),
            ".xlsx" => Xlsx(path),
            var other => throw new FormatException($"Không đọc được tệp «{Path.GetFileName(path)}» (đuôi «{other}»). Lưu lại dạng CSV (UTF-8) hoặc XLSX."),
        };
        using var reading = rows.GetEnumerator();
        while (Next(reading)) yield return reading.Current;
    }

    private static bool Next(IEnumerator<SheetRow> reading)
    {
        try
        {
            return reading.MoveNext();
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException("Tệp CSV không phải mã UTF-8, dấu tiếng Việt sẽ hỏng. Trong Excel chọn «Lưu thành… CSV UTF-8», hoặc dùng tệp XLSX.", e);
        }
        catch (ExcelDataReader.Exceptions.ExcelReaderException e)
        {
            throw new FormatException("Tệp XLSX hỏng hoặc có mật khẩu. Mở bằng Excel rồi lưu lại, bỏ mật khẩu.", e);
        }
        catch (InvalidDataException e)
        {
            throw new FormatException("Tệp XLSX hỏng. Mở bằng Excel rồi lưu lại.", e);
        }
    }

    private static IEnumerable<SheetRow> Csv(string path)
    {
        var delimiter = DelimiterOf(path);
        using var text = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        foreach (var row in CsvRows.Read(text, delimiter)) yield return row;
    }

    private static readonly char[] Delimiters = [',', ';', '\t'];

    // The heading decides: names of columns hold no separator.
    private static char DelimiterOf(string path)
    {
        using var text = new StreamReader(path);
        var heading = text.ReadLine() ?? "";
        return Delimiters.MaxBy(d => heading.Count(c => c == d));
    }

    private static IEnumerable<SheetRow> Xlsx(string path)
    {
        EnsureOrdinary(path);
        using var file = File.OpenRead(path);
        using var sheet = ExcelReaderFactory.CreateOpenXmlReader(file);
        for (var number = 1; sheet.Read(); number++)
        {
            var cells = new object?[sheet.FieldCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = sheet.GetValue(i);
            yield return new SheetRow(number, cells);
        }
    }

    // A spreadsheet shrinks some twenty times when packed; a file made to burst a reader, a thousand times.
    private static void EnsureOrdinary(string path)
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(path);
        var (packed, unpacked) = (Math.Max(1, zip.Entries.Sum(e => e.CompressedLength)), zip.Entries.Sum(e => e.Length));
        if (unpacked > MostUnpacked && unpacked / packed > MostTimes) throw new FormatException("Tệp XLSX phình to bất thường khi mở nên không đọc. Mở bằng Excel, xoá các dòng và ô thừa rồi lưu lại, hoặc lưu dạng CSV (UTF-8).");
    }
}
