using MotCua.Platform;

namespace MotCua.Procedures;

/// <summary>What was answered, under the keys of the fields: days as yyyy-MM-dd, numbers with a point, several choices on lines of their own. What does not fit its field stays as it was typed.</summary>
public sealed record FormAnswers
{
    public const string Prefix = "Answer.";

    public static readonly FormAnswers None = new();

    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>Empty where nothing was answered.</summary>
    public string this[string key] => Values.GetValueOrDefault(key, "");

    /// <summary>Only fields of the form are read; what else was sent is not.</summary>
    public static FormAnswers Read(FormDefinition definition, IFormCollection form, string prefix = Prefix)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(form);
        return Of(definition.Fields.Select(field => (field, string.Join('\n', form[prefix + field.Key].Where(v => !string.IsNullOrWhiteSpace(v))))));
    }

    /// <summary>What is known before anything is typed.</summary>
    public static FormAnswers Prefilled(FormDefinition definition, Func<FormPrefill, string?> known)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Of(definition.Fields.Where(f => f.Prefill is not null).Select(f => (f, known(f.Prefill!.Value) ?? "")));
    }

    /// <summary>Without what was not asked: a hidden field's answer is not kept.</summary>
    public FormAnswers Shown(FormDefinition definition) =>
        new() { Values = ShownFields(definition).Where(f => this[f.Key].Length > 0).ToDictionary(f => f.Key, f => this[f.Key]) };

    /// <summary>The fields that are asked, with these answers. One whose condition stands on a field that is itself not asked is not asked either.</summary>
    public IEnumerable<FormField> ShownFields(FormDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var asked = new HashSet<string>();
        foreach (var field in definition.Fields.Where(f => f.ShownWhen is not { } when || (asked.Contains(when.Key) && this[when.Key].Split('\n').Intersect(when.AnyOf).Any())))
        {
            asked.Add(field.Key);
            yield return field;
        }
    }

    // Keys are unique in a checked definition; in one still being written the first of two holds.
    private static FormAnswers Of(IEnumerable<(FormField Field, string Typed)> given)
    {
        var values = new Dictionary<string, string>();
        foreach (var (field, typed) in given)
            if (FormText.Normal(field.Kind, VietnamText.Clean(typed)) is { Length: > 0 } answer) values.TryAdd(field.Key, answer);
        return new() { Values = values };
    }
}
