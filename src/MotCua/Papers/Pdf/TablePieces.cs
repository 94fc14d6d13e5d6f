using SkiaSharp;

namespace MotCua.Papers.Pdf;

/// <summary>A ruled table, one piece a row; rows are read while pages are made, so a book of thousands is never whole in memory as pieces.</summary>
internal static class TablePieces
{
    private const float Padding = 2.5f;
    private const int LinesInHeader = 8;

    public static IEnumerable<Piece> Of(Ink ink, PaperTable table, float width)
    {
        // A register has a dozen columns on one sheet: its letters are smaller than those of a form.
        var size = ink.Letter * (table.Columns.Count > 7 ? 0.75f : 0.92f);
        var total = table.Columns.Sum(column => column.Width);
        float[] widths = [.. table.Columns.Select(column => (float)(column.Width / total) * width)];
        var align = table.Columns.Select(column => column.Align).ToArray();

        var header = Row(ink, size, widths, [.. widths.Select(_ => PaperAlign.Center)], Cells(ink, Face.Bold, size, widths, [.. table.Columns.Select(column => column.Header)]), 0, LinesInHeader);
        yield return Piece.Gap(ink.Letter * 0.15f) with { KeepWithNext = true };
        yield return header with { KeepWithNext = true };
        foreach (var row in table.Rows)
            foreach (var piece in Slices(ink, size, widths, align, Cells(ink, Face.Regular, size, widths, row))) yield return piece with { Header = header };
        yield return Piece.Gap(ink.Letter * 0.4f);
    }

    private static Line[][] Cells(Ink ink, Face face, float size, float[] widths, IReadOnlyList<string?> row) =>
        [.. widths.Select((width, at) => Lines.Of(width - 2 * Padding, 0, new Span(at < row.Count ? row[at] : null, ink.Font(face, size))).ToArray())];

    /// <summary>A row higher than half a page is cut into rows that are not.</summary>
    private static IEnumerable<Piece> Slices(Ink ink, float size, float[] widths, PaperAlign[] align, Line[][] cells)
    {
        var most = Math.Max(1, (int)(ink.Frame.Height / 2 / (size * TextPieces.LineHeight)));
        for (var from = 0; from < cells.Max(cell => cell.Length); from += most) yield return Row(ink, size, widths, align, cells, from, most);
    }

    private static Piece Row(Ink ink, float size, float[] widths, PaperAlign[] align, Line[][] cells, int from, int most)
    {
        var lines = Math.Clamp(cells.Max(cell => cell.Length) - from, 1, most);
        var height = lines * size * TextPieces.LineHeight + 2 * Padding;

        return new(height, (canvas, x, y) =>
        {
            for (var at = 0; at < cells.Length; x += widths[at++])
            {
                canvas.DrawRect(SKRect.Create(x, y, widths[at], height), ink.Rule);
                for (var line = from; line < Math.Min(cells[at].Length, from + lines); line++)
                    cells[at][line].Draw(canvas, ink, x + Padding, y + Padding + (line - from) * size * TextPieces.LineHeight + size * 0.95f, widths[at] - 2 * Padding, align[at]);
            }
        });
    }
}
