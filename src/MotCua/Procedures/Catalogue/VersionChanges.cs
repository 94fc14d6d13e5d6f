using MotCua.Platform;

namespace MotCua.Procedures.Catalogue;

/// <summary>What changed from one version to the next, in words.</summary>
internal static class VersionChanges
{
    public static IReadOnlyList<string> Between(ProcedureContent before, ProcedureContent after) => [.. All(before, after)];

    private static IEnumerable<string> All(ProcedureContent b, ProcedureContent a)
    {
        foreach (var (part, was, now) in new[]
        {
            ("Tên", b.Name, a.Name), ("Lĩnh vực", b.Field, a.Field), ("Cấp", b.Level, a.Level), ("Thời hạn", TimeOf(b), TimeOf(a)), ("Ghi chú thời hạn", b.TimeNote, a.TimeNote),
            ("Phí, lệ phí", b.Fee.InWords, a.Fee.InWords), ("Ghi chú phí", b.Fee.Note, a.Fee.Note), ("Số bộ", $"{b.Sets}", $"{a.Sets}"), ("Kết quả", b.Result, a.Result), ("Trình tự", b.Sequence, a.Sequence), ("Cách thức", b.Method, a.Method),
            ("Đối tượng", b.Subject, a.Subject), ("Cơ quan thực hiện", b.Agency, a.Agency), ("Mẫu đơn, tờ khai", b.Forms, a.Forms), ("Yêu cầu, điều kiện", b.Conditions, a.Conditions), ("Mức trực tuyến", b.OnlineLevel, a.OnlineLevel), ("Liên thông", b.Interlinked, a.Interlinked),
            ("Căn cứ pháp lý", string.Join("; ", b.LegalBasis), string.Join("; ", a.LegalBasis)), ("Sau khi bổ sung", b.SupplementPolicy, a.SupplementPolicy), ("Xác nhận", b.Verified ? "đã xác nhận" : "cần xác nhận", a.Verified ? "đã xác nhận" : "cần xác nhận"), ("Ghi chú", b.Note, a.Note), ("Nguồn", b.Source, a.Source),
        })
            if (was != now) yield return $"{part}: «{Short(was)}» → «{Short(now)}»";
        foreach (var gone in b.Papers.Where(p => a.Papers.All(q => q.Name != p.Name))) yield return $"Bỏ giấy tờ: {gone.Name}";
        foreach (var come in a.Papers.Where(p => b.Papers.All(q => q.Name != p.Name))) yield return $"Thêm giấy tờ: {come.Name}";
        foreach (var paper in a.Papers.Where(p => b.Papers.Any(q => q.Name == p.Name) && !b.Papers.Contains(p))) yield return $"Sửa giấy tờ: {paper.Name}";
        if (!b.Steps.SequenceEqual(a.Steps)) yield return $"Các bước: {b.Steps.Count} bước, {b.Steps.Sum(s => s.Hours):0.##} giờ → {a.Steps.Count} bước, {a.Steps.Sum(s => s.Hours):0.##} giờ";
        if (!b.Legs.SequenceEqual(a.Legs)) yield return $"Cơ quan liên thông: «{Short(LegsOf(b))}» → «{Short(LegsOf(a))}»";
        foreach (var change in Forms(b.Form, a.Form)) yield return change;
    }

    private static IEnumerable<string> Forms(FormDefinition b, FormDefinition a)
    {
        var (was, now) = (b.Fields.ToDictionary(f => f.Key), a.Fields.ToDictionary(f => f.Key));
        var (gone, come) = (was.Values.Where(f => !now.ContainsKey(f.Key)).ToList(), now.Values.Where(f => !was.ContainsKey(f.Key)).ToList());
        var other = now.Values.Where(f => was.TryGetValue(f.Key, out var old) && FormJson.Of(old) != FormJson.Of(f)).ToList();
        if (was.Count == 0 && now.Count > 0) yield return $"Thêm tờ khai điện tử: {now.Count.Print()} ô";
        else if (was.Count > 0 && now.Count == 0) yield return "Bỏ tờ khai điện tử";
        else
        {
            foreach (var (what, fields) in new[] { ("thêm ô", come), ("bỏ ô", gone), ("sửa ô", other) })
                if (fields.Count > 0) yield return $"Tờ khai điện tử, {what}: {Short(string.Join("; ", fields.Select(f => f.Label)))}";
            if (gone.Count + come.Count + other.Count == 0 && FormJson.Of(b) != FormJson.Of(a)) yield return "Tờ khai điện tử: sửa tên phần, thứ tự hoặc nguồn";
        }
    }

    private static string LegsOf(ProcedureContent content) => string.Join("; ", content.Legs.OrderBy(l => l.Order).Select(l => $"{l.Order}. {l.Agency}: {l.Work}, {l.HoursInWords}{(l.Lead ? ", chủ trì" : "")}"));

    private static string TimeOf(ProcedureContent content) => content.Time is { } time ? $"{time.InWords}{(time.CutOff is { } at ? $", giờ chốt {at:HH:mm}" : "")}" : "chưa có";

    private static string Short(string text) => text.Length == 0 ? "trống" : text.Length <= 120 ? text : text[..120] + "…";
}
