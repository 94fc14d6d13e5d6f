namespace MotCua.Visits;

/// <summary>What this request looks at, told by the page so that it is counted apart, e.g. an article.</summary>
public sealed class Visited
{
    /// <summary>The key of an aggregate; <see cref="WholeSite"/> when the page is not counted apart.</summary>
    public long Subject { get; set; } = WholeSite;

    public const long WholeSite = 0;
}
