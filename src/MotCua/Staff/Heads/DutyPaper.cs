using MotCua.Access;
using MotCua.Papers;

namespace MotCua.Staff.Heads;

/// <summary>Codes of criteria as people count them: 2.9 before 2.10.</summary>
internal static class DutyCodes
{
    public static readonly IComparer<string> Order = Comparer<string>.Create((a, b) =>
    {
        var (left, right) = (a.Split('.'), b.Split('.'));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var compared = int.TryParse(left[i], out var x) && int.TryParse(right[i], out var y) ? x.CompareTo(y) : string.CompareOrdinal(left[i], right[i]);
            if (compared != 0) return compared;
        }
        return left.Length.CompareTo(right.Length);
    });
}

/// <summary>The table to print and sign.</summary>
internal static class DutyPaper
{
    public static Paper Of(int year, IReadOnlyList<HeadDuty> rows, AgencyProfile agency, DateOnly day) => new("BẢNG TRÁCH NHIỆM NGƯỜI ĐỨNG ĐẦU", PaperSize.A4, true, new Letterhead(agency.Superior, agency.Name, agency.Place, day),
        [
            new PaperTable(
                [new("TT", 0.6, PaperAlign.Center), new("Mã", 0.9), new("Tiêu chí", 2.6), new("Người chịu trách nhiệm", 1.8), new("Nội dung", 2.4), new("Kết quả", 2), new("Ảnh hưởng đến đánh giá", 2), new("Giải trình", 2.6)],
                rows.Select((r, at) => (IReadOnlyList<string?>)[$"{at + 1}", r.Code, r.Criterion, r.Leader, r.Duty, r.Result, r.Effect, r.Explanation])),
            new Signatures([new Signature("NGƯỜI LẬP BIỂU"), new Signature(agency.HeadTitle, "(Ký, đóng dấu)")]),
        ])
    { Subtitle = $"Theo các tiêu chí chỉ số cải cách hành chính năm {year}" };
}
