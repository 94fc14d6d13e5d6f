using System.Globalization;
using System.Security.Cryptography;

namespace MotCua;

/// <summary>An authenticator app of our own (RFC 6238), so that the one in the program is not checked against itself.</summary>
internal static class Codes
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Of(string key, DateTimeOffset now)
    {
        var step = BitConverter.GetBytes(now.ToUnixTimeSeconds() / 30);
        if (BitConverter.IsLittleEndian) Array.Reverse(step);
#pragma warning disable CA5350 // RFC 6238 is over SHA-1, as every authenticator app is
        var hash = HMACSHA1.HashData(Bytes(key), step);
#pragma warning restore CA5350
        var from = hash[^1] & 0xF;
        var number = ((hash[from] & 0x7F) << 24) | (hash[from + 1] << 16) | (hash[from + 2] << 8) | hash[from + 3];
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.Replace(" ", "", StringComparison.Ordinal).Select(c => Convert.ToString(Base32.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
