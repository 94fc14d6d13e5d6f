using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Platform.Ui;

/// <summary>Every posted form carries a key that makes it count once, and the version of what it changes.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormTagHelper(IHtmlGenerator html) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        // The framework leaves the token out of a form that names its address; ours always go to ourselves.
        if (context.AllAttributes.ContainsName("action") && !context.AllAttributes.ContainsName("asp-antiforgery")) output.PostContent.AppendHtml(html.GenerateAntiforgery(View));
        // A browser submits a form without address to the address of the page, which after another button was pressed names that button's handler.
        else if (!context.AllAttributes.ContainsName("action") && !context.AllAttributes.ContainsName("asp-page-handler")) output.Attributes.SetAttribute("action", Itself(View.HttpContext.Request));
        output.PostContent.AppendHtml(Hidden(WorkPageFilter.OnceField, Guid.NewGuid().ToString("N")));
        if (View.ViewData.Model is WorkPage { Subject: { } subject }) output.PostContent.AppendHtml(Hidden(WorkPageFilter.VersionField, $"{subject.Version}"));
    }

    private static string Itself(HttpRequest request) =>
        $"{request.PathBase}{request.Path}{QueryString.Create(request.Query.Where(q => q.Key != "handler"))}";

    private static TagBuilder Hidden(string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttribute("type", "hidden");
        input.MergeAttribute("name", name);
        input.MergeAttribute("value", value);
        return input;
    }
}
