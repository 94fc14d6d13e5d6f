using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MotCua.PeriodicReports.Reading;

/// <summary>A line with its figures as links; written here and not in a page, because a page puts spaces between them.</summary>
internal sealed class LineMarkup(ReportView view, ReportLine line) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var run in line.Runs) Of(run).WriteTo(writer, encoder);
    }

    private IHtmlContent Of(ReportRun run) => run.Key is not { } key ? Text(run.Text)
        : view.Content.FigureOf(key) is { } figure ? Figure(figure)
        : view.Content.TypedOf(key) is { } typed ? Typed(typed, view.Content.ValueOf(key)!)
        : Text(run.Text);

    private IHtmlContent Figure(ReportFigure figure)
    {
        if (view.AddressOf(figure) is not { } address) return Text(figure.Text);
        var link = new TagBuilder("a");
        link.AddCssClass("figure-link");
        link.MergeAttribute("href", address);
        link.MergeAttribute("title", figure.Title);
        link.InnerHtml.Append(figure.Text);
        return link;
    }

    private static TagBuilder Typed(AnnexRow row, string value)
    {
        var typed = new TagBuilder("span");
        typed.AddCssClass("typed");
        typed.MergeAttribute("title", $"Nhập tay: {row.Name}");
        typed.InnerHtml.Append(value);
        return typed;
    }

    private static HtmlContentBuilder Text(string text) => (HtmlContentBuilder)new HtmlContentBuilder().Append(text);
}
