using System.Globalization;

namespace MotCua.Papers.Html;

/// <summary>Bars as inline SVG: sharp at any size, in the colours of the page.</summary>
internal static class ChartMarkup
{
    private const int Name = 190, Full = 260, Words = 170, Step = 24, LongestName = 28;

    public static void Write(Markup markup, BarChart chart)
    {
        using (markup.Element("figure", "paper-chart"))
        {
            using (markup.Element("svg", "paper-bars", ("viewBox", $"0 0 {Name + Full + Words} {(chart.Bars.Count * Step) + 4}"), ("role", "img"), ("aria-label", chart.InWords)))
                foreach (var (at, bar) in chart.Bars.Index()) Write(markup, bar, at * Step);
            markup.Text("figcaption", null, chart.Caption);
        }
    }

    private static void Write(Markup markup, Bar bar, int y)
    {
        var wide = Math.Clamp(bar.Share, 0, 1) * Full;
        using (markup.Element("text", null, ("x", "0"), ("y", $"{y + 16}"))) markup.Text(bar.Name.Length > LongestName ? $"{bar.Name[..(LongestName - 1)]}…" : bar.Name);
        using (markup.Element("rect", null, ("x", $"{Name}"), ("y", $"{y + 4}"), ("width", Print(wide)), ("height", "16"))) { }
        using (markup.Element("text", null, ("x", Print(Name + wide + 6)), ("y", $"{y + 16}"))) markup.Text(bar.Words);
    }

    private static string Print(decimal length) => length.ToString("0.#", CultureInfo.InvariantCulture);
}
