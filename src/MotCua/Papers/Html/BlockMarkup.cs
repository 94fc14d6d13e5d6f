namespace MotCua.Papers.Html;

/// <summary>A block as markup.</summary>
internal static class BlockMarkup
{
    public static void Write(Markup markup, PaperBlock block)
    {
        switch (block)
        {
            case Paragraph paragraph: markup.Text("p", ClassOf(paragraph), paragraph.Text); break;
            case Heading heading: markup.Text(heading.Level == 1 ? "h2" : "h3", "paper-heading", heading.Text); break;
            case Field field: Write(markup, field); break;
            case FieldRow row: Beside(markup, [row.Left], [row.Right], 50); break;
            case SmallPrint small: markup.Text("p", "paper-small", small.Text); break;
            case PaperTable table: TableMarkup.Write(markup, table); break;
            case Signatures signatures: Write(markup, signatures); break;
            case QrCode code: CodeMarkup.Write(markup, code); break;
            case Barcode code: CodeMarkup.Write(markup, code); break;
            case SideBySide columns: Beside(markup, columns.Left, columns.Right, columns.LeftPercent); break;
            case TableCaption caption: markup.Text("p", "paper-text paper-center paper-bold", caption.Text); break;
            case Recipients recipients: Write(markup, recipients); break;
            case BarChart chart: ChartMarkup.Write(markup, chart); break;
            case PageBreak: using (markup.Element("div", "paper-break")) break;
            default: throw new ArgumentException($"No way to show {block.GetType().Name}.", nameof(block));
        }
    }

    public static string ClassOf(PaperAlign align) => $"paper-{align.ToString().ToLowerInvariant()}";

    /// <summary>Widths are classes in steps of five percent, because a strict content policy lets no style attribute through.</summary>
    public static string ClassOfWidth(double percent) => $"paper-w{Math.Clamp((int)Math.Round(percent / 5) * 5, 5, 95)}";

    private static string ClassOf(Paragraph paragraph) =>
        $"paper-text {ClassOf(paragraph.Align)}{(paragraph.Bold ? " paper-bold" : "")}{(paragraph.Italic ? " paper-italic" : "")}{(paragraph.Indent ? " paper-indent" : "")}";

    private static void Write(Markup markup, Field field)
    {
        using (markup.Element("p", "paper-field"))
        {
            using (markup.Element("span", "paper-label")) markup.Text($"{field.Label}:");
            markup.Text(" ");
            var blank = string.IsNullOrWhiteSpace(field.Value);
            using (markup.Element("span", blank ? "paper-dots" : field.Bold ? "paper-bold" : null)) markup.Text(blank ? "" : field.Value);
        }
    }

    private static void Write(Markup markup, Signatures signatures)
    {
        using (markup.Element("div", "paper-signatures"))
            foreach (var signer in signatures.Signers)
                using (markup.Element("div", "paper-signature"))
                {
                    markup.Text("p", "paper-bold", signer.Title);
                    markup.Text("p", "paper-note", signer.Note);
                    markup.Text("p", "paper-signer", signer.Name);
                }
    }

    private static void Write(Markup markup, Recipients recipients)
    {
        using (markup.Element("div", "paper-small"))
        {
            markup.Text("p", "paper-bold paper-italic", Recipients.Label);
            foreach (var line in recipients.Lines) markup.Text("p", null, line);
        }
    }

    private static void Beside(Markup markup, IReadOnlyList<PaperBlock> left, IReadOnlyList<PaperBlock> right, int leftPercent)
    {
        using (markup.Element("div", "paper-columns"))
            foreach (var (blocks, percent) in new[] { (left, leftPercent), (right, 100 - leftPercent) })
                using (markup.Element("div", ClassOfWidth(percent)))
                    foreach (var block in blocks) Write(markup, block);
    }
}
