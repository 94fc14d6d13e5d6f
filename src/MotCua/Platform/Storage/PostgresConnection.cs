using Npgsql;

namespace MotCua.Platform.Storage;

/// <summary>The operator's connection string with what a node needs to live through the loss of a database server; what the operator set stays.</summary>
internal static class PostgresConnection
{
    private const int FrameworkTimeout = 15;

    /// <remarks>Several hosts (<c>Host=a,b,c</c>) mean the one of them that takes writes. A server that vanished without a word is noticed in seconds, not when TCP gives up.</remarks>
    public static string Of(string given)
    {
        var tuned = new NpgsqlConnectionStringBuilder(given);
        if (tuned.Host?.Contains(',') == true)
        {
            tuned.TargetSessionAttributes ??= "primary";
            tuned.HostRecheckSeconds = 2;
        }
        if (tuned.Timeout == FrameworkTimeout) tuned.Timeout = 5;
        if (tuned.KeepAlive == 0) tuned.KeepAlive = 10;
        if (tuned.TcpKeepAliveTime == 0) (tuned.TcpKeepAlive, tuned.TcpKeepAliveTime, tuned.TcpKeepAliveInterval) = (true, 5_000, 2_000);
        return tuned.ToString();
    }
}
