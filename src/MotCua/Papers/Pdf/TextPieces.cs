namespace MotCua.Papers.Pdf;

/// <summary>Paragraphs, headings, fields and small print, one piece a line.</summary>
internal static class TextPieces
{
    public const float LineHeight = 1.22f;

    public static IEnumerable<Piece> Of(Ink ink, Paragraph paragraph, float width)
    {
        var face = (paragraph.Bold, paragraph.Italic) switch { (true, true) => Face.BoldItalic, (true, _) => Face.Bold, (_, true) => Face.Italic, _ => Face.Regular };

        return Of(ink, paragraph.Text, face, ink.Letter, width, paragraph.Align, paragraph.Indent ? 10 * Frame.Millimetre : 0).Append(Piece.Gap(ink.Letter * 0.25f));
    }

    public static IEnumerable<Piece> Of(Ink ink, Heading heading, float width) =>
        Of(ink, heading.Text, Face.Bold, ink.Letter, width, PaperAlign.Left)
            .Prepend(Piece.Gap(ink.Letter * 0.2f)).Append(Piece.Gap(ink.Letter * 0.2f)).Select(piece => piece with { KeepWithNext = true });

    public static IEnumerable<Piece> Of(Ink ink, SmallPrint small, float width) =>
        Of(ink, small.Text, Face.Italic, ink.Letter * 0.8f, width, PaperAlign.Left).Prepend(Piece.Gap(ink.Letter * 0.2f));

    public static IEnumerable<Piece> Of(Ink ink, TableCaption caption, float width) =>
        Of(ink, caption.Text, Face.Bold, ink.Letter, width, PaperAlign.Center).Prepend(Piece.Gap(ink.Letter * 0.4f)).Select(piece => piece with { KeepWithNext = true });

    public static IEnumerable<Piece> Of(Ink ink, Recipients recipients, float width) =>
        Of(ink, Recipients.Label, Face.BoldItalic, ink.Letter * 0.92f, width, PaperAlign.Left)
            .Concat(recipients.Lines.SelectMany(line => Of(ink, line, Face.Regular, ink.Letter * 0.85f, width, PaperAlign.Left))).Prepend(Piece.Gap(ink.Letter * 0.6f));

    public static IEnumerable<Piece> Of(Ink ink, Field field, float width)
    {
        var label = new Span($"{field.Label}:", ink.Font(Face.Regular, ink.Letter));
        var value = new Span(field.Value, ink.Font(field.Bold ? Face.Bold : Face.Regular, ink.Letter));
        var lines = string.IsNullOrWhiteSpace(field.Value)
            ? Lines.Of(width, 0, label).Select(line => Dotted(ink, line, width))
            : Lines.Of(width, 0, label, value).Select(line => Of(ink, line, ink.Letter, width, PaperAlign.Left));

        return lines.Append(Piece.Gap(ink.Letter * 0.2f));
    }

    public static IEnumerable<Piece> Of(Ink ink, string? text, Face face, float size, float width, PaperAlign align, float indent = 0) =>
        Lines.Of(width, indent, new Span(text, ink.Font(face, size))).Select((line, at) => Of(ink, line, size, width, align, at == 0 ? indent : 0));

    private static Piece Of(Ink ink, Line line, float size, float width, PaperAlign align, float indent = 0) =>
        new(size * LineHeight, (canvas, x, y) => line.Draw(canvas, ink, x + indent, y + size * 0.97f, width - indent, align));

    private static Piece Dotted(Ink ink, Line line, float width) => new(ink.Letter * LineHeight, (canvas, x, y) =>
    {
        var baseline = y + ink.Letter * 0.97f;
        var from = line.Draw(canvas, ink, x, baseline, width, PaperAlign.Left);
        if (line.EndsParagraph && from < x + width) canvas.DrawLine(from + 1, baseline, x + width, baseline, ink.Dots);
    });
}
