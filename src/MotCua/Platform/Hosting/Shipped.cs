using System.Text.Json;
using System.Text.Json.Serialization;

namespace MotCua.Platform.Hosting;

/// <summary>What ships inside the program, under its file name in <c>Seed</c>. Seeds add of it what a database has none of, by key, and never touch what is there.</summary>
public static class Shipped
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static Stream Open(string name) => typeof(Shipped).Assembly.GetManifestResourceStream($"MotCua.Seed.{name}") ?? throw new InvalidOperationException($"No {name} ships with the program.");

    public static async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(string name, CancellationToken cancellationToken)
    {
        await using var file = Open(name);
        return await JsonSerializer.DeserializeAsync<List<TRow>>(file, Json, cancellationToken) ?? [];
    }
}
