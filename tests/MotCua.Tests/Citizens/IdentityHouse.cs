using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MotCua.Citizens;

/// <summary>An identity provider on a port of this machine: whoever comes is who it was told to be.</summary>
internal sealed class IdentityHouse : IAsyncDisposable
{
    public const string Client = "motcua-thu", Secret = "bi-mat-thu";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> _given = new();
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "k1" };

    private IdentityHouse(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>What it says of whoever signs in.</summary>
    public Dictionary<string, object> Says { get; } = new() { ["sub"] = "1", ["name"] = "Nguyễn Thị Lành", ["id_number"] = "060190000123", ["birthdate"] = "1990-03-02", ["email"] = "lanh@example.vn", ["email_verified"] = true };

    /// <summary>The citizen declines, or the provider does.</summary>
    public bool Declines { get; set; }

    /// <summary>It signs with another key than it shows.</summary>
    public bool Forges { get; set; }

    public static async Task<IdentityHouse> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var house = new IdentityHouse(builder.Build());
        house._app.MapGet("/.well-known/openid-configuration", house.Describe);
        house._app.MapGet("/jwks", house.Keys);
        house._app.MapGet("/authorize", house.Authorize);
        house._app.MapPost("/token", house.TokenAsync);
        await house._app.StartAsync();
        return house;
    }

    public void SetUp(SigningIn.OpenIdOptions options) =>
        (options.Authority, options.ClientId, options.ClientSecret, options.RequireHttps) = (Address, Client, Secret, false);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Describe() => Results.Json(new
    {
        issuer = Address,
        authorization_endpoint = $"{Address}/authorize",
        token_endpoint = $"{Address}/token",
        jwks_uri = $"{Address}/jwks",
        response_types_supported = new[] { "code" },
        subject_types_supported = new[] { "public" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
    });

    private IResult Keys()
    {
        var open = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Rsa.ExportParameters(false)) { KeyId = "k1" });
        return Results.Json(new { keys = new[] { new { kty = open.Kty, kid = open.Kid, n = open.N, e = open.E, alg = "RS256", use = "sig" } } });
    }

    private IResult Authorize(string redirect_uri, string state, string nonce, string code_challenge)
    {
        var code = Guid.NewGuid().ToString("N");
        _given[code] = (nonce, code_challenge);
        return Results.Redirect(QueryStringOf(redirect_uri, Declines ? [("error", "access_denied"), ("state", state)] : [("code", code), ("state", state)]));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var verified = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes($"{form["code_verifier"]}")));
        if (form["client_secret"] != Secret || !_given.TryRemove($"{form["code"]}", out var given) || given.Challenge != verified) return Results.BadRequest(new { error = "invalid_grant" });
        var claims = new Dictionary<string, object>(Says) { ["nonce"] = given.Nonce };
        var key = Forges ? new RsaSecurityKey(RSA.Create(2048)) { KeyId = "k1" } : _key;
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Issuer = Address, Audience = Client, Claims = claims, Expires = DateTime.UtcNow.AddMinutes(5), SigningCredentials = new SigningCredentials(key, "RS256") });
        return Results.Json(new { access_token = "x", token_type = "Bearer", expires_in = 300, id_token = token });
    }

    private static string QueryStringOf(string address, (string Name, string Value)[] values) => address + QueryString.Create(values.Select(v => new KeyValuePair<string, string?>(v.Name, v.Value)));
}
