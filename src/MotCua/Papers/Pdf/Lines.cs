using System.Globalization;
using SkiaSharp;

namespace MotCua.Papers.Pdf;

internal readonly record struct Span(string? Text, SKFont Font);

/// <summary>Cuts text into lines at spaces and line breaks, and a word wider than the line where it must.</summary>
internal static class Lines
{
    public static IEnumerable<Line> Of(float width, float indent, params IReadOnlyList<Span> spans)
    {
        List<Word> line = [];
        var used = indent;
        foreach (var word in spans.SelectMany(span => Words(span, width - indent)))
        {
            if (word is null)
            {
                yield return new(line, EndsParagraph: true);
                (line, used) = ([], 0);
                continue;
            }

            var space = line.Count == 0 ? 0 : word.Space;
            if (line.Count > 0 && used + space + word.Width > width)
            {
                yield return new(line, EndsParagraph: false);
                (line, used, space) = ([], 0, 0);
            }

            line.Add(word);
            used += space + word.Width;
        }

        yield return new(line, EndsParagraph: true);
    }

    /// <summary>The words of a span; null is a line break.</summary>
    private static IEnumerable<Word?> Words(Span span, float width)
    {
        foreach (var (at, row) in PaperText.Of(span.Text).Split('\n').Index())
        {
            if (at > 0) yield return null;
            foreach (var text in row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var word = new Word(text, span.Font, span.Font.MeasureText(text));
                if (word.Width <= width) yield return word;
                else foreach (var part in Cut(text, span.Font, width)) yield return part;
            }
        }
    }

    private static IEnumerable<Word> Cut(string text, SKFont font, float width)
    {
        for (var from = 0; from < text.Length;)
        {
            var (length, used) = (0, 0f);
            while (from + length < text.Length)
            {
                var letter = StringInfo.GetNextTextElementLength(text.AsSpan(from + length));
                var wide = font.MeasureText(text.AsSpan(from + length, letter));
                if (length > 0 && used + wide > width) break;
                (length, used) = (length + letter, used + wide);
            }

            yield return new(text.Substring(from, length), font, used);
            from += length;
        }
    }
}
