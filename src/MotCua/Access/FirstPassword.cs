namespace MotCua.Access;

/// <summary>The one-time password of this start, for the line that <c>serve</c> prints; null when the database was not new.</summary>
public sealed class FirstPassword
{
    public string? Password { get; internal set; }
}
