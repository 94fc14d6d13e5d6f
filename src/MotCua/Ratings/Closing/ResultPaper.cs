using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Ratings.Closing;

/// <summary>The result of a closed survey in the layout of NĐ 30/2020: page, PDF and Word are this one paper. Figures stand beside every chart.</summary>
internal static class ResultPaper
{
    public static Paper Of(Survey survey, QuestionContent content, AgencyProfile agency) => new("BÁO CÁO", PaperSize.A4, false, new Letterhead(agency.Superior, agency.Name, agency.Place, survey.ClosedOn!.Value),
        [
            new Heading("1. Cách làm"), .. How(survey, content),
            new Heading("2. Phiếu"), .. Counts(survey.Result!),
            new Heading("3. Kết quả"), .. Shares(survey.Result!),
            .. Confidence(survey.Result!),
            .. survey.Adjustments.Count == 0 ? [] : (PaperBlock[])[new Heading("Đính chính sau khi chốt"), .. survey.Adjustments.Select(a => new Paragraph($"{a.At.PrintDay()}, {a.By}: {a.Words.TrimEnd('.')}. Lý do: {a.Why.TrimEnd('.')}.", Indent: true))],
            new SmallPrint($"Chốt ngày {survey.ClosedOn.Value.Print()}, {survey.ClosedBy}. Mã băm SHA-256 của mọi câu trả lời và số liệu: {survey.FrozenHash}{(survey.Terms.Way is SurveyWay.Dossiers ? $". Mã băm của mẫu: {survey.SampleHash}" : "")}"),
            new SideBySide([new Recipients(["Lãnh đạo UBND", "Các bộ phận", "Lưu: VT"])], [new Signatures([new Signature($"TM. ỦY BAN NHÂN DÂN\n{agency.HeadTitle}", null, agency.HeadName)])], 45),
        ])
    { Subtitle = $"Kết quả {char.ToLower(survey.Terms.Name[0], VietnamText.Culture)}{survey.Terms.Name[1..]}", Number = "" };

    private static IEnumerable<PaperBlock> How(Survey survey, QuestionContent content)
    {
        var terms = survey.Terms;
        yield return new Paragraph($"Đợt {survey.Code}, hỏi từ {terms.FieldFrom.Print()} đến {terms.FieldTo.Print()}; bộ câu hỏi: {content.Name} ({content.Questions.Count} câu, {content.Levels.Count} mức){(content.Verified ? "" : "; lời văn bộ câu hỏi cần xác nhận với văn bản gốc")}.", Indent: true);
        yield return new Paragraph(terms.Way is SurveyWay.Dossiers
            ? $"Người được hỏi rút từ hồ sơ giải quyết xong từ {terms.AskedFrom.Print()} đến {terms.AskedTo.Print()}, {(terms.Targets.Count > 0 ? "theo chỉ tiêu đặt cho từng lĩnh vực" : "chia theo bộ phận và lĩnh vực theo số hồ sơ")}{(survey.Quotas.Sum(q => q.Replaced) is > 0 and var replaced ? $", thêm {replaced.Print()} người thay người không tiếp cận được" : "")}; số gieo {survey.Seed}; cùng số gieo và cùng hồ sơ thì rút lại ra đúng mẫu này."
            : $"Người được hỏi là người dân ngẫu nhiên tại {survey.Quotas.Count.Print()} địa bàn, không có danh sách.", Indent: true);
        yield return new Paragraph($"Tỷ lệ hài lòng là số câu trả lời {string.Join(", ", content.Levels.Where(l => l.Satisfied).Select(l => $"«{l.Text}»"))} trên số câu trả lời hợp lệ; mỗi câu trả lời tính như nhau.", Indent: true);
    }

    private static IEnumerable<PaperBlock> Counts(SurveyResult result)
    {
        yield return new Paragraph($"Phát ra {result.Drawn.Print()} phiếu; thu về {(result.Valid + result.Invalid + result.Excluded).Print()} phiếu ({result.ResponseShare.PrintShare()}); hợp lệ {result.Valid.Print()}; không hợp lệ {result.Invalid.Print()}; loại theo quyết định {result.Excluded.Print()}; không tiếp cận được {result.NotReached.Print()}.", Indent: true);
        if (result.InvalidBy.Count > 0) yield return new Paragraph($"Không hợp lệ: {string.Join("; ", result.InvalidBy.Select(r => $"{r.Reason.ToLower(VietnamText.Culture)} {r.Count.Print()}"))}.", Indent: true);
        if (result.ExcludedBy.Count > 0) yield return new Paragraph($"Loại: {string.Join("; ", result.ExcludedBy.Select(r => $"{r.Reason.TrimEnd('.')} {r.Count.Print()}"))}.", Indent: true);
        yield return new Paragraph(result.ErrorShare is { } wrong
            ? $"Phúc tra {result.Rechecked.Print()} phiếu do người khác nhập lại: lệch {result.Differences.Print()} câu, nhập sai {result.Errors.Print()}/{result.Compared.Print()} câu ({wrong.PrintShare()})."
            : "Không phúc tra.", Indent: true);
    }

    private static IEnumerable<PaperBlock> Shares(SurveyResult result)
    {
        if (result.Overall is not { } overall)
        {
            yield return new Paragraph($"Chưa đủ {result.Least.Print()} phiếu hợp lệ nên không nêu tỷ lệ.", Indent: true);
            yield break;
        }
        yield return new Paragraph($"Chỉ số hài lòng chung: {overall.Share.PrintShare()} ({overall.Satisfied.Print()}/{overall.Answers.Print()} câu trả lời của {overall.Forms.Print()} phiếu; khoảng tin cậy {Interval(overall)}).", Bold: true, Indent: true);
        yield return new BarChart("Tỷ lệ hài lòng theo yếu tố", [.. result.Factors.Select(Bar)]);
        yield return new TableCaption("Tỷ lệ hài lòng theo yếu tố");
        yield return Table("Yếu tố", result.Factors);
        yield return new TableCaption("Tỷ lệ hài lòng theo tiêu chí");
        yield return Table("Tiêu chí", result.Criteria.Select(c => c.Row));
        foreach (var (name, groups) in new[] { ("lĩnh vực, địa bàn", result.Groups), ("bộ phận", result.Units) })
        {
            if (groups.Count == 0) continue;
            if (groups.Count > 1) yield return new BarChart($"Tỷ lệ hài lòng theo {name}", [.. groups.Select(g => Bar(g.Row))]);
            yield return new TableCaption($"Tỷ lệ hài lòng theo {name}");
            yield return Table(char.ToUpper(name[0], VietnamText.Culture) + name[1..], groups.Select(g => g.Row));
            if (groups.Count > 1) yield return ByFactor(result, groups);
        }
    }

    private static IEnumerable<PaperBlock> Confidence(SurveyResult result) => result.Overall is null ? [] :
        [new SmallPrint($"Khoảng tin cậy 95 % theo Wilson, tính theo số phiếu vì các câu của một phiếu không độc lập. Nhóm dưới {result.Least.Print()} phiếu được gộp với nhóm khác; ô «–» là yếu tố có nhóm chưa đủ phiếu.")];

    private static Bar Bar(SatisfiedRow row) => new(row.Name, row.Share, $"{row.Share.PrintShare()} ({row.Satisfied.Print()}/{row.Answers.Print()})");

    private static PaperTable Table(string head, IEnumerable<SatisfiedRow> rows) => new(
        [new PaperColumn(head, 2.9), new PaperColumn("Phiếu", 0.9, PaperAlign.Right), new PaperColumn("Hài lòng / trả lời", 1.3, PaperAlign.Right), new PaperColumn("Tỷ lệ", 1.1, PaperAlign.Right), new PaperColumn("Khoảng tin cậy", 1.5, PaperAlign.Right)],
        rows.Select(r => (IReadOnlyList<string?>)[r.Name, r.Forms.Print(), $"{r.Satisfied.Print()} / {r.Answers.Print()}", r.Share.PrintShare(), Interval(r)]));

    private static PaperTable ByFactor(SurveyResult result, IReadOnlyList<SatisfiedGroup> groups) => new(
        [new PaperColumn("Yếu tố", 2.4), .. groups.Select(g => new PaperColumn(g.Row.Name, 1.2, PaperAlign.Right))],
        result.FactorNames.Select((factor, at) => (IReadOnlyList<string?>)[factor, .. groups.Select(g => g.ByFactor[at]?.Share.PrintShare() ?? "–")]));

    private static string Interval(SatisfiedRow row) => $"{row.Interval.Low.PrintShare()} – {row.Interval.High.PrintShare()}";
}
