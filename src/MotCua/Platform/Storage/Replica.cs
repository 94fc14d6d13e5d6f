using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MotCua.Platform.Hosting;
using Npgsql;

namespace MotCua.Platform.Storage;

/// <summary>A page that only reads when it is looked at, and whose reader does not mind the last second: it may be read from a replica, where there is one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadsReplicaAttribute : Attribute;

/// <summary>Which database server this request works on: all of it on one, so that it never sees two moments.</summary>
internal sealed class WhichServer(MotCuaOptions options, IHttpContextAccessor accessor)
{
    /// <summary>Null is the primary.</summary>
    public string? Replica => options.Replica is { } replica && accessor.HttpContext is { } http && MayLag(http) ? PostgresConnection.Of(replica) : null;

    private static bool MayLag(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<ReadsReplicaAttribute>() is not null && !http.Request.Cookies.ContainsKey(RecentWriter.CookieName);
}

/// <summary>Whoever just sent a form reads from the primary for a while: what they saved is there when they look.</summary>
internal sealed class RecentWriter(RequestDelegate next)
{
    public const string CookieName = "motcua.vuaghi";

    /// <summary>More than a replica that the balancer still offers may lag.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromSeconds(15);

    public Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsPost(http.Request.Method)) http.Response.Cookies.Append(CookieName, "1", new CookieOptions { MaxAge = Lag, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps });
        return next(http);
    }
}

/// <summary>A replica that is gone is no reason to refuse a page: the primary serves it.</summary>
internal sealed class ReplicaOrPrimary(string primary) : DbConnectionInterceptor
{
    public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        try
        {
            await connection.OpenAsync(cancellationToken);
            return InterceptionResult.Suppress();
        }
        catch (NpgsqlException gone) when (StorageFaults.IsLost(gone))
        {
            connection.ConnectionString = primary;
            return result;
        }
    }
}
