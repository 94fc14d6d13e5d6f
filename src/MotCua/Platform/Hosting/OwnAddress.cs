using System.Net;
using Microsoft.Extensions.Primitives;

namespace MotCua.Platform.Hosting;

/// <summary>The address of this program as papers print it. A Host header is whatever its sender writes, so it counts only when it names this machine, or a host the operator named in the setting <c>AllowedHosts</c>.</summary>
public sealed class OwnAddress(IConfiguration settings)
{
    public string Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var (request, local) = (http.Request, http.Connection.LocalIpAddress);
        if (IsOurs(request.Host.Host, local)) return $"{request.Scheme}://{request.Host}";

        var host = new HostString(local is null ? "localhost" : local.IsIPv4MappedToIPv6 ? $"{local.MapToIPv4()}" : $"{local}", http.Connection.LocalPort is > 0 and var port ? port : 80);
        return $"{request.Scheme}://{host}";
    }

    private bool IsOurs(string host, IPAddress? local)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.Equals(Dns.GetHostName(), StringComparison.OrdinalIgnoreCase)) return true;
        if (IPAddress.TryParse(host, out var address)) return IPAddress.IsLoopback(address) || address.Equals(local) || address.MapToIPv6().Equals(local?.MapToIPv6());
        var allowed = (settings["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(h => h != "*").Select(h => new StringSegment(h)).ToList();
        return allowed.Count > 0 && HostString.MatchesAny(host, allowed);
    }
}
