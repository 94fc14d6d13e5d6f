using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace MotCua.Platform.Storage;

/// <summary>A commit is told to people only when it is on a second server too, where the operator wants that. PostgreSQL ends a wait that takes too long with a mere warning and says «committed»: here that is not known to be kept.</summary>
internal sealed class ReplicatedCommit : DbTransactionInterceptor, IDbConnectionInterceptor
{
    private const string Warning = "01000";

    private readonly ConditionalWeakTable<DbConnection, object> _alone = [];

    public DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        // The warning has no code of its own; it alone comes with an answer to a commit.
        if (result is NpgsqlConnection postgres) postgres.Notice += (_, told) => { if (told.Notice.SqlState == Warning) _alone.AddOrUpdate(postgres, Warning); };
        return result;
    }

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        var connection = transaction.Connection!;
        _alone.Remove(connection);
        await transaction.CommitAsync(CancellationToken.None); // who closes the browser now does not end the wait
        if (_alone.Remove(connection)) throw new NpgsqlException("Committed on one server only.", new IOException("The standby did not confirm."));
        return InterceptionResult.Suppress();
    }
}
