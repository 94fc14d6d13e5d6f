using System.Text.Json;
using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>A kind as a list names it, with the days it is used in.</summary>
/// <param name="Yearly">Of leave: counts against the days of the year.</param>
public sealed record ListedKind(string Key, string Name, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool Verified, bool Yearly = false)
{
    internal bool IsInForceOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);
}

/// <summary>The short lists of staff work as data with dates: kinds of post, of departure, of leave, ways of holding a course.</summary>
public sealed record StaffLists(IReadOnlyList<ListedKind> PostKinds, IReadOnlyList<ListedKind> DepartureKinds, IReadOnlyList<ListedKind> LeaveKinds, IReadOnlyList<ListedKind> CourseModes)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<StaffLists> Read = new(() =>
    {
        using var file = typeof(StaffLists).Assembly.GetManifestResourceStream("MotCua.Seed.staff-lists.json")!;
        return JsonSerializer.Deserialize<StaffLists>(file, Json)!;
    });

    public static StaffLists All => Read.Value;
}

public static class ListedKinds
{
    extension(IReadOnlyList<ListedKind> kinds)
    {
        /// <summary>What may be chosen on a day.</summary>
        public IReadOnlyList<ListedKind> On(DateOnly day) => [.. kinds.Where(k => k.IsInForceOn(day))];

        public string NameOf(string key) => kinds.FirstOrDefault(k => k.Key == key)?.Name ?? key;

        /// <exception cref="RuleBroken">Not one of the list.</exception>
        internal string Checked(string? key, string message, string field) => kinds.Any(k => k.Key == key) ? key! : throw new RuleBroken(message, field);
    }
}
