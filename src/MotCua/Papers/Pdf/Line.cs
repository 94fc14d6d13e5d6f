using SkiaSharp;

namespace MotCua.Papers.Pdf;

internal sealed record Word(string Text, SKFont Font, float Width)
{
    public float Space { get; } = Font.MeasureText(" ");
}

/// <summary>A line of words that fit a width.</summary>
internal sealed record Line(IReadOnlyList<Word> Words, bool EndsParagraph)
{
    public float Width => Words.Sum(word => word.Width) + Words.Skip(1).Sum(word => word.Space);

    /// <summary>Draws between <paramref name="x"/> and x + <paramref name="width"/>; answers where the line ends.</summary>
    public float Draw(SKCanvas canvas, Ink ink, float x, float baseline, float width, PaperAlign align)
    {
        var free = width - Width;
        var stretch = align is PaperAlign.Justify && !EndsParagraph && Words.Count > 1 ? free / (Words.Count - 1) : 0;
        x += align switch { PaperAlign.Center => free / 2, PaperAlign.Right => free, _ => 0 };

        for (var at = 0; at < Words.Count;)
        {
            var (text, end) = stretch == 0 ? SameFont(at) : (at + 1 < Words.Count ? Words[at].Text + " " : Words[at].Text, at + 1);
            canvas.DrawText(text, x, baseline, SKTextAlign.Left, Words[at].Font, ink.Fill);
            for (; at < end; at++) x += Words[at].Width + Words[at].Space + stretch;
        }

        return x;
    }

    // One drawing per font, its spaces inside, so that copying from the PDF gives whole sentences.
    private (string Text, int End) SameFont(int from)
    {
        var end = from + 1;
        while (end < Words.Count && Words[end].Font == Words[from].Font) end++;

        return (string.Join(' ', Words.Skip(from).Take(end - from).Select(word => word.Text)), end);
    }
}
