using System.Net;
using System.Net.Sockets;

namespace MotCua.Platform.Hosting;

/// <summary>By what a sender without an account is told from others when their tries are counted.</summary>
public static class ClientAddress
{
    private const int NetworkBytes = 8;

    /// <summary>An IPv4 address; of IPv6 the network of 64 bits, as every household has all addresses in one.</summary>
    public static string Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Of(http.Connection.RemoteIpAddress);
    }

    internal static string Of(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => $"{address.MapToIPv4()}",
        { AddressFamily: AddressFamily.InterNetworkV6 } => $"{Convert.ToHexStringLower(address.GetAddressBytes()[..NetworkBytes])}/64",
        _ => $"{address}",
    };
}
