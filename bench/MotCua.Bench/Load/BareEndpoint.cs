using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MotCua.Bench.Load;

/// <summary>The least a program must do to write and read the same rows durably: Kestrel, one route each, ADO.NET, prepared statements. No sign-in, no form, no check, no page.</summary>
internal static class BareEndpoint
{
    /// <param name="url">Where it listens.</param>
    /// <param name="postgres">Connection string, or null for the file.</param>
    /// <param name="file">The SQLite file.</param>
    /// <param name="ward">Whose rows it writes; the last dossier there is its model.</param>
    public static async Task RunAsync(string url, string? postgres, string file, long ward)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        IBareRows rows = postgres is null ? new BareSqlite(file, ward) : new BarePostgres(postgres, ward);
        app.MapPost("/ho-so", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            return Results.Text(await rows.WriteAsync(form["name"]!, form["number"]!, form["key"]!), "text/plain");
        });
        app.MapGet("/tra-cuu/{code}", async (string code, HttpResponse response) =>
        {
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync(await rows.ReadAsync(code));
        });
        await app.StartAsync();
        Console.WriteLine("đang chạy");
        await HostingAbstractionsHostExtensions.WaitForShutdownAsync(app);
    }
}

internal interface IBareRows
{
    Task<string> WriteAsync(string name, string number, string key);

    Task<string> ReadAsync(string code);
}

/// <summary>A row as MotCua wrote it, to be written again under another key: the same columns, the same lengths.</summary>
internal sealed class ModelRow(string table, IReadOnlyList<string> columns, object[] values)
{
    public string InsertSql { get; } = $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";

    public int Count => columns.Count;

    public long AgencyId => (long)values[columns.ToList().IndexOf("agency_id")];

    public object Get(string column) => values[columns.ToList().IndexOf(column)];

    public static ModelRow Read(DbConnection connection, string table, string where)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select * from {table} where {where} limit 1";
        using var reader = command.ExecuteReader();
        if (!reader.Read()) throw new InvalidOperationException($"No row of {table} to go by: {where}");
        var values = new object[reader.FieldCount];
        reader.GetValues(values);
        return new(table, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], values);
    }

    public object[] With(params (string Column, object Value)[] changed)
    {
        var copy = (object[])values.Clone();
        for (var i = 0; i < copy.Length; i++)
            foreach (var (column, value) in changed)
                if (columns[i] == column) copy[i] = value;
        return copy;
    }
}
