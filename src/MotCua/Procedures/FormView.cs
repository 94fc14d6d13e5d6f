using Microsoft.AspNetCore.Mvc.ModelBinding;
using MotCua.Papers;

namespace MotCua.Procedures;

/// <summary>A form to be filled in: the model of <c>Procedures/_FormFields.cshtml</c>. Mistakes are read from the page's ModelState under <see cref="Prefix"/> and the key.</summary>
public sealed record FormView(FormDefinition Definition, FormAnswers Answers, string Prefix = FormAnswers.Prefix)
{
    internal IEnumerable<FormInput> Inputs(FormSection section, ModelStateDictionary errors) => section.Fields.Select(f =>
        new FormInput(f, Prefix + f.Key, Answers[f.Key], errors[Prefix + f.Key]?.Errors.FirstOrDefault()?.ErrorMessage, WhenInWords(f)));

    // Read by who has no JavaScript, and by who prints the page.
    private string WhenInWords(FormField field) => field.ShownWhen is { } when && Definition.Fields.FirstOrDefault(f => f.Key == when.Key) is { } other
        ? $"Chỉ trả lời khi «{other.Label}» là {string.Join(" hoặc ", when.AnyOf.Select(a => $"«{a}»"))}."
        : "";
}

/// <summary>One question with what stands in its input.</summary>
internal sealed record FormInput(FormField Field, string Name, string Answer, string? Mistake, string When)
{
    public string Id => Name.Replace('.', '_');

    public string Typed => FormText.Typed(Field.Kind, Answer);

    /// <summary>Few are seen at once, many are a list.</summary>
    public bool IsGroup => Field.Kind is FormFieldKind.YesNo or FormFieldKind.Choices || (Field.Kind is FormFieldKind.Choice && Field.Options.Count <= 6);

    public bool IsChosen(string option) => Answer.Split('\n').Contains(option);

    public string? DescribedBy => string.Join(' ', new[] { Mistake is null ? null : $"{Id}_error", When.Length == 0 ? null : $"{Id}_when", Field.Help.Length == 0 ? null : $"{Id}_hint" }.Where(d => d is not null)) is { Length: > 0 } ids ? ids : null;

    /// <summary>Day and numbers are typed as digits on a telephone.</summary>
    public (string Type, string? Mode, string? Placeholder) Box => Field.Kind switch
    {
        FormFieldKind.Day => ("text", "numeric", "dd/mm/yyyy"),
        FormFieldKind.Number => ("text", "decimal", null),
        FormFieldKind.Money => ("text", "numeric", null),
        FormFieldKind.Phone => ("tel", "tel", null),
        FormFieldKind.Email => ("email", "email", null),
        _ => ("text", null, null),
    };
}

/// <summary>Answers to read: the model of <c>Procedures/_FormAnswers.cshtml</c>.</summary>
public sealed record FormAnswersView(FormDefinition Definition, FormAnswers Answers, bool Masked)
{
    /// <summary>Sections with what was asked in them.</summary>
    public IEnumerable<(string Title, IReadOnlyList<(string Label, string Answer)> Rows)> Sections
    {
        get
        {
            var asked = Answers.ShownFields(Definition).ToHashSet();
            return Definition.Sections.Select(s => (s.Title, Rows: (IReadOnlyList<(string, string)>)[.. s.Fields.Where(asked.Contains).Select(f => (f.Label, FormText.Printed(f, Answers[f.Key], Masked)))])).Where(s => s.Rows.Count > 0);
        }
    }

    /// <summary>The same on paper.</summary>
    public IEnumerable<PaperBlock> Blocks => Sections.SelectMany(s => s.Rows.Select(PaperBlock (r) => new Field(r.Label, r.Answer.Length > 0 ? r.Answer : "–")).Prepend(new Heading(s.Title)));
}
