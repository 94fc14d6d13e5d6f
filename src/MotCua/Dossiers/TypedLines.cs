namespace MotCua.Dossiers;

/// <summary>A text area in which each line is one thing.</summary>
internal static class TypedLines
{
    public static IReadOnlyList<string> Of(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
