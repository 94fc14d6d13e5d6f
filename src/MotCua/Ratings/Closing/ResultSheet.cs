using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Ratings.Closing;

/// <summary>The same rows as a spreadsheet.</summary>
internal static class ResultSheet
{
    public static Sheet Of(Survey survey, string agency)
    {
        var result = survey.Result!;
        return new("Ket qua khao sat", [agency], [$"KẾT QUẢ {survey.Terms.Name.ToUpper(VietnamText.Culture)}", $"Đợt {survey.Code}, chốt ngày {survey.ClosedOn!.Value.Print()}"], SatisfiedColumns.All,
        [
            .. result.Overall is { } overall ? [Line("Chung", overall)] : Array.Empty<IReadOnlyList<object?>>(),
            .. result.Factors.Select(r => Line("Yếu tố", r)),
            .. result.Criteria.Select(c => Line($"Tiêu chí – {c.Factor}", c.Row)),
            .. result.Groups.Select(g => Line("Lĩnh vực, địa bàn", g.Row)),
            .. result.Units.Select(g => Line("Bộ phận", g.Row)),
        ])
        {
            Notes =
            [
                $"Phát ra {result.Drawn}, hợp lệ {result.Valid}, không hợp lệ {result.Invalid}, loại {result.Excluded}, không tiếp cận được {result.NotReached}; phúc tra {result.Rechecked} phiếu, sai {result.Errors}/{result.Compared} câu.",
                .. result.InvalidBy.Select(r => $"Không hợp lệ – {r.Reason}: {r.Count}"),
                .. survey.Adjustments.Select(a => $"Đính chính {a.At.PrintDay()}: {a.Words} Lý do: {a.Why}"),
                $"SHA-256 {survey.FrozenHash}",
            ],
        };
    }

    private static IReadOnlyList<object?> Line(string by, SatisfiedRow row) => SatisfiedColumns.Line(by, row.Name, row.Forms, row.Answers, row.Satisfied, row.Share, row.Interval);
}
