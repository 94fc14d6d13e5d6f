using System.Text;
using MotCua.Platform;

namespace MotCua.Reports;

/// <summary>The figures as a table in plain text, for a terminal.</summary>
internal static class FiguresText
{
    private const int NameWidth = 40, Width = 9;

    public static string Of(Figures figures, string? agency)
    {
        var (period, total) = (figures.Period, figures.Total);
        var text = new StringBuilder()
            .AppendLine(VietnamText.Culture, $"Tình hình giải quyết hồ sơ{(agency is null ? "" : $" – {agency}")}")
            .AppendLine(VietnamText.Culture, $"Từ ngày {period.From.Print()} đến ngày {period.To.Print()}, số liệu chốt đến {period.AsOf.Print()}")
            .AppendLine()
            .AppendLine(Line("", FigureCell.Form06A.SelectMany(g => g.Columns.Select((c, at) => at == 0 ? Short(g.Title) : ""))))
            .AppendLine(Line("Lĩnh vực", FigureCell.Form06A.SelectMany(g => g.Columns.Select(c => c.Title == "Trực tiếp, bưu chính" ? "Tr.tiếp,BC" : c.Title))));
        foreach (var row in figures.Rows.Append(total)) text.AppendLine(Line(NameOf(row), FigureCell.Form06A.SelectMany(g => g.Columns).Select(c => c.Cell.Figure(row).Print())));
        text.AppendLine().AppendLine(Share(total));
        return text.ToString();
    }

    internal static string Share(FigureRow total) => total.OnTimeRate is { } rate
        ? $"{Count(total)}, đạt {rate.PrintShare()}"
        : Count(total);

    internal static string Count(FigureRow total) => total.Settled.Total == 0
        ? "Trong kỳ chưa có hồ sơ nào được giải quyết"
        : $"Đúng hạn và trước hạn: {(total.Settled.Early + total.Settled.OnTime).Print()}/{total.Settled.Total.Print()} hồ sơ";

    internal static string NameOf(FigureRow row) => row.Field.Length > 0 ? row.Field : "(chưa ghi lĩnh vực)";

    private static string Short(string title) => title.Replace("Số hồ sơ ", "", StringComparison.Ordinal) switch { "tiếp nhận" => "TIẾP NHẬN", "đã giải quyết" => "ĐÃ GQ", _ => "ĐANG GQ" };

    private static string Line(string name, IEnumerable<string> cells) =>
        (name.Length > NameWidth ? name[..(NameWidth - 1)] + "…" : name).PadRight(NameWidth) + " |" + string.Concat(cells.Select(c => c.PadLeft(Width + 2)));
}
