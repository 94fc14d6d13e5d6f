using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Ganss.Xss;
using Markdig;
using Markdig.Parsers;

namespace MotCua.News;

/// <summary>Makes what was typed fit to be shown: Markdown and pasted HTML become the few elements a text of the ward needs, and nothing that runs, frames, tracks or dresses up.</summary>
public static partial class ArticleBody
{
    private static readonly MarkdownPipeline Markdown = MakeMarkdown();
    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    public static string Render(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        // Text pasted from a document is full of spaces that do not break and of blank lines made of them.
        var html = Markdig.Markdown.ToHtml(typed.Replace('\u00a0', ' '), Markdown);
        return Sanitizer.Sanitize(Demoted().Replace(html, "$1h2$2")).Trim();
    }

    /// <summary>The words alone.</summary>
    public static string Text(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return WebUtility.HtmlDecode(Tag().Replace(PictureLine().Replace(html, " "), " ")).Trim();
    }

    /// <summary>The body in pieces: text, and where a picture stands between.</summary>
    public static IEnumerable<(string Html, int? Picture)> Pieces(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var from = 0;
        foreach (Match line in PictureLine().Matches(html))
        {
            yield return (html[from..line.Index], int.Parse(line.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
            from = line.Index + line.Length;
        }
        yield return (html[from..], null);
    }

    private static MarkdownPipeline MakeMarkdown()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseSoftlineBreakAsHardlineBreak();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>(); // a paragraph indented by spaces is a paragraph
        return builder.Build();
    }

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string> { "p", "br", "strong", "b", "em", "i", "u", "s", "sub", "sup", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "a", "table", "caption", "thead", "tbody", "tr", "th", "td", "hr" },
            AllowedAttributes = new HashSet<string> { "href", "colspan", "rowspan", "scope", "start" },
            UriAttributes = new HashSet<string> { "href" },
            AllowedSchemes = new HashSet<string> { "http", "https", "mailto", "tel" },
        })
        { KeepChildNodes = true };
        // Script and style are dropped with what is in them; of other elements the words stay.
        sanitizer.RemovingTag += (_, e) => e.Cancel = Drop(e.Tag);
        return sanitizer;
    }

    private static bool Drop(AngleSharp.Dom.IElement element)
    {
        if (element.LocalName is not ("script" or "style" or "iframe" or "object" or "embed" or "template" or "svg" or "math" or "noscript" or "title" or "textarea" or "xmp" or "select" or "form")) return false;
        element.Remove();
        return true;
    }

    // The title of the page is its only first heading.
    [GeneratedRegex("(</?)h1(\\b[^>]*>)", RegexOptions.IgnoreCase)]
    private static partial Regex Demoted();

    [GeneratedRegex(@"<p>\s*\{anh:(\d{1,3})\}\s*</p>", RegexOptions.IgnoreCase)]
    private static partial Regex PictureLine();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
