using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.ReformIndex.Rounds;

/// <summary>The ranking in the columns of the published tables: per area thẩm định, ĐTXHH, tổng điểm, chỉ số.</summary>
internal static class RankingSheet
{
    public static Sheet Of(CriteriaSet set, IReadOnlyList<RankingModel.Ranked> rows) => new(
        "Xếp hạng", [set.Authority], [$"CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {set.Year}", $"Bộ tiêu chí theo {set.DecisionNumber}"],
        [
            SheetGroup.Alone("Hạng", 6), SheetGroup.Alone("Đơn vị", 36),
            .. set.Criteria.Areas.Select(a => new SheetGroup($"{a.Code}. {a.Name}", [new("Thẩm định", 9), new("ĐTXHH", 9), new("Tổng điểm", 9), new("Chỉ số (%)", 9)])),
            new SheetGroup("Chung", [new("Tự chấm", 9), new("Tổng điểm", 9), new("Chỉ số (%)", 9), new("Xếp loại", 12), new("Tình trạng", 20)]),
        ],
        rows.Select(r => (IReadOnlyList<object?>)
        [
            r.RankText, r.Agency, .. r.Areas.SelectMany(a => new object?[] { a.Appraised.PrintPoints(), a.Survey.PrintPoints(), a.Total.PrintPoints(), a.Percent.PrintPercent() }),
            r.Table.Self.Total.PrintPoints(), r.Total.PrintPoints(), r.Percent.PrintPercent(), r.Band, r.Round.State.Word(),
        ]));
}
