using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.Tokens;
using MotCua.Platform;

namespace MotCua.Exchange.Signing;

internal sealed record SigningKeyPair(string Kid, ECDsaSecurityKey Private);

/// <summary>Keys on P-256: making, naming by thumbprint, and reading from and writing to a JWKS (RFC 7517).</summary>
internal static class Keys
{
    private const int Coordinate = 32;

    public static (PartnerKey Public, string Pkcs8) Make(DateTime validFrom)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var q = key.ExportParameters(false).Q;
        var (x, y) = (Base64UrlEncoder.Encode(q.X), Base64UrlEncoder.Encode(q.Y));
        return (new PartnerKey(KidOf(x, y), x, y, validFrom, null), Convert.ToBase64String(key.ExportPkcs8PrivateKey()));
    }

    public static SigningKeyPair PrivateOf(string kid, string pkcs8)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(pkcs8), out _);
        return new(kid, new ECDsaSecurityKey(key) { KeyId = kid });
    }

    public static ECDsaSecurityKey PublicOf(PartnerKey key) => new(ECDsa.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = Base64UrlEncoder.DecodeBytes(key.X), Y = Base64UrlEncoder.DecodeBytes(key.Y) },
    }))
    { KeyId = key.Kid };

    /// <summary>RFC 7638: the hash over the members in order.</summary>
    public static string KidOf(string x, string y) => Base64UrlEncoder.Encode(Hash(x, y));

    /// <summary>As read to one another over the phone.</summary>
    public static string Fingerprint(PartnerKey key) => string.Join(' ', Convert.ToHexString(Hash(key.X, key.Y)).Chunk(4).Select(c => new string(c)));

    private static byte[] Hash(string x, string y) => SHA256.HashData(System.Text.Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}"""));

    public static string Write(string code, IEnumerable<PartnerKey> keys) =>
        JsonSerializer.Serialize(new JwkSet(code, [.. keys.Select(k => new Jwk("EC", "P-256", k.X, k.Y, k.Kid, "ES256", "sig", k.ValidFrom, k.ValidTo))]), Options);

    /// <exception cref="RuleBroken">Not a JWKS with P-256 keys.</exception>
    public static (string? Code, IReadOnlyList<PartnerKey> Keys) Read(string json, DateTime now)
    {
        try
        {
            var set = JsonSerializer.Deserialize<JwkSet>(json, Options)!;
            return (set.Code, [.. (set.Keys ?? []).Where(k => k is { Kty: "EC", Crv: "P-256", X: not null, Y: not null }).Select(k => KeyOf(k, now))]);
        }
        catch (Exception e) when (e is JsonException or FormatException or CryptographicException or ArgumentException)
        {
            throw new RuleBroken("Nội dung không phải bộ khoá công khai (JWKS) hợp lệ. Lấy lại từ địa chỉ /lien-thong/khoa của hệ thống kia.", "Input.Jwks");
        }
    }

    private static PartnerKey KeyOf(Jwk jwk, DateTime now)
    {
        var key = new PartnerKey(jwk.Kid is { Length: > 0 and <= 100 } kid ? kid : KidOf(jwk.X!, jwk.Y!), jwk.X!, jwk.Y!, jwk.ValidFrom ?? now, jwk.ValidTo);
        if (Base64UrlEncoder.DecodeBytes(key.X).Length != Coordinate) throw new FormatException("A coordinate of P-256 has 32 bytes.");
        using var onCurve = PublicOf(key).ECDsa; // a point that is not on the curve throws here
        return key;
    }

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private sealed record JwkSet(string? Code, IReadOnlyList<Jwk>? Keys);

    private sealed record Jwk(string? Kty, string? Crv, string? X, string? Y, string? Kid, string? Alg, string? Use, [property: JsonPropertyName("valid_from")] DateTime? ValidFrom, [property: JsonPropertyName("valid_to")] DateTime? ValidTo);
}
