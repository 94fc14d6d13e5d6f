using System.Text.Json;

namespace MotCua.Meetings;

public sealed record MeetingKind(string Key, string Name);

/// <summary>The kinds of meeting, as data.</summary>
public static class MeetingKinds
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<IReadOnlyList<MeetingKind>> Read = new(() =>
    {
        using var file = typeof(MeetingKinds).Assembly.GetManifestResourceStream("MotCua.Seed.meeting-kinds.json")!;
        return JsonSerializer.Deserialize<List<MeetingKind>>(file, Json)!;
    });

    public static IReadOnlyList<MeetingKind> All => Read.Value;

    public static string? NameOf(string key) => All.FirstOrDefault(k => k.Key == key)?.Name;
}
