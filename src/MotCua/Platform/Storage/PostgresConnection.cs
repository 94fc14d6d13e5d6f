using System.Data.Common;
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
        tuned.NoResetOnClose = true; // nothing of ours is left in a session, so nothing is swept out of it between two statements
        if (tuned.KeepAlive == 0) tuned.KeepAlive = 10;
        if (tuned.TcpKeepAliveTime == 0) (tuned.TcpKeepAlive, tuned.TcpKeepAliveTime, tuned.TcpKeepAliveInterval) = (true, 5_000, 2_000);
        Prepare(tuned, given);
        return tuned.ToString();
    }

    // Statements are parsed once a connection, and still planned by their values: wards differ too much in size for one plan. A pooler that cannot keep statements says Max Auto Prepare=0.
    private static void Prepare(NpgsqlConnectionStringBuilder tuned, string given)
    {
        if (new DbConnectionStringBuilder { ConnectionString = given }.ContainsKey("Max Auto Prepare")) return;
        tuned.MaxAutoPrepare = 100;
        if (string.IsNullOrEmpty(tuned.Options)) tuned.Options = "-c plan_cache_mode=force_custom_plan";
    }
}
