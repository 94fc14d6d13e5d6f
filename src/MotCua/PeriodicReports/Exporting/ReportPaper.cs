using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.PeriodicReports.Exporting;

/// <summary>A report as a paper: what Word and PDF are made of, from the frozen content once there is one.</summary>
internal static class ReportPaper
{
    public static Paper Of(PeriodicReport report)
    {
        var (content, head) = (report.Shown, report.Shown.Head);
        var day = report.SentOn ?? report.ApprovedAt?.ToDay() ?? content.Figures.AsOf.ToDay();
        return new Paper("BÁO CÁO", PaperSize.A4, false, new Letterhead(head.Superior, head.Unit, head.Place, day),
            [
                .. content.AdjustedWhy.Length > 0 ? [new Paragraph($"(Báo cáo điều chỉnh lần {report.Ordinal}: {content.AdjustedWhy})", Italic: true, Align: PaperAlign.Center)] : Array.Empty<PaperBlock>(),
                .. content.Sections.SelectMany(s => Section(content, s)),
                Ending(content),
                new PageBreak(),
                new Paragraph("PHỤ LỤC THỐNG KÊ", Bold: true, Align: PaperAlign.Center),
                new Paragraph($"Số liệu từ ngày {content.Figures.From.Print()} đến ngày {content.Figures.To.Print()}, chốt đến {content.Figures.AsOf.Print()}", Italic: true, Align: PaperAlign.Center),
                AnnexTables.Of(content),
            ])
        {
            Subtitle = content.Title, Number = report.Symbol, FormName = report.IsFrozen ? null : "DỰ THẢO",
        };
    }

    private static IEnumerable<PaperBlock> Section(ReportContent content, ReportSection section) =>
        ReportText.Read(section.Text).SelectMany(line => Line(content, line)).Prepend(new Heading(section.Heading, section.Level));

    private static IEnumerable<PaperBlock> Line(ReportContent content, ReportLine line) => line.Kind switch
    {
        ReportLineKind.Block => ReportTables.Of(content, line.Block!),
        ReportLineKind.Bullet => [new Paragraph($"- {content.Words(line.Runs)}", Indent: true)],
        _ => [new Paragraph(content.Words(line.Runs), Indent: true)],
    };

    private static SideBySide Ending(ReportContent content) => new(
        [new Recipients([.. content.Recipients.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)])],
        [new Signatures([new Signature(content.Head.Signer, null, content.Head.SignerName)])], 45);
}
