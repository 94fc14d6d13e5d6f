using System.Text;
using System.Text.Json;
using MotCua.Platform;

namespace MotCua.Reports.Causes;

/// <summary>The causes for the command line: lines to read, or one JSON document.</summary>
internal static class CauseText
{
    public static string Of(CauseFigures figures, string agency)
    {
        var text = new StringBuilder().AppendLine(VietnamText.Culture, $"Nguyên nhân trễ hạn – {agency}").AppendLine(VietnamText.Culture, $"Từ {figures.Period.From.Print()} đến {figures.Period.To.Print()}, số liệu chốt đến {figures.Period.AsOf.Print()}").AppendLine();
        text.AppendLine(VietnamText.Culture, $"{"Nơi làm trễ",-36}{"Tổng",8}{"Đã giải quyết",15}{"Đang quá hạn",14}  Thời gian quá");
        foreach (var row in figures.Rows) text.AppendLine(VietnamText.Culture, $"{row.Holder.Word(),-36}{row.Total.Print(),8}{row.Late.Print(),15}{row.Overdue.Print(),14}  {row.Time.PrintHours()}");
        return text.AppendLine(VietnamText.Culture, $"{"Cộng",-36}{figures.Total.Total.Print(),8}{figures.Total.Late.Print(),15}{figures.Total.Overdue.Print(),14}  {figures.Total.Time.PrintHours()}").ToString();
    }

    public static string Json(CauseFigures figures, string agency) => JsonSerializer.Serialize(new
    {
        figures.Period.From,
        figures.Period.To,
        AsOf = AsOfMoment.Write(figures.Period.AsOf),
        Agency = agency,
        Rows = figures.Rows.Select(Row),
        Total = Row(figures.Total),
    }, FiguresJson.Json) + "\n";

    private static object Row(CauseRow row) => new { Holder = row.Holder == default ? null : $"{row.Holder}", Settled = row.Late, Pending = row.Overdue, row.WithApology, OverrunMinutes = (long)row.Time.TotalMinutes };
}
