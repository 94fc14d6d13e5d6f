using System.Text.Encodings.Web;

namespace MotCua.Papers.Html;

/// <summary>Writes elements; whatever comes from a paper passes the encoder, in text and in attributes alike.</summary>
internal sealed class Markup(TextWriter writer, HtmlEncoder encoder)
{
    public IDisposable Element(string name, string? cssClass = null, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, cssClass, attributes);

        return new End(writer, name);
    }

    public void Empty(string name, string? cssClass = null, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(name, cssClass, attributes);

    /// <summary>An element with text in it; without text, nothing.</summary>
    public void Text(string name, string? cssClass, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;

        using (Element(name, cssClass)) Text(text);
    }

    public void Text(string? text) => encoder.Encode(writer, PaperText.Of(text));

    private void Open(string name, string? cssClass, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        writer.Write($"<{name}");
        if (cssClass is not null) Attribute("class", cssClass);
        foreach (var (attribute, value) in attributes) Attribute(attribute, value);
        writer.Write('>');
    }

    private void Attribute(string name, string? value)
    {
        writer.Write($" {name}=\"");
        encoder.Encode(writer, PaperText.Of(value));
        writer.Write('"');
    }

    private sealed class End(TextWriter writer, string name) : IDisposable
    {
        public void Dispose() => writer.Write($"</{name}>");
    }
}
