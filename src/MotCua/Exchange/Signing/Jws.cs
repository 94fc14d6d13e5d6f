using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MotCua.Exchange.Signing;

/// <summary>Compact JWS over an envelope: ES256 and nothing else, whatever the header asks for.</summary>
internal static class Jws
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = int.MaxValue }; // whoever reads the body has bounded it

    public static string Sign(Envelope envelope, SigningKeyPair key) =>
        Handler.CreateToken(JsonSerializer.Serialize(envelope, Envelope.Json), new SigningCredentials(key.Private, SecurityAlgorithms.EcdsaSha256));

    /// <summary>A signature beside a body that must stay as it is: compact JWS without its middle (RFC 7515, appendix F). Whom it is from and for, and which message it is, stand in the signed header.</summary>
    public static string SignDetached(string body, DetachedHeader header, SigningKeyPair key)
    {
        var head = Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(header, Envelope.Json));
        var signature = key.Private.ECDsa.SignData(Encoding.ASCII.GetBytes($"{head}.{Base64UrlEncoder.Encode(body)}"), HashAlgorithmName.SHA256);
        return $"{head}..{Base64UrlEncoder.Encode(signature)}";
    }

    /// <summary>What the sender claims, unproven: good for finding whose key to check with and for nothing else.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out Envelope? envelope, out string kid)
    {
        (envelope, kid) = (null, "");
        if (!Handler.CanReadToken(text)) return false;
        try
        {
            var token = Handler.ReadJsonWebToken(text);
            envelope = JsonSerializer.Deserialize<Envelope>(Base64UrlEncoder.DecodeBytes(token.EncodedPayload), Envelope.Json);
            kid = token.Kid ?? "";
            return envelope is { Specversion: Envelope.Version } && kid.Length > 0;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException)
        {
            return false;
        }
    }

    /// <summary>The name of the key in the protected header, unproven; null where there is none.</summary>
    public static string? KidIn(string head)
    {
        try
        {
            using var header = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(head));
            return header.RootElement is { ValueKind: JsonValueKind.Object } fields && fields.TryGetProperty("kid", out var kid) && kid.ValueKind is JsonValueKind.String && kid.GetString() is { Length: > 0 } name ? name : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    public static async Task<bool> IsSignedByAsync(string text, PartnerKey key) => (await Handler.ValidateTokenAsync(text, new TokenValidationParameters
    {
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        IssuerSigningKey = Keys.PublicOf(key),
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        // Who, for whom and when are ours to check: an envelope has no iss, aud or exp.
        ValidateIssuer = false, ValidateAudience = false, ValidateLifetime = false, RequireExpirationTime = false,
    })).IsValid;
}

/// <summary>The protected header of a detached signature.</summary>
/// <param name="Kid">The key.</param>
/// <param name="Iss">Code of the sending side.</param>
/// <param name="Aud">Code of the side it is meant for.</param>
/// <param name="Jti">The message: the same at every try.</param>
/// <param name="Iat">When it was signed, seconds since 1970.</param>
internal sealed record DetachedHeader(string Kid, string Iss, string Aud, string Jti, long Iat)
{
    public string Alg => SecurityAlgorithms.EcdsaSha256;
}
