using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.ReformIndex.Rounds;

/// <summary>The ranking to print: the whole, then each area in points, with a chart; before the announcement it says that it is not final.</summary>
internal static class RankingPaper
{
    public static Paper Of(CriteriaSet set, IReadOnlyList<RankingModel.Ranked> rows, AgencyProfile agency, DateOnly day)
    {
        var told = rows.All(r => r.Round.Announced is not null);
        return new($"BẢNG XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {set.Year}", PaperSize.A4, true, new Letterhead(agency.Superior, agency.Name, agency.Place, day),
        [
            .. told ? Array.Empty<PaperBlock>() : [new Paragraph("Chưa công bố: điểm còn có thể thay đổi.", Italic: true)],
            new PaperTable([new("Hạng", 0.6, PaperAlign.Center), new("Đơn vị", 3.4), new("Tự chấm", 1, PaperAlign.Right), new("Tổng điểm", 1.1, PaperAlign.Right), new("Chỉ số", 1.1, PaperAlign.Right), new("Xếp loại", 1.2), new("Tình trạng", 2)],
                rows.Select(r => (IReadOnlyList<string?>)[r.RankText, r.Agency, r.Table.Self.Total.PrintPoints(), r.Total.PrintPoints(), r.Percent.PrintPercent(), r.Band, r.Round.State.Word()])),
            new TableCaption("Điểm từng lĩnh vực sau thẩm định và điều tra xã hội học"),
            new PaperTable([new("Đơn vị", 3), .. set.Criteria.Areas.Select(a => new PaperColumn($"{a.Code}", 0.8, PaperAlign.Right))], rows.Select(r => (IReadOnlyList<string?>)[r.Agency, .. r.Areas.Select(a => a.Total.PrintPoints())])),
            new SmallPrint(string.Join("; ", set.Criteria.Areas.Select(a => $"{a.Code}. {a.Name}{(a.IsOutside ? "" : $" ({a.Max.PrintPoints()} điểm)")}"))),
            new BarChart("Chỉ số (%)", [.. rows.Where(r => r.Percent is not null).Select(r => new Bar(r.Agency, Math.Clamp(r.Percent!.Value / 100, 0, 1), r.Percent.PrintPercent()))]),
            new Signatures([new Signature("NGƯỜI LẬP BIỂU"), new Signature(agency.HeadTitle, "(Ký, đóng dấu)")]),
        ])
        { Subtitle = $"Theo bộ tiêu chí {set.DecisionNumber}{(told && rows.Count > 0 ? $", công bố tại {rows[0].Round.Announced!.DecisionNumber}" : "")}" };
    }
}
