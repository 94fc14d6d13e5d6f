using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Platform.Ui;

/// <summary><c>&lt;errors /&gt;</c>: what is wrong with the form, at its top, each with a link to its input. Renders nothing when nothing is wrong.</summary>
[HtmlTargetElement("errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var errors = View.ViewData.ModelState.SelectMany(s => s.Value!.Errors.Select(e => (s.Key, e.ErrorMessage))).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "alert alert-danger");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        output.Content.AppendHtml("<h2 class=\"alert-title h4\">Chưa thực hiện được</h2>");
        var list = new TagBuilder("ul");
        list.AddCssClass("mb-0");
        foreach (var (key, message) in errors) list.InnerHtml.AppendHtml(Item(key, message));
        output.Content.AppendHtml(list);
    }

    private static TagBuilder Item(string key, string message)
    {
        var item = new TagBuilder("li");
        if (key.Length == 0) item.InnerHtml.Append(message);
        else
        {
            var link = new TagBuilder("a");
            link.MergeAttribute("href", "#" + TagBuilder.CreateSanitizedId(key, "_"));
            link.AddCssClass("alert-link");
            link.InnerHtml.Append(message);
            item.InnerHtml.AppendHtml(link);
        }
        return item;
    }
}
