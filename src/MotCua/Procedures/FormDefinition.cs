using System.Text.Json.Serialization;
using MotCua.Platform;

namespace MotCua.Procedures;

/// <summary>The electronic form (tờ khai điện tử) of a procedure: what is asked, in order. Part of a version, so a filing keeps the form it was filled by.</summary>
public sealed record FormDefinition
{
    public static readonly FormDefinition None = new();

    public IReadOnlyList<FormSection> Sections { get; init; } = [];

    /// <summary>The form it follows, e.g. a model of a circular.</summary>
    public string Source { get; init; } = "";

    /// <summary>False: shown as «cần xác nhận».</summary>
    public bool Verified { get; init; }

    [JsonIgnore]
    public bool IsEmpty => Sections.Count == 0;

    /// <summary>All fields, in the order they are asked.</summary>
    [JsonIgnore]
    public IEnumerable<FormField> Fields => Sections.SelectMany(s => s.Fields);

    /// <exception cref="RuleBroken">Nobody could fill it, or not as it is meant; the first thing that is wrong.</exception>
    internal void Check()
    {
        if (FormRules.Faults(this).FirstOrDefault() is { } fault) throw new RuleBroken(fault.Message);
    }
}

public sealed record FormSection
{
    public string Title { get; init; } = "";

    public string Help { get; init; } = "";

    public IReadOnlyList<FormField> Fields { get; init; } = [];
}
