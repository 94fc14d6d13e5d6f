using System.Text.Json;

namespace MotCua.Ratings;

public sealed record SurveyReason(string Key, string Name);

/// <summary>Why a form is not valid, as data.</summary>
public static class SurveyReasons
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<IReadOnlyList<SurveyReason>> Read = new(() =>
    {
        using var file = typeof(SurveyReasons).Assembly.GetManifestResourceStream("MotCua.Seed.survey-reasons.json")!;
        return JsonSerializer.Deserialize<List<SurveyReason>>(file, Json)!;
    });

    public static IReadOnlyList<SurveyReason> All => Read.Value;

    public static string? NameOf(string key) => All.FirstOrDefault(r => r.Key == key)?.Name;
}
