using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Platform.Ui;

/// <summary>
/// One input with its label, hint and error, wired for screen readers: <c>&lt;field for="Input.Name" hint="…" /&gt;</c>.
/// <c>type</c> may be text (default), date, time, datetime-local, number, tel, email, password, textarea, select (with <c>items</c>), checkbox.
/// Any other attribute goes to the input.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator html) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string? Type { get; set; }

    public string? Hint { get; set; }

    public string? Label { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Classes of the surrounding block, e.g. a grid column.</summary>
    public string? Block { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var id = TagBuilder.CreateSanitizedId(View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name), "_");
        var type = Type ?? (Items is not null ? "select" : For.ModelExplorer.ModelType == typeof(bool) ? "checkbox" : "text");
        var broken = View.ViewData.ModelState.TryGetValue(View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name), out var state) && state.Errors.Count > 0;
        var input = Input(type);
        Describe(input, id, type, broken, output.Attributes);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", $"mb-3 {Block}".Trim());
        if (type is "checkbox") Checkbox(output, input, id);
        else
        {
            output.Content.AppendHtml(LabelTag(id, "form-label"));
            output.Content.AppendHtml(input);
        }
        if (Hint is not null) output.Content.AppendHtml(Small($"{id}_hint", "form-hint", Hint));
        if (broken) output.Content.AppendHtml(Small($"{id}_error", "invalid-feedback d-block", state!.Errors[0].ErrorMessage));
    }

    private TagBuilder Input(string type) => type switch
    {
        "textarea" => html.GenerateTextArea(View, For.ModelExplorer, For.Name, 3, 0, null),
        "select" => html.GenerateSelect(View, For.ModelExplorer, null, For.Name, Items ?? [], false, null),
        "checkbox" => html.GenerateCheckBox(View, For.ModelExplorer, For.Name, For.Model as bool?, null),
        "password" => html.GeneratePassword(View, For.ModelExplorer, For.Name, null, null),
        // Typed as digits on every machine; a browser's own date box shows the order of the browser's language.
        "date" => html.GenerateTextBox(View, For.ModelExplorer, For.Name, For.Model, "{0:dd/MM/yyyy}", new { type = "text", inputmode = "numeric", placeholder = "dd/mm/yyyy", autocomplete = "off" }),
        "datetime-local" => html.GenerateTextBox(View, For.ModelExplorer, For.Name, For.Model, "{0:dd/MM/yyyy HH:mm}", new { type = "text", inputmode = "numeric", placeholder = "dd/mm/yyyy giờ:phút", autocomplete = "off" }),
        "time" => html.GenerateTextBox(View, For.ModelExplorer, For.Name, For.Model, "{0:HH:mm}", new { type = "text", inputmode = "numeric", placeholder = "giờ:phút", autocomplete = "off" }),
        _ => html.GenerateTextBox(View, For.ModelExplorer, For.Name, For.Model, null, new { type }),
    };

    private void Describe(TagBuilder input, string id, string type, bool broken, TagHelperAttributeList extra)
    {
        input.AddCssClass(type switch { "select" => "form-select", "checkbox" => "form-check-input", _ => "form-control" });
        input.MergeAttribute("id", id, true);
        // Rules are said in Vietnamese by the server; the browser's own bubbles would say them in its language.
        foreach (var rule in input.Attributes.Keys.Where(k => k.StartsWith("data-val", StringComparison.Ordinal)).ToList()) input.Attributes.Remove(rule);
        // A browser cuts what is too long in silence, a scanned card in the middle of a name; the server says so instead.
        input.Attributes.Remove("maxlength");
        if (broken)
        {
            input.AddCssClass("is-invalid");
            input.MergeAttribute("aria-invalid", "true");
        }
        var described = string.Join(' ', new[] { broken ? $"{id}_error" : null, Hint is null ? null : $"{id}_hint" }.Where(d => d is not null));
        if (described.Length > 0) input.MergeAttribute("aria-describedby", described);
        foreach (var attribute in extra) input.MergeAttribute(attribute.Name, attribute.Value?.ToString() ?? attribute.Name, true);
    }

    private void Checkbox(TagHelperOutput output, TagBuilder input, string id)
    {
        var check = new TagBuilder("div");
        check.AddCssClass("form-check");
        check.InnerHtml.AppendHtml(input).AppendHtml(LabelTag(id, "form-check-label"));
        output.Content.AppendHtml(check);
        // An unticked box is posted as false, so that a form is bound the same way each time.
        var hidden = html.GenerateHiddenForCheckbox(View, For.ModelExplorer, For.Name);
        if (hidden is not null) output.Content.AppendHtml(hidden);
    }

    private TagBuilder LabelTag(string id, string cssClass)
    {
        var label = new TagBuilder("label");
        label.MergeAttribute("for", id);
        label.AddCssClass(cssClass);
        label.InnerHtml.Append(Label ?? For.Metadata.DisplayName ?? For.Name);
        return label;
    }

    private static TagBuilder Small(string id, string cssClass, string text)
    {
        var small = new TagBuilder("div");
        small.MergeAttribute("id", id);
        small.AddCssClass(cssClass);
        small.InnerHtml.Append(text);
        return small;
    }
}
