using System.Globalization;

namespace MotCua.Papers.Html;

/// <summary>Bars as inline SVG: sharp at any size, in the colours of the page.</summary>
internal static class ChartMarkup
{
    private const int Name = 190, Full = 250, Words = 220, Row = 24, Line = 14, Gap = 10;

    public static void Write(Markup markup, BarChart chart)
    {
        var rows = chart.Bars.Select(bar => (Bar: bar, Lines: ChartLabel.Lines(PaperText.Of(bar.Name), Name - Gap))).ToList();
        using (markup.Element("figure", "paper-chart"))
        {
            using (markup.Element("svg", "paper-bars", ("viewBox", $"0 0 {Name + Full + Words} {rows.Sum(r => Height(r.Lines)) + 4}"), ("role", "img"), ("aria-label", chart.InWords)))
            {
                var y = 0;
                foreach (var (bar, lines) in rows)
                {
                    Write(markup, bar, lines, y);
                    y += Height(lines);
                }
            }
            markup.Text("figcaption", null, chart.Caption);
        }
    }

    private static int Height(IReadOnlyList<string> lines) => Row + ((lines.Count - 1) * Line);

    // The name in full is a title too: what is shortened can be read by pointing at it.
    private static void Write(Markup markup, Bar bar, IReadOnlyList<string> lines, int y)
    {
        var (wide, middle) = (Math.Clamp(bar.Share, 0, 1) * Full, y + ((lines.Count - 1) * Line / 2));
        using (markup.Element("g"))
        {
            markup.Text("title", null, $"{bar.Name}: {bar.Words}");
            foreach (var (at, line) in lines.Index())
                using (markup.Element("text", "paper-bar-name", ("x", "0"), ("y", $"{y + 16 + (at * Line)}"))) markup.Text(line);
            using (markup.Element("rect", null, ("x", $"{Name}"), ("y", $"{middle + 4}"), ("width", Print(wide)), ("height", "16"))) { }
            using (markup.Element("text", null, ("x", Print(Name + wide + 6)), ("y", $"{middle + 16}"))) markup.Text(bar.Words);
        }
    }

    private static string Print(decimal length) => length.ToString("0.#", CultureInfo.InvariantCulture);
}
