using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using MotCua.Papers.Html;

namespace MotCua.Papers;

/// <summary>A paper as markup for a page; its look is wwwroot/css/paper.css. In a Razor page: <c>@PaperHtml.Of(paper)</c>.</summary>
public static class PaperHtml
{
    public static IHtmlContent Of(Paper paper) => new Content(paper);

    /// <summary>One block by itself, within a page.</summary>
    public static IHtmlContent Of(PaperBlock block) => new Piece(block);

    private sealed class Piece(PaperBlock block) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => BlockMarkup.Write(new Markup(writer, encoder), block);
    }

    private sealed class Content(Paper paper) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var markup = new Markup(writer, encoder);
            var sheet = paper.Size is PaperSize.A4 ? "paper-a4" : "paper-a5";
            using (markup.Element("article", $"paper {sheet}{(paper.Landscape ? " paper-landscape" : "")}", ("lang", "vi")))
            {
                HeadMarkup.Write(markup, paper);
                foreach (var block in paper.Blocks) BlockMarkup.Write(markup, block);
            }
        }
    }
}
