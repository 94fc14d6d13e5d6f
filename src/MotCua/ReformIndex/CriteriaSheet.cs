using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.ReformIndex;

/// <summary>A set of criteria as a spreadsheet, one row a component; what is written is read again as the same.</summary>
public static class CriteriaSheet
{
    private const int Key = 6; // Mã thành phần
    private const string Yes = "có";

    private static readonly (string Header, double Width)[] Columns =
    [
        ("Mã lĩnh vực", 8), ("Lĩnh vực", 28), ("Điểm lĩnh vực", 8), ("Mã tiêu chí", 8), ("Tiêu chí", 28), ("Điểm tiêu chí", 8), ("Mã thành phần", 9), ("Tiêu chí thành phần", 40), ("Điểm", 7),
        ("Kiểu chấm", 20), ("Tham số", 32), ("Cách chấm theo quyết định", 40), ("Tài liệu kiểm chứng", 30), ("Điều tra xã hội học", 9), ("Ngoài 100 điểm", 9), ("Số liệu hệ thống", 16), ("Đã đối chiếu", 9),
    ];

    public static Sheet Write(int year, IndexCriteria criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var rows = from area in criteria.Areas from criterion in area.Criteria from component in criterion.Components select Row(area, criterion, component);
        return new Sheet("Bộ tiêu chí", [criteria.Name], [$"BỘ TIÊU CHÍ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year}"], [.. Columns.Select(c => SheetGroup.Alone(c.Header, c.Width))], rows);
    }

    /// <summary>The same set with the areas of the file; name, source and bands stay.</summary>
    /// <exception cref="RuleBroken">Row and column that cannot be read.</exception>
    public static IndexCriteria Read(Stream file, IndexCriteria into)
    {
        ArgumentNullException.ThrowIfNull(into);
        var rows = Rows(file);
        var areas = rows.GroupBy(r => r.AreaCode).Select(area => new IndexArea(area.Key, area.First().Area, area.First().AreaMax,
            [.. area.GroupBy(r => r.CriterionCode).Select(c => new IndexCriterion(c.Key, c.First().Criterion, c.First().CriterionMax, [.. c.Select(r => r.Component)]))])
        { IsOutside = area.First().IsOutside });
        return into with { Areas = [.. areas] };
    }

    private static IReadOnlyList<object?> Row(IndexArea area, IndexCriterion criterion, IndexComponent c) =>
    [
        area.Code, area.Name, area.Max.PrintPoints(), criterion.Code, criterion.Name, criterion.Max.PrintPoints(), c.Code, c.Name, c.Max.PrintPoints(), c.Rule.Kind.Word(), RuleText.Write(c.Rule), c.Wording, c.Evidence,
        c.IsSurvey ? Yes : "", area.IsOutside ? Yes : "", c.Figure, c.IsVerified ? Yes : "",
    ];

    private static List<ReadRow> Rows(Stream file) =>
        [.. SheetReader.Read(file, [.. Columns.Select(c => c.Header)], Key, "Upload").Where(l => l.Cells[Key].Length > 0).Select(l => ReadRow.Of(l.Number, l.Cells))];

    private sealed record ReadRow(string AreaCode, string Area, decimal AreaMax, string CriterionCode, string Criterion, decimal CriterionMax, bool IsOutside, IndexComponent Component)
    {
        public static ReadRow Of(int number, IReadOnlyList<string> cells)
        {
            var kind = Enum.GetValues<ScoringKind>().Where(k => k.Word().Equals(cells[9], StringComparison.OrdinalIgnoreCase)).Select(k => (ScoringKind?)k).FirstOrDefault() ?? throw At(number, 9, $"không có kiểu chấm «{cells[9]}»");
            var component = new IndexComponent(cells[6], Text(number, 7, cells), Points(number, 8, cells), Rule(number, kind, cells)) { Wording = cells[11], Evidence = cells[12], IsSurvey = cells[13].Length > 0, Figure = cells[15], IsVerified = cells[16].Length > 0 };
            return new(Text(number, 0, cells), Text(number, 1, cells), Points(number, 2, cells), Text(number, 3, cells), Text(number, 4, cells), Points(number, 5, cells), cells[14].Length > 0, component);
        }

        private static ScoringRule Rule(int number, ScoringKind kind, IReadOnlyList<string> cells)
        {
            try
            {
                return RuleText.Read(kind, cells[10]);
            }
            catch (RuleBroken broken)
            {
                throw At(number, 10, broken.Message);
            }
        }

        private static string Text(int number, int column, IReadOnlyList<string> cells) => cells[column].Length > 0 ? VietnamText.Clean(cells[column]) : throw At(number, column, "để trống");

        private static decimal Points(int number, int column, IReadOnlyList<string> cells) => RuleText.TryRead(cells[column], out var points) ? points : throw At(number, column, $"«{cells[column]}» không phải một số, viết như 0,5");

        private static RuleBroken At(int number, int column, string why) => new($"Dòng {number.Print()}, cột «{Columns[column].Header}»: {why}.", "Upload");
    }
}
