namespace MotCua.Files;

/// <summary>What a file is, told by its first bytes and not by its name: a renamed program is not a scan.</summary>
public static class FileKinds
{
    private static readonly (byte[] Start, string Type, string[] Endings)[] Known =
    [
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "application/pdf", [".pdf"]),
        ([0xFF, 0xD8, 0xFF], "image/jpeg", [".jpg", ".jpeg"]),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png", [".png"]),
        ([0x49, 0x49, 0x2A, 0x00], "image/tiff", [".tif", ".tiff"]),
        ([0x4D, 0x4D, 0x00, 0x2A], "image/tiff", [".tif", ".tiff"]),
        ([0x50, 0x4B, 0x03, 0x04], "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"]),
        ([0x50, 0x4B, 0x03, 0x04], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"]),
    ];

    public const string Accept = ".pdf,.jpg,.jpeg,.png,.tif,.tiff,.docx,.xlsx";

    /// <summary>The media type when start and ending agree; else null.</summary>
    public static string? Of(ReadOnlySpan<byte> start, string fileName)
    {
        var ending = Path.GetExtension(fileName).ToLowerInvariant();
        foreach (var kind in Known)
            if (start.StartsWith(kind.Start) && kind.Endings.Contains(ending)) return kind.Type;
        return null;
    }
}
