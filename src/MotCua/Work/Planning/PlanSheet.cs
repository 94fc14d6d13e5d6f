using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Work.Planning;

/// <summary>One row of a plan as it was filled in: the order it makes, or what is wrong with it.</summary>
internal sealed record PlanLine(SheetLine Line, WorkOrder? Order, IReadOnlyList<string> Wrong);

/// <summary>A plan as a spreadsheet, one row a task; what is written is read again as the same.</summary>
internal static class PlanSheet
{
    private const int Content = 1;

    private static readonly (string Header, double Width)[] Columns = [("Lĩnh vực", 26), ("Nội dung nhiệm vụ", 50), ("Sản phẩm", 28), ("Chủ trì", 24), ("Phối hợp", 30), ("Bắt đầu", 12), ("Hạn hoàn thành", 12)];

    public static IReadOnlyList<string> Headers => [.. Columns.Select(c => c.Header)];

    public static int Key => Content;

    public static Sheet Write(ReformPlan plan, IEnumerable<WorkTask> lines, AgencyProfile agency) => new("Kế hoạch", [agency.Superior, agency.Name], [plan.Title.ToUpper(VietnamText.Culture)], [.. Columns.Select(c => SheetGroup.Alone(c.Header, c.Width))],
        lines.Select(t => (IReadOnlyList<object?>)[ReformFields.NameOf(t.FieldKey), t.Content, t.Product, t.LeadName, t.SupportNames, t.StartOn, t.DueOn]));

    public static async Task<IReadOnlyList<SheetLine>> ReadAsync(IFormFile? upload, CancellationToken cancellationToken) =>
        [.. (await SheetReader.ReadAsync(upload, Headers, Key, "Upload", cancellationToken)).Where(l => l.Cells.Skip(1).Any(c => c.Length > 0))]; // a field alone is a heading or a remark

    /// <summary>Every row with all that is wrong with it, each naming its column and the way out.</summary>
    /// <param name="lines">As they were read.</param>
    /// <param name="plan">Whose lines they become.</param>
    /// <param name="parties">Who can be meant.</param>
    /// <param name="known">Folded contents already in the plan.</param>
    /// <param name="today">The fields in force, and the day work begins when none is given.</param>
    public static IReadOnlyList<PlanLine> Check(IReadOnlyList<SheetLine> lines, ReformPlan plan, WorkParties parties, IReadOnlySet<string> known, DateOnly today)
    {
        var (seen, checkedLines) = (new Dictionary<string, int>(), new List<PlanLine>());
        foreach (var line in lines)
        {
            var wrong = new List<string>();
            var order = Order(line, plan, parties, today, wrong);
            var folded = VietnamText.Fold(line.Cells[Content]);
            if (known.Contains(folded)) wrong.Add(At(Content, "nhiệm vụ này đã có trong kế hoạch. Xoá dòng này khỏi tệp"));
            else if (folded.Length > 0 && !seen.TryAdd(folded, line.Number)) wrong.Add(At(Content, $"trùng dòng {seen[folded].Print()} của tệp. Xoá một trong hai dòng"));
            checkedLines.Add(new(line, wrong.Count == 0 ? order : null, wrong));
        }
        return checkedLines;
    }

    private static WorkOrder Order(SheetLine line, ReformPlan plan, WorkParties parties, DateOnly today, List<string> wrong)
    {
        var cells = line.Cells;
        if (cells[Content].Length == 0) wrong.Add(At(Content, "để trống. Ghi nội dung nhiệm vụ, hoặc xoá cả dòng"));
        if (cells[Content].Length > 2000) wrong.Add(At(Content, "dài quá 2.000 ký tự. Rút gọn"));
        if (cells[2].Length > 500) wrong.Add(At(2, "dài quá 500 ký tự. Rút gọn"));
        var lead = Party(cells[3], 3, parties, wrong);
        var supports = cells[4].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => Party(name, 4, parties, wrong)).OfType<WorkParty>().Distinct().ToList();
        if (lead is not null && supports.Exists(s => s == lead)) wrong.Add(At(4, $"«{lead.Name}» đã chủ trì. Bỏ khỏi cột phối hợp"));
        var start = Day(cells[5], 5, wrong) ?? (plan.Year > today.Year ? new DateOnly(plan.Year, 1, 1) : today);
        if (cells[6].Length == 0) wrong.Add(At(6, "để trống. Ghi ngày, ví dụ 30/06/2024"));
        var due = Day(cells[6], 6, wrong) ?? start;
        if (due < start) wrong.Add(At(6, $"{due.Print()} đứng trước ngày bắt đầu {start.Print()}. Chọn ngày muộn hơn"));
        return new(plan.AgencyId, cells[Content], lead ?? new(null, null, ""), start, due) { Product = cells[2], FieldKey = Field(cells[0], today, wrong), Supports = supports };
    }

    private static string Field(string typed, DateOnly today, List<string> wrong)
    {
        var folded = VietnamText.Fold(typed);
        if (typed.Length == 0 || folded == VietnamText.Fold(ReformFields.General)) return "";
        var fields = ReformFields.On(today);
        if (fields.FirstOrDefault(f => f.Key == typed || VietnamText.Fold(f.Name) == folded) is { } field) return field.Key;
        wrong.Add(At(0, $"không có lĩnh vực «{Short(typed)}». Ghi một trong: {string.Join("; ", fields.Select(f => f.Name))}; hoặc để trống"));
        return "";
    }

    private static WorkParty? Party(string typed, int column, WorkParties parties, List<string> wrong)
    {
        var found = parties.Named(typed);
        if (found.Count == 1) return found[0];
        wrong.Add(At(column, typed.Length == 0 ? "để trống. Ghi họ tên cán bộ hoặc tên bộ phận" : found.Count == 0
            ? $"không có cán bộ hay bộ phận «{Short(typed)}». Ghi đúng họ tên, nhiều người cách nhau bằng dấu chấm phẩy"
            : $"có {found.Count.Print()} người tên «{Short(typed)}». Ghi thêm bộ phận: «Họ tên (Bộ phận)»"));
        return null;
    }

    private static DateOnly? Day(string typed, int column, List<string> wrong)
    {
        if (typed.Length == 0) return null;
        if (VietnamText.TryReadDay(typed, out var day)) return day;
        wrong.Add(At(column, $"«{Short(typed)}» không phải ngày. Ghi ngày/tháng/năm, ví dụ 30/06/2024"));
        return null;
    }

    private static string At(int column, string why) => $"Cột «{Columns[column].Header}»: {why}.";

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
