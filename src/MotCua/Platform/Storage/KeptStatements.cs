using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MotCua.Platform.Storage;

/// <summary>A statement is prepared once a connection: the next command of the same text on it is the one before, with other values.</summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        result is SqliteCommand { Connection: KeptConnection connection } asked && connection.Statement(asked.CommandText) is { } kept ? kept.TakeOver(asked) : result;
}

/// <summary>Disposed by its user it waits for the next one; disposed while nobody uses it, as when its connection closes, it is gone.</summary>
internal sealed class KeptCommand : SqliteCommand
{
    public bool IsInUse { get; private set; }

    public KeptCommand TakeOver(SqliteCommand asked)
    {
        Take();
        (Transaction, CommandTimeout) = (asked.Transaction, asked.CommandTimeout);
        foreach (SqliteParameter parameter in asked.Parameters) Parameters.Add(parameter);
        asked.Dispose();
        return this;
    }

    public KeptCommand Take()
    {
        IsInUse = true;
        return this;
    }

    protected override void Dispose(bool disposing)
    {
        if (!IsInUse)
        {
            base.Dispose(disposing);
            return;
        }
        IsInUse = false;
        Parameters.Clear();
        Transaction = null;
    }
}
