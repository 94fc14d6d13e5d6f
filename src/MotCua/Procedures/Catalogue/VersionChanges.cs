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
    }

    private static string LegsOf(ProcedureContent content) => string.Join("; ", content.Legs.OrderBy(l => l.Order).Select(l => $"{l.Order}. {l.Agency}: {l.Work}, {l.HoursInWords}{(l.Lead ? ", chủ trì" : "")}"));

    private static string TimeOf(ProcedureContent content) => content.Time is { } time ? $"{time.InWords}{(time.CutOff is { } at ? $", giờ chốt {at:HH:mm}" : "")}" : "chưa có";

    private static string Short(string text) => text.Length == 0 ? "trống" : text.Length <= 120 ? text : text[..120] + "…";
}
