namespace MotCua.Platform.Hosting;

/// <summary>Where the program keeps its things; from the command line or the environment.</summary>
/// <param name="DataFolder">Embedded database, attachments, keys; made when missing.</param>
/// <param name="Database">PostgreSQL connection string; null is the embedded file.</param>
/// <param name="Urls">Addresses <c>serve</c> listens on.</param>
public sealed record MotCuaOptions(string DataFolder, string? Database, string Urls)
{
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>Connection string of a PostgreSQL that follows, for pages marked <c>[ReadsReplica]</c>.</summary>
    public string? Replica { get; init; }

    public static MotCuaOptions FromEnvironment() => new(
        Environment.GetEnvironmentVariable("MOTCUA_DATA") is { Length: > 0 } folder ? folder : "./data",
        Environment.GetEnvironmentVariable("MOTCUA_DATABASE") is { Length: > 0 } database ? database : null,
        DefaultUrls)
    { Replica = Environment.GetEnvironmentVariable("MOTCUA_REPLICA") is { Length: > 0 } replica ? replica : null };
}
