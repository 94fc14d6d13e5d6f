using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace MotCua.Platform.Hosting;

/// <summary>Whose word about the visitor's address and https is believed: the proxies named in the setting <c>TrustedProxies</c> (environment <c>TrustedProxies</c>; addresses or networks, by commas). None named, none believed.</summary>
internal static class TrustedProxies
{
    public static void UseTrustedProxies(this WebApplication app)
    {
        var named = (app.Configuration["TrustedProxies"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (named.Length == 0) return;

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var name in named) options.KnownIPNetworks.Add(NetworkOf(name));
        app.UseForwardedHeaders(options);
    }

    private static System.Net.IPNetwork NetworkOf(string name) =>
        System.Net.IPNetwork.TryParse(name, out var network) ? network
        : IPAddress.TryParse(name, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : throw new RuleBroken($"TrustedProxies: «{name}» không phải địa chỉ IP hay mạng, ví dụ 10.0.0.5 hoặc 10.0.0.0/24.");
}
