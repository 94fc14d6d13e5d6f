using System.Globalization;
using MotCua.Procedures.Catalogue;

namespace MotCua.Procedures.Forms;

/// <summary>Adds, moves, removes or opens a part of the form; a button says which: <c>s:up:1</c> is section 1, <c>0:remove:2</c> is field 2 of section 0.</summary>
internal static class FormMoves
{
    public static (FormDefinition Form, FormPlace At) Moved(this FormDefinition form, FormPlace at, string? move)
    {
        if (move?.Split(':') is not [var list, var act, var text] || !int.TryParse(text, NumberStyles.None, null, out var row)) return (form, at);
        if (list != "s") return int.TryParse(list, NumberStyles.None, null, out var s) && s < form.Sections.Count ? MovedField(form, at, s, act, row) : (form, at);
        var sections = form.Sections.ToList();
        var now = sections.Moved(act, row, () => new FormSection());
        return now is null ? (form, at) : (form with { Sections = sections }, now < 0 ? FormPlace.Nowhere : new(now.Value));
    }

    public static FormDefinition With(this FormDefinition form, int section, FormSection changed) => form with { Sections = [.. form.Sections.Select((s, i) => i == section ? changed : s)] };

    /// <summary>With one field put in the place of another; conditions on it follow when its key is another.</summary>
    public static FormDefinition Replaced(this FormDefinition form, FormPlace at, FormField changed)
    {
        var old = at.FieldOf(form)!.Key;
        var put = form.With(at.Section, form.Sections[at.Section] with { Fields = [.. form.Sections[at.Section].Fields.Select((f, i) => i == at.Field ? changed : f)] });
        return old.Length == 0 || old == changed.Key ? put : put with { Sections = [.. put.Sections.Select(s => s with { Fields = [.. s.Fields.Select(f => f.ShownWhen?.Key == old ? f with { ShownWhen = f.ShownWhen with { Key = changed.Key } } : f)] })] };
    }

    private static (FormDefinition, FormPlace) MovedField(FormDefinition form, FormPlace at, int section, string act, int row)
    {
        if (act is "up" && row == 0 && section > 0) return ToOther(form, at, section, section - 1, row);
        var fields = form.Sections[section].Fields.ToList();
        if (act is "down" && row == fields.Count - 1 && section < form.Sections.Count - 1) return ToOther(form, at, section, section + 1, row);
        var now = fields.Moved(act, row, () => new FormField());
        return now is null ? (form, at) : (form.With(section, form.Sections[section] with { Fields = fields }), now < 0 ? FormPlace.Nowhere : new(section, now.Value));
    }

    // Past the end of its section a field goes on into the next.
    private static (FormDefinition, FormPlace) ToOther(FormDefinition form, FormPlace at, int from, int to, int row)
    {
        if (form.Sections[from].Fields.ElementAtOrDefault(row) is not { } field) return (form, at);
        var (left, come) = (form.Sections[from].Fields.Where((_, i) => i != row).ToList(), form.Sections[to].Fields.ToList());
        come.Insert(to < from ? come.Count : 0, field);
        return (form.With(from, form.Sections[from] with { Fields = left }).With(to, form.Sections[to] with { Fields = come }), new(to, to < from ? come.Count - 1 : 0));
    }
}
