using System.ComponentModel.DataAnnotations;
using MotCua.Platform;

namespace MotCua.Staff;

public enum StandardState
{
    [Display(Name = "Chưa đạt chuẩn")] Lacking = 1,
    [Display(Name = "Vị trí chưa có tiêu chuẩn")] Unset = 2,
    [Display(Name = "Đạt chuẩn")] Met = 3,
}

/// <summary>One thing the post asks for.</summary>
/// <param name="Wanted">In words: «Đại học trở lên, ngành Luật».</param>
/// <param name="Missing">Why it is not met, in words; null when it is.</param>
public sealed record StandardPoint(string ScaleKey, string GradeKey, string Wanted, string? Missing);

public sealed record StandardResult(StandardState State, IReadOnlyList<StandardPoint> Points)
{
    public IEnumerable<StandardPoint> Gaps => Points.Where(p => p.Missing is not null);

    /// <summary>What is missing, or that nothing is.</summary>
    public string InWords => State is StandardState.Lacking ? string.Join("; ", Gaps.Select(g => g.Missing)) : State is StandardState.Met ? "Đủ các tiêu chuẩn của vị trí" : "Chưa đặt tiêu chuẩn cho vị trí này vào ngày này";
}

/// <summary>Does somebody meet the standard of a post on a day? A pure function over what was in force and what was held that day.</summary>
public static class StandardCheck
{
    /// <param name="terms">Of the post that day; null or without requirements is «not set».</param>
    /// <param name="held">Everything held; what does not count that day is passed over.</param>
    /// <param name="scales">Ranks and names.</param>
    /// <param name="day">The day asked for.</param>
    public static StandardResult Of(PostTerms? terms, IReadOnlyList<Qualification> held, ScaleBook scales, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(scales);
        if (terms is null || terms.Requirements.Count == 0) return new(StandardState.Unset, []);
        var points = terms.Requirements.Select(r => Point(r, terms.Fields, held, scales, day)).ToList();
        return new(points.TrueForAll(p => p.Missing is null) ? StandardState.Met : StandardState.Lacking, points);
    }

    private static StandardPoint Point(Requirement asked, IReadOnlyList<string> fields, IReadOnlyList<Qualification> held, ScaleBook scales, DateOnly day)
    {
        var (scale, rank) = (scales.Find(asked.ScaleKey), RankOf(scales, asked.ScaleKey, asked.GradeKey));
        var wantedFields = scale is { HasField: true } ? fields : [];
        var wanted = $"{scales.NameOf(asked.ScaleKey, asked.GradeKey)} trở lên{(wantedFields.Count > 0 ? $", ngành {string.Join(" hoặc ", wantedFields)}" : "")}";
        var own = held.Where(q => q.ScaleKey == asked.ScaleKey).ToList();
        var high = own.Where(q => RankOf(scales, q.ScaleKey, q.GradeKey) >= rank && q.IssuedOn <= day).ToList();
        var missing =
            high.Exists(q => q.CountsOn(day) && Fits(q.Field, wantedFields)) ? null
            : high.Find(q => q.CountsOn(day)) is { } otherField ? $"{scales.NameOf(asked.ScaleKey)}: cần {wanted}; có {scales.NameOf(asked.ScaleKey, otherField.GradeKey)} ngành {otherField.Field}"
            : high.Find(q => Fits(q.Field, wantedFields)) is { } over ? $"{scales.NameOf(asked.ScaleKey)}: cần {wanted}; có {scales.NameOf(asked.ScaleKey, over.GradeKey)} nhưng hết hạn từ sau {over.ValidTo!.Value.Print()}"
            : own.Where(q => q.CountsOn(day)).MaxBy(q => RankOf(scales, q.ScaleKey, q.GradeKey)) is { } lower ? $"{scales.NameOf(asked.ScaleKey)}: cần {wanted}; mới có {scales.NameOf(asked.ScaleKey, lower.GradeKey)}"
            : $"{scales.NameOf(asked.ScaleKey)}: cần {wanted}; chưa có";
        return new(asked.ScaleKey, asked.GradeKey, wanted, missing);
    }

    // «Luật» accepts «Luật kinh tế»: whole words with their marks, as «Văn» is not «Vận tải».
    private static bool Fits(string field, IReadOnlyList<string> wanted) => wanted.Count == 0 || wanted.Any(w => $" {Plain(field)} ".Contains($" {Plain(w)} ", StringComparison.Ordinal));

    private static string Plain(string text) => string.Join(' ', text.ToLower(VietnamText.Culture).Split([' ', ',', '-', '–', '(', ')'], StringSplitOptions.RemoveEmptyEntries));

    private static int RankOf(ScaleBook scales, string scale, string grade) => scales.Find(scale, grade)?.Rank ?? 0;
}
