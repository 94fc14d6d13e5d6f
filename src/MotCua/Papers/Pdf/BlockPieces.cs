namespace MotCua.Papers.Pdf;

/// <summary>A block as the pieces that make it, for a given width.</summary>
internal static class BlockPieces
{
    public static IEnumerable<Piece> Of(Ink ink, PaperBlock block, float width) => block switch
    {
        Paragraph paragraph => TextPieces.Of(ink, paragraph, width),
        Heading heading => TextPieces.Of(ink, heading, width),
        Field field => TextPieces.Of(ink, field, width),
        FieldRow row => Beside(ink, [row.Left], [row.Right], 0.5f, width),
        SmallPrint small => TextPieces.Of(ink, small, width),
        PaperTable table => TablePieces.Of(ink, table, width),
        Signatures signatures => [SignaturePiece.Of(ink, signatures, width)],
        TableCaption caption => TextPieces.Of(ink, caption, width),
        Recipients recipients => TextPieces.Of(ink, recipients, width),
        BarChart chart => ChartPieces.Of(ink, chart, width),
        QrCode code => CodePieces.Of(ink, code, width),
        Barcode code => CodePieces.Of(ink, code, width),
        SideBySide columns => Beside(ink, columns.Left, columns.Right, Math.Clamp(columns.LeftPercent, 5, 95) / 100f, width),
        PageBreak => [Piece.NewPage],
        _ => throw new ArgumentException($"No way to print {block.GetType().Name}.", nameof(block)),
    };

    /// <summary>Two columns that stay together; when they are higher than a page, one flows after the other instead.</summary>
    private static IEnumerable<Piece> Beside(Ink ink, IReadOnlyList<PaperBlock> left, IReadOnlyList<PaperBlock> right, float share, float width)
    {
        const float gutter = 6;
        var leftWidth = (width - gutter) * share;
        var beside = Piece.Beside((0, Column(ink, left, leftWidth)), (leftWidth + gutter, Column(ink, right, width - gutter - leftWidth)));

        return beside.Height <= ink.Frame.Height ? [beside] : left.Concat(right).SelectMany(block => Of(ink, block, width));
    }

    private static Piece[] Column(Ink ink, IReadOnlyList<PaperBlock> blocks, float width) => [.. blocks.SelectMany(block => Of(ink, block, width))];
}
