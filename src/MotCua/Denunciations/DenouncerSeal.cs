using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using MotCua.Platform;

namespace MotCua.Denunciations;

/// <summary>
/// Seals who denounces, and the papers they signed, by authenticated encryption (data protection, AES-256-CBC with HMAC-SHA256, a purpose of its own).
/// Its keys stand in the table <c>shared_keys</c>: every node can open what another sealed, and a restored backup can be read.
/// That protects against whoever reads tables, queries, exports, dumps of single tables, file names, logs and the history;
/// it does not protect against whoever holds the whole database or a whole backup, as those hold the keys too: they must be kept like the secret itself.
/// </summary>
public sealed class DenouncerSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _identity = protection.CreateProtector("MotCua.Denunciations.Denouncer.v1"), _papers = protection.CreateProtector("MotCua.Denunciations.Papers.v1");

    public string Seal(Denouncer denouncer)
    {
        ArgumentNullException.ThrowIfNull(denouncer);
        return denouncer.IsUnknown ? "" : _identity.Protect(JsonSerializer.Serialize(denouncer));
    }

    /// <summary>For eyes that gave a reason: the caller records <see cref="Denunciation.ShowDenouncer"/> first.</summary>
    public Denouncer Open(Denunciation denunciation)
    {
        ArgumentNullException.ThrowIfNull(denunciation);
        return denunciation.IsAnonymous ? Denouncer.Unknown : JsonSerializer.Deserialize<Denouncer>(_identity.Unprotect(denunciation.SealedDenouncer))!;
    }

    /// <summary>What officials write goes into rows others read: it must not tell what is sealed. Compared in memory, shown to nobody.</summary>
    /// <exception cref="RuleBroken">A text tells it.</exception>
    public static void MustNotTell(Denouncer denouncer, params (string Field, string Text)[] texts)
    {
        ArgumentNullException.ThrowIfNull(denouncer);
        foreach (var (field, text) in texts)
            if (Says(text, denouncer.Name) || Says(text, denouncer.Address) || Says(text, denouncer.IdNumber) || Says(text, denouncer.Phone))
                throw new RuleBroken("Không ghi họ tên, địa chỉ, số giấy tờ hay điện thoại người tố cáo vào ô này: thông tin đó chỉ nằm ở phần được mã hoá (Luật Tố cáo Điều 8, 56). Viết «người tố cáo».", field);
    }

    internal byte[] SealPaper(byte[] content) => _papers.Protect(content);

    internal byte[] OpenPaper(byte[] content) => _papers.Unprotect(content);

    private static bool Says(string text, string personal) => VietnamText.Fold(personal) is { Length: > 3 } words && $" {VietnamText.Fold(text)} ".Contains($" {words} ", StringComparison.Ordinal);
}
