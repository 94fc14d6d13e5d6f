namespace MotCua.Platform.Storage;

/// <summary>What is kept is bounded, and what is not kept is let go at once, not when the collector comes by.</summary>
public sealed class KeptConnectionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void More_than_are_kept_are_closed_when_given_back()
    {
        using var connections = new KeptConnections($"Data Source={Path.Combine(_folder, "thu.db")};Pooling=False");
        var taken = Enumerable.Range(0, KeptConnections.Most + 20).Select(_ => Used(connections.Take())).ToList();

        foreach (var connection in taken) connections.GiveBack(connection);

        Assert.Equal(KeptConnections.Most, taken.Count(t => t.Handle is { IsClosed: false }));
    }

    [Fact]
    public void One_with_something_left_unfinished_is_closed_and_not_handed_on()
    {
        using var connections = new KeptConnections($"Data Source={Path.Combine(_folder, "thu.db")};Pooling=False");
        var first = Used(connections.Take());
        first.Open();
        using (var begin = first.CreateCommand())
        {
            begin.CommandText = "BEGIN";
            begin.ExecuteNonQuery();
        }
        first.Close();

        connections.GiveBack(first);

        Assert.Null(first.Handle);
        Assert.NotSame(first, connections.Take());
    }

    private static KeptConnection Used(KeptConnection connection)
    {
        connection.Open();
        connection.Close();
        return connection;
    }
}
