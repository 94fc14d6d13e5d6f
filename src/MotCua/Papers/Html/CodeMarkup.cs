using System.Globalization;
using System.Text;

namespace MotCua.Papers.Html;

/// <summary>QR code and barcode as inline SVG, the quiet zone inside.</summary>
internal static class CodeMarkup
{
    private const int QuietZone = 10, BarHeight = 30;

    public static void Write(Markup markup, QrCode code)
    {
        var modules = QrModules.Of(code.Payload);
        using (markup.Element("figure", "paper-qr"))
        {
            Svg(markup, string.IsNullOrWhiteSpace(code.Caption) ? "Mã QR" : $"Mã QR: {code.Caption}", modules.Size, modules.Size, QrPicture.PathOf(modules));
            markup.Text("figcaption", null, code.Caption);
        }
    }

    public static void Write(Markup markup, Barcode code)
    {
        var (path, x) = (new StringBuilder(), QuietZone);
        foreach (var (at, bar) in Code128.Widths(code.Code).Index())
        {
            if (at % 2 == 0) path.Append(CultureInfo.InvariantCulture, $"M{x} 0h{bar}v{BarHeight}h-{bar}z");
            x += bar;
        }

        using (markup.Element("figure", "paper-barcode"))
        {
            Svg(markup, $"Mã vạch {code.Code}", x + QuietZone, BarHeight, path.ToString());
            markup.Text("figcaption", null, code.Code);
        }
    }

    private static void Svg(Markup markup, string label, int width, int height, string path)
    {
        using (markup.Element("svg", null, ("role", "img"), ("aria-label", label), ("viewBox", $"0 0 {width} {height}"), ("shape-rendering", "crispEdges")))
        using (markup.Element("path", null, ("fill", "#000"), ("d", path))) { }
    }
}
