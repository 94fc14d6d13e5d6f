using System.Text.Json;
using MotCua.Platform;

namespace MotCua.Work;

/// <summary>A field of administrative reform, as the programme of the years names it.</summary>
public sealed record ReformField(string Key, string Name, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool Verified);

/// <summary>The fields of reform with the days they are in force: data, because each ten-year programme names its own.</summary>
public static class ReformFields
{
    /// <summary>What belongs to no field: the outline's part I.</summary>
    public const string General = "Chỉ đạo, điều hành và việc chung";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<IReadOnlyList<ReformField>> All = new(() => Read());

    public static IReadOnlyList<ReformField> On(DateOnly day) => [.. All.Value.Where(f => f.ValidFrom <= day && (f.ValidTo is null || f.ValidTo >= day))];

    public static string NameOf(string key) => key.Length == 0 ? General : All.Value.FirstOrDefault(f => f.Key == key)?.Name ?? key;

    /// <summary>In the order of the programme; what belongs to none comes first, as in the outline of a report.</summary>
    public static int OrderOf(string key) => key.Length == 0 ? -1 : All.Value.TakeWhile(f => f.Key != key).Count();

    /// <exception cref="RuleBroken">Not a field of that day.</exception>
    internal static string Checked(string? key, DateOnly day) =>
        string.IsNullOrEmpty(key) ? "" : On(day).Any(f => f.Key == key) ? key : throw new RuleBroken("Lĩnh vực này không có trong chương trình cải cách đang áp dụng. Chọn lại.", "Input.FieldKey");

    private static List<ReformField> Read()
    {
        using var file = typeof(ReformFields).Assembly.GetManifestResourceStream("MotCua.Seed.reform-fields.json")!;
        return JsonSerializer.Deserialize<List<ReformField>>(file, Json)!;
    }
}
