using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using MotCua.Dossiers;
using MotCua.Platform;
using Npgsql;

namespace MotCua.Bench.Load;

/// <summary>What both databases share: which rows, and how a read one is answered.</summary>
internal abstract class BareRows(long ward)
{
    protected const string NextNumber = "insert into number_series (agency_id, series, period, last) values (@a, @s, @p, 1) on conflict (agency_id, series, period) do update set last = number_series.last + 1 returning last";
    protected const string InsertForm = "insert into submitted_forms (key, at, location) values (@p0, @p1, @p2)";
    protected const string ReadDossier = "select * from dossiers where code = @p0", ReadHistory = "select * from history where subject_id = @p0 order by sequence";

    protected long Ward => ward;

    protected static string Today => DateTime.UtcNow.ToDay().ToString("yyMMdd", CultureInfo.InvariantCulture);

    protected static string Year => DateTime.UtcNow.ToDay().Year.ToString(CultureInfo.InvariantCulture);

    protected ModelRow Dossier { get; set; } = null!;

    protected ModelRow Event { get; set; } = null!;

    protected void Learn(DbConnection connection)
    {
        Dossier = ModelRow.Read(connection, "dossiers", $"agency_id = {ward} order by received_at desc");
        Event = ModelRow.Read(connection, "history", $"subject_id = {Dossier.Get("id")}");
    }

    protected object[] DossierValues(long id, string name, string number, long taken, long book) => Dossier.With(
        ("id", id), ("code", DossierCode.Make("{prefix}-{yyMMdd}-{seq4}", "H11.BARE", DateTime.UtcNow.ToDay(), (int)taken)), ("book_number", (int)book), ("owner_name", name), ("owner_id_number", number), ("find_id_number", number), ("search_text", $"{VietnamText.Fold(name)} {number}"));

    protected object[] EventValues(long id) => Event.With(("id", Ids.Next()), ("subject_id", id));

    protected static string Text(DbDataReader reader)
    {
        var text = new StringBuilder();
        while (reader.Read())
            for (var i = 0; i < reader.FieldCount; i++) text.Append(reader.GetValue(i)).Append('\n');
        return text.ToString();
    }
}

internal sealed class BareSqlite : BareRows, IBareRows
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=15000; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY;";
    private static readonly SemaphoreSlim Writing = new(1, 1);
    private readonly System.Collections.Concurrent.ConcurrentBag<SqliteConnection> _readers = [];
    private readonly string _file;
    private readonly SqliteConnection _writer;
    private readonly SqliteCommand _next, _dossier, _event, _form;

    public BareSqlite(string file, long ward) : base(ward)
    {
        _file = file;
        _writer = Open();
        Learn(_writer);
        _next = Command(_writer, NextNumber, "@a", "@s", "@p");
        _dossier = Command(_writer, Dossier.InsertSql, [.. Enumerable.Range(0, Dossier.Count).Select(i => $"@p{i}")]);
        _event = Command(_writer, Event.InsertSql, [.. Enumerable.Range(0, Event.Count).Select(i => $"@p{i}")]);
        _form = Command(_writer, InsertForm, "@p0", "@p1", "@p2");
    }

    public async Task<string> WriteAsync(string name, string number, string key)
    {
        await Writing.WaitAsync();
        try
        {
            using var transaction = _writer.BeginTransaction(deferred: false);
            foreach (var command in new[] { _next, _dossier, _event, _form }) command.Transaction = transaction;
            var (id, taken, book) = (Ids.Next(), Next("code", Today), Next("book", Year));
            Run(_dossier, DossierValues(id, name, number, taken, book));
            Run(_event, EventValues(id));
            Run(_form, [key, DateTime.UtcNow, $"/ho-so/{id}"]);
            transaction.Commit();
            return $"{id}";
        }
        finally
        {
            Writing.Release();
        }
    }

    public Task<string> ReadAsync(string code)
    {
        if (!_readers.TryTake(out var connection)) connection = Open();
        using var dossier = Command(connection, ReadDossier, "@p0");
        dossier.Parameters[0].Value = code;
        using var found = dossier.ExecuteReader();
        if (!found.Read()) return Task.FromResult("");
        using var history = Command(connection, ReadHistory, "@p0");
        history.Parameters[0].Value = found["id"];
        using var events = history.ExecuteReader();
        var text = string.Join('\n', Enumerable.Range(0, found.FieldCount).Select(found.GetValue)) + Text(events);
        _readers.Add(connection);
        return Task.FromResult(text);
    }

    private long Next(string series, string period)
    {
        (_next.Parameters[0].Value, _next.Parameters[1].Value, _next.Parameters[2].Value) = (Ward, series, period);
        return (long)_next.ExecuteScalar()!;
    }

    private static void Run(SqliteCommand command, object[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_file}");
        connection.Open();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = Pragmas;
        pragmas.ExecuteNonQuery();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }
}

internal sealed class BarePostgres : BareRows, IBareRows
{
    private readonly NpgsqlDataSource _source;

    public BarePostgres(string connection, long ward) : base(ward)
    {
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 }.ToString());
        using var first = _source.OpenConnection();
        Learn(first);
    }

    public async Task<string> WriteAsync(string name, string number, string key)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var (id, taken, book) = await NumbersAsync(connection, transaction);
        await using var rows = new NpgsqlBatch(connection, transaction);
        Add(rows, Dossier.InsertSql, DossierValues(id, name, number, taken, book));
        Add(rows, Event.InsertSql, EventValues(id));
        Add(rows, InsertForm, [key, DateTime.UtcNow, $"/ho-so/{id}"]);
        await rows.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        return $"{id}";
    }

    public async Task<string> ReadAsync(string code)
    {
        await using var connection = await _source.OpenConnectionAsync();
        long id;
        string text;
        await using (var dossier = new NpgsqlCommand(ReadDossier, connection) { Parameters = { new("p0", code) } })
        await using (var found = await dossier.ExecuteReaderAsync())
        {
            if (!await found.ReadAsync()) return "";
            (id, text) = ((long)found["id"], string.Join('\n', Enumerable.Range(0, found.FieldCount).Select(found.GetValue)));
        }
        await using var history = new NpgsqlCommand(ReadHistory, connection) { Parameters = { new("p0", id) } };
        await using var events = await history.ExecuteReaderAsync();
        return text + Text(events);
    }

    // Both numbers in one round trip; their rows are locked until the commit.
    private async Task<(long Id, long Code, long Book)> NumbersAsync(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        await using var command = new NpgsqlCommand("insert into number_series (agency_id, series, period, last) values (@a, 'code', @d, 1), (@a, 'book', @y, 1) on conflict (agency_id, series, period) do update set last = number_series.last + 1 returning last", connection, transaction)
        { Parameters = { new("a", Ward), new("d", Today), new("y", Year) } };
        await using var taken = await command.ExecuteReaderAsync();
        await taken.ReadAsync();
        var code = taken.GetInt32(0);
        await taken.ReadAsync();
        return (Ids.Next(), code, taken.GetInt32(0));
    }

    private static void Add(NpgsqlBatch batch, string sql, object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        for (var i = 0; i < values.Length; i++) command.Parameters.Add(new NpgsqlParameter($"p{i}", values[i]));
        batch.BatchCommands.Add(command);
    }
}
