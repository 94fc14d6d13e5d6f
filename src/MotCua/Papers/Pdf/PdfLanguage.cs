using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MotCua.Papers.Pdf;

/// <summary>Tells a screen reader the language of the text (PDF /Lang), which SkiaSharp cannot: the catalog is written once more at the end, as an incremental update (ISO 32000-1, 7.5.6).</summary>
internal static partial class PdfLanguage
{
    public static void Mark(MemoryStream pdf, string language)
    {
        var end = Text(pdf, Math.Max(0, (int)pdf.Length - 1024), 1024);
        var (trailer, table) = (Trailer().Match(end), int.Parse(XrefAt().Match(end).Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        var root = int.Parse(Root().Match(trailer.Value).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var catalog = Catalog(pdf, table, root);
        var at = pdf.Seek(0, SeekOrigin.End) + 1;

        var marked = catalog.Insert(catalog.LastIndexOf(">>", StringComparison.Ordinal), $"\n/Lang ({language})\n");
        var update = $"\n{marked}\n";
        var xref = at - 1 + update.Length;
        pdf.Write(Encoding.Latin1.GetBytes($"{update}xref\n{root} 1\n{at:0000000000} 00000 n \ntrailer\n<<{trailer.Groups[1].Value}\n/Prev {table}>>\nstartxref\n{xref}\n%%EOF\n"));
    }

    /// <summary>The catalog object as text: each row of the table of objects has 20 bytes.</summary>
    private static string Catalog(MemoryStream pdf, int table, int root)
    {
        var head = XrefHead().Match(Text(pdf, table, 40));
        var at = int.Parse(Text(pdf, table + head.Length + 20 * root, 10), CultureInfo.InvariantCulture);
        var text = Text(pdf, at, 2048);

        return text[..(text.IndexOf("endobj", StringComparison.Ordinal) + "endobj".Length)];
    }

    private static string Text(MemoryStream pdf, int from, int length) =>
        Encoding.Latin1.GetString(pdf.GetBuffer(), from, Math.Min(length, (int)pdf.Length - from));

    [GeneratedRegex(@"trailer\s*<<(.*)>>\s*startxref", RegexOptions.Singleline)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex Root();

    [GeneratedRegex(@"startxref\s+(\d+)")]
    private static partial Regex XrefAt();

    [GeneratedRegex(@"^xref\s+0 \d+\s*\n")]
    private static partial Regex XrefHead();
}
