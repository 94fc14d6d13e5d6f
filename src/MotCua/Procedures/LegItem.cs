using MotCua.Platform;

namespace MotCua.Procedures;

/// <summary>A planned leg (NĐ 61/2018 Điều 19.6, 19.7): which agency does what, for how long, and when its turn is.</summary>
/// <param name="Agency">Its code in the exchange, or its name where it has no system.</param>
/// <param name="Work">What is asked of it.</param>
/// <param name="Hours">Its share in working hours.</param>
/// <param name="Order">Legs of the same order run in parallel; a greater one waits for the smaller.</param>
/// <param name="Lead">It leads the legs of its order.</param>
public sealed record LegItem(string Agency, string Work, decimal Hours, int Order = 1, bool Lead = false)
{
    public string HoursInWords => $"{Hours.ToString("0.##", VietnamText.Culture)} giờ làm việc";

    /// <exception cref="RuleBroken">A leg says too little, or the parallel ones have none or several to lead them.</exception>
    internal static void Check(IReadOnlyList<LegItem> legs)
    {
        if (Faults(legs).FirstOrDefault() is { Message: { } message } fault) throw new RuleBroken(message, fault.Field);
    }

    /// <summary>All that is wrong, each with its field.</summary>
    internal static IEnumerable<(string Field, string Message)> Faults(IReadOnlyList<LegItem> legs)
    {
        foreach (var (leg, i) in legs.Select((l, i) => (l, i)))
        {
            if (string.IsNullOrWhiteSpace(leg.Agency)) yield return ($"Input.Legs[{i}].Agency", $"Liên thông {i + 1} chưa có cơ quan. Nhập tên hoặc mã cơ quan, hoặc xoá dòng.");
            if (string.IsNullOrWhiteSpace(leg.Work)) yield return ($"Input.Legs[{i}].Work", $"Liên thông {i + 1} chưa ghi việc cần làm. Nhập nội dung, hoặc xoá dòng.");
            if (leg.Hours is <= 0 or > 10_000) yield return ($"Input.Legs[{i}].Hours", $"Liên thông {i + 1}: số giờ làm việc phải lớn hơn 0 và không quá 10.000.");
            if (leg.Order is < 1 or > 50) yield return ($"Input.Legs[{i}].Order", $"Liên thông {i + 1}: thứ tự từ 1 đến 50.");
        }
        foreach (var parallel in legs.GroupBy(l => l.Order).Where(g => g.Count() > 1 && g.Count(l => l.Lead) != 1))
            yield return ("Input.Legs", $"Các cơ quan làm song song ở thứ tự {parallel.Key} phải có đúng một cơ quan chủ trì (NĐ 61/2018 Điều 19.6).");
    }
}
