using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Work.Board;

/// <summary>The tracking table to print, and as a spreadsheet.</summary>
internal static class WatchPaper
{
    private const string Title = "BẢNG TỔNG HỢP THEO DÕI NHIỆM VỤ";

    private static readonly IReadOnlyList<(string Header, double Width)> Columns =
        [("TT", 0.6), ("Mã", 1.7), ("Nhiệm vụ", 3.6), ("Nguồn giao", 2), ("Sản phẩm", 1.9), ("Chủ trì", 1.7), ("Phối hợp", 1.6), ("Hạn", 1.4), ("Tiến độ", 0.9), ("Tình trạng", 1.9), ("Ghi chú", 2)];

    public static Paper Paper(WatchTable table, AgencyProfile agency) => new(Title, PaperSize.A4, true, new Letterhead(agency.Superior, agency.Name, agency.Place, table.Day),
        [
            new Paragraph($"{table.Total.InWords}; {string.Join("; ", WorkTally.Shown.Select(s => $"{Lower(s)}: {table.Total[s].Print()}"))}."),
            .. table.Chart is { } chart ? [chart] : Array.Empty<PaperBlock>(),
            new PaperTable([.. Columns.Select(c => new PaperColumn(c.Header, c.Width))], table.Tasks.Select((t, at) => (IReadOnlyList<string?>)[.. Cells(table, t, at).Select(c => $"{c}")])),
            new Signatures([new Signature("NGƯỜI LẬP BIỂU"), new Signature(agency.HeadTitle, "(Ký, đóng dấu)")]),
        ])
    { Subtitle = $"Năm {table.Year}, tính đến hết ngày {table.Day.Print()}" };

    public static Sheet Sheet(WatchTable table, AgencyProfile agency) => new("Theo dõi nhiệm vụ", [agency.Superior, agency.Name], [Title, $"Năm {table.Year}, tính đến hết ngày {table.Day.Print()}"],
        [.. Columns.Select(c => SheetGroup.Alone(c.Header, c.Width * 11))], table.Tasks.Select((t, at) => (IReadOnlyList<object?>)[.. Cells(table, t, at)]))
    {
        Notes = [table.Total.InWords, .. table.Fields.Select(f => $"{f.Name}: {f.Tally.InWords}")],
        Signers = ["NGƯỜI LẬP BIỂU", agency.HeadTitle],
    };

    private static object?[] Cells(WatchTable table, WorkPicture task, int at) =>
    [
        at + 1, task.Code, task.Terms.Content, task.Terms.Origin.Length > 0 ? task.Terms.Origin : task.Terms.Source.Word(), task.Terms.Product, task.Terms.Lead, task.Terms.Supports,
        task.Facts.DueOn == task.FirstDueOn ? task.Facts.DueOn.Print() : $"{task.Facts.DueOn.Print()} (hạn đầu {task.FirstDueOn.Print()})", $"{task.Percent} %", task.StateOn(table.Day).Word(), task.Note,
    ];

    private static string Lower(WorkState state) => state.Word().ToLower(VietnamText.Culture);
}
