using SkiaSharp;

namespace MotCua.Papers.Pdf;

internal enum Face
{
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

/// <summary>Liberation Serif, which has the measures of the Times New Roman the decree asks for; read once, shared by all threads.</summary>
internal static class Typefaces
{
    private static readonly Lazy<SKTypeface>[] Faces = [.. Enum.GetValues<Face>().Select(face => new Lazy<SKTypeface>(() => Read(face)))];

    public static SKTypeface Of(Face face) => Faces[(int)face].Value;

    private static SKTypeface Read(Face face)
    {
        var name = $".Seed.fonts.LiberationSerif-{face}.ttf";
        var assembly = typeof(Typefaces).Assembly;
        using var font = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(resource => resource.EndsWith(name, StringComparison.Ordinal)))!;
        using var data = SKData.Create(font);

        return SKTypeface.FromData(data);
    }
}
