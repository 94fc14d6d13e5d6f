using System.Text;

namespace MotCua.Dossiers.Importing;

/// <summary>Rows of an RFC 4180 text: fields may stand in quotes, with separators, line breaks and doubled quotes inside.</summary>
internal static class CsvRows
{
    /// <exception cref="FormatException">A quote is never closed, or text follows a closing quote.</exception>
    public static IEnumerable<SheetRow> Read(TextReader text, char separator)
    {
        var (cells, cell, number) = (new List<object?>(), new StringBuilder(), 1);
        while (text.Peek() >= 0)
        {
            var end = Field(text, separator, cell, number);
            cells.Add(cell.ToString());
            cell.Clear();
            if (end == separator) continue;
            yield return new SheetRow(number++, [.. cells]);
            cells.Clear();
        }
        if (cells.Count > 0) yield return new SheetRow(number, [.. cells, ""]); // the file ends with a separator
    }

    // Reads one field and what ends it: the separator, or a line break (the end of the file too).
    private static char Field(TextReader text, char separator, StringBuilder cell, int row)
    {
        var quoted = text.Peek() == '"';
        if (quoted) Quoted(text, cell, row);
        for (var c = text.Read(); ; c = text.Read())
        {
            if (c == separator) return separator;
            if (c == '\r' && text.Peek() == '\n') continue;
            if (c is < 0 or '\n' or '\r') return '\n';
            if (quoted && c != ' ') throw new FormatException($"Dòng {row}: có chữ sau dấu nháy kép đóng. Ô có dấu nháy phải viết hai dấu nháy liền nhau.");
            if (!quoted) cell.Append((char)c);
        }
    }

    private static void Quoted(TextReader text, StringBuilder cell, int row)
    {
        text.Read();
        for (var c = text.Read(); ; c = text.Read())
        {
            if (c < 0) throw new FormatException($"Dòng {row}: dấu nháy kép không khép. Ô có dấu nháy phải viết hai dấu nháy liền nhau.");
            if (c != '"') cell.Append((char)c);
            else if (text.Peek() != '"') return;
            else cell.Append((char)text.Read());
        }
    }
}
