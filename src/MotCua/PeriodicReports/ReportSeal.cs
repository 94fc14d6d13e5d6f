using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MotCua.PeriodicReports;

/// <summary>Content as text that can be hashed, kept and read again: anybody with the text can make the hash anew.</summary>
public static class ReportSeal
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };

    public static (string Frozen, string Hash) Freeze(ReportContent content)
    {
        var frozen = JsonSerializer.Serialize(content, Json);
        return (frozen, HashOf(frozen));
    }

    public static ReportContent Read(string frozen) => JsonSerializer.Deserialize<ReportContent>(frozen, Json)!;

    public static string HashOf(string frozen) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(frozen)));
}
