using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MotCua.Platform;

namespace MotCua.ReformIndex;

/// <summary>A set of criteria as a JSON file: what is written is read again as the same.</summary>
public static class CriteriaFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file of its own, in no page
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        WriteIndented = true,
    };

    /// <exception cref="RuleBroken">Not such a file; the message says where.</exception>
    public static (int Year, IndexCriteria Criteria) Read(Stream file)
    {
        try
        {
            var read = JsonSerializer.Deserialize<FileSet>(file, Json) ?? throw new RuleBroken("Tệp JSON rỗng.");
            return (read.Year, CriteriaOf(read));
        }
        catch (JsonException e)
        {
            throw new RuleBroken($"Tệp JSON không đúng dạng ở «{e.Path}», dòng {(e.LineNumber + 1)?.Print()}.");
        }
    }

    public static byte[] Write(int year, IndexCriteria criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        return JsonSerializer.SerializeToUtf8Bytes(
            new FileSet(
                criteria.Name, criteria.Source, year, [.. criteria.Bands.Select(b => new FileBand(b.Code, b.Name, b.From))],
                [.. criteria.Areas.Select(a => new FileArea(a.Code, a.Name, a.Max, a.IsOutside, [.. a.Criteria.Select(c => new FileCriterion(c.Code, c.Name, c.Max, [.. c.Components.Select(FileRule.Of)]))]))])
            { BandsByPoints = criteria.BandsByPoints, Decimals = criteria.Decimals, MayBeBelowZero = !criteria.NeverBelowZero, MayBeOverMax = !criteria.NeverOverMax },
            Json);
    }

    private static IndexCriteria CriteriaOf(FileSet read) => new()
    {
        Name = Text(read.Name, "name"),
        Source = read.Source ?? "",
        Bands = [.. (read.Bands ?? []).Select(b => new IndexBand(b.Code ?? "", Text(b.Name, "bands.name"), b.MinPct)).OrderByDescending(b => b.From)],
        BandsByPoints = read.BandsByPoints,
        Decimals = read.Decimals is >= 0 and <= 4 and var decimals ? decimals : throw new RuleBroken("decimals từ 0 đến 4."),
        NeverBelowZero = !read.MayBeBelowZero,
        NeverOverMax = !read.MayBeOverMax,
        Areas = [.. (read.Areas ?? throw new RuleBroken("Tệp không có «areas»: đây không phải một bộ tiêu chí.")).Select(AreaOf)],
    };

    private static IndexArea AreaOf(FileArea area) => new(Text(area.Code, "areas.code"), Text(area.Name, $"areas {area.Code}: name"), area.Max, [.. (area.Criteria ?? []).Select(CriterionOf)]) { IsOutside = area.Outside };

    private static IndexCriterion CriterionOf(FileCriterion criterion) =>
        new(Text(criterion.Code, "criteria.code"), Text(criterion.Name, $"criteria {criterion.Code}: name"), criterion.Max, [.. (criterion.Components ?? []).Select(c => FileRule.Read(c))]);

    internal static string Text(string? text, string what) => string.IsNullOrWhiteSpace(text) ? throw new RuleBroken($"Thiếu «{what}».") : VietnamText.Clean(text).Trim();
}

internal sealed record FileSet(string? Name, string? Source, int Year, IReadOnlyList<FileBand>? Bands, IReadOnlyList<FileArea>? Areas)
{
    public bool BandsByPoints { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Decimals { get; init; } = 2;

    public bool MayBeBelowZero { get; init; }

    public bool MayBeOverMax { get; init; }
}

internal sealed record FileBand(string? Code, string? Name, decimal MinPct);

internal sealed record FileArea(string? Code, string? Name, decimal Max, bool Outside, IReadOnlyList<FileCriterion>? Criteria);

internal sealed record FileCriterion(string? Code, string? Name, decimal Max, IReadOnlyList<FileComponent>? Components);

internal sealed record FileComponent(string? Code, string? Name, decimal Max, string? Rule, string? Evidence, string? Method, bool Verified, string? RuleType, FileParams? Params)
{
    public string? Figure { get; init; }
}

internal sealed record FileParams
{
    public decimal FloorPct { get; init; }

    public decimal FloorPctOfTarget { get; init; }

    /// <summary>[number, points] of tiers, [words, points] of choices.</summary>
    public IReadOnlyList<IReadOnlyList<JsonElement>>? Tiers { get; init; }

    /// <summary>share or number; when missing, share where the wording speaks of percent.</summary>
    public string? Unit { get; init; }

    public int Required { get; init; }

    public decimal Each { get; init; }

    public bool NaFull { get; init; }
}
