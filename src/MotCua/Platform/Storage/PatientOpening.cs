using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace MotCua.Platform.Storage;

/// <summary>While a standby takes over there is no primary for some seconds: whoever opens a connection waits for it. Nothing was sent yet, so trying again is safe for reads and writes alike.</summary>
internal sealed class PatientOpening(TimeSpan patience) : DbConnectionInterceptor
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (result.IsSuppressed) return result;
        var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                await connection.OpenAsync(cancellationToken);
                return InterceptionResult.Suppress();
            }
            catch (NpgsqlException refused) when (StorageFaults.IsLost(refused) && Environment.TickCount64 < until)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
