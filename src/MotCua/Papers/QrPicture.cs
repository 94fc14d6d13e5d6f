using System.Globalization;
using System.Text;

namespace MotCua.Papers;

/// <summary>A QR code as a picture for a page that is no paper.</summary>
public static class QrPicture
{
    /// <summary>An inline SVG with its quiet zone; black on white whatever the colours around it.</summary>
    public static string Svg(string payload)
    {
        var modules = QrModules.Of(payload);
        return $"<svg role=\"img\" aria-label=\"Mã QR\" viewBox=\"0 0 {modules.Size} {modules.Size}\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"{PathOf(modules)}\"/></svg>";
    }

    internal static string PathOf(QrModules modules)
    {
        var path = new StringBuilder();
        foreach (var (x, y, length) in modules.Runs) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{length}v1h-{length}z");
        return path.ToString();
    }
}
