namespace MotCua.Notifications;

/// <summary>What a citizen is told of (dịp gửi tin). A module registers its own as a singleton; the words are templates that the administrator keeps.</summary>
/// <param name="Key">Stable; templates and messages are stored by it.</param>
/// <param name="Name">What people read.</param>
/// <param name="Placeholders">What a template may ask for. Nothing else of the person gets into a message.</param>
public sealed record Occasion(string Key, string Name, IReadOnlyList<Placeholder> Placeholders);

/// <param name="Name">As it stands in a template between braces: <c>{mã hồ sơ}</c>.</param>
/// <param name="Meaning">For whoever writes the template.</param>
/// <param name="Sample">What the preview shows.</param>
public sealed record Placeholder(string Name, string Meaning, string Sample);
