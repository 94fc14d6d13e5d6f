using System.Globalization;

namespace MotCua.Procedures.Forms;

/// <summary>Where in the form one is working, written <c>1:2</c>: a section, and a field of it or -1 for the section itself.</summary>
internal readonly record struct FormPlace(int Section, int Field = -1)
{
    public static readonly FormPlace Nowhere = new(-1);

    public static FormPlace Parse(string? text) =>
        text?.Split(':') is [var s, var f] && int.TryParse(s, NumberStyles.AllowLeadingSign, null, out var section) && int.TryParse(f, NumberStyles.AllowLeadingSign, null, out var field) ? new(section, field) : Nowhere;

    public FormSection? SectionOf(FormDefinition form) => Field == -1 ? form.Sections.ElementAtOrDefault(Section) : null;

    public FormField? FieldOf(FormDefinition form) => Field >= 0 ? form.Sections.ElementAtOrDefault(Section)?.Fields.ElementAtOrDefault(Field) : null;

    public override string ToString() => $"{Section}:{Field}";
}
