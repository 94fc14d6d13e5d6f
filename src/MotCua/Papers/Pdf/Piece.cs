using SkiaSharp;

namespace MotCua.Papers.Pdf;

/// <summary>A strip of a page that is never cut: a line of text, a row of a table, a code.</summary>
internal sealed record Piece(float Height, Action<SKCanvas, float, float>? Draw = null)
{
    public static readonly Piece NewPage = new(0);

    /// <summary>Must not be the last thing on a page: a heading, the header of a table.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Drawn first when this piece begins a page: the header of its table.</summary>
    public Piece? Header { get; init; }

    public bool IsGap => Draw is null;

    public static Piece Gap(float height) => new(height);

    /// <summary>Columns set beside each other, as one piece as high as the highest.</summary>
    public static Piece Beside(params IReadOnlyList<(float X, IReadOnlyList<Piece> Pieces)> columns) =>
        new(columns.Max(column => column.Pieces.Sum(piece => piece.Height)), (canvas, x, y) =>
        {
            foreach (var column in columns) DrawColumn(canvas, x + column.X, y, column.Pieces);
        });

    private static void DrawColumn(SKCanvas canvas, float x, float y, IReadOnlyList<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            piece.Draw?.Invoke(canvas, x, y);
            y += piece.Height;
        }
    }
}
